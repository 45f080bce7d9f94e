package cowscope.world;

import org.jspecify.annotations.Nullable;

/// What a block is and holds.
///
/// @param kind what the mechanism calls it, such as `anonymous` or `node`
/// @param value what people see in it, or null
/// @param bytes its size in bytes
/// @param slots its own slots if it has any (a tree node, an array), or null
public record Content(
    String kind,
    @Nullable String value,
    long bytes,
    Attributes attributes,
    @Nullable Region slots) {

  public static Content of(String kind, @Nullable String value, long bytes) {
    return new Content(kind, value, bytes, Attributes.NONE, null);
  }

  public Content withKind(String changed) {
    return new Content(changed, value, bytes, attributes, slots);
  }

  public Content withValue(@Nullable String changed) {
    return new Content(kind, changed, bytes, attributes, slots);
  }

  public Content withBytes(long changed) {
    return new Content(kind, value, changed, attributes, slots);
  }

  public Content withSlots(@Nullable Region changed) {
    return new Content(kind, value, bytes, attributes, changed);
  }

  public Content withAttributes(Attributes changed) {
    return new Content(kind, value, bytes, changed, slots);
  }
}
