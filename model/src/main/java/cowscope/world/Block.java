package cowscope.world;

import org.jspecify.annotations.Nullable;

/// One block as it stands in a world.
///
/// @param refs how many counted slots point at it; meaningless unless `counted`
/// @param counted false for what is never counted and never freed, such as a literal
public record Block(BlockId id, String pool, int refs, boolean counted, Content content) {
  public String kind() {
    return content.kind();
  }

  public @Nullable String value() {
    return content.value();
  }

  public long bytes() {
    return content.bytes();
  }

  /// Whether two or more slots count on it.
  public boolean shared() {
    return counted && refs > 1;
  }
}
