package cowscope.world;

import org.jspecify.annotations.Nullable;

/// What few slots have beyond a block and an access.
///
/// @param name the slot's own name (a variable, a path), or null where slots are only numbered
/// @param value a value that lies in the slot itself, or null
/// @param attributes what the mechanism remembers of the slot
public record SlotDetail(@Nullable String name, @Nullable String value, Attributes attributes) {
  static final SlotDetail NONE = new SlotDetail(null, null, Attributes.NONE);

  static SlotDetail named(String name) {
    return new SlotDetail(name, null, Attributes.NONE);
  }

  SlotDetail withValue(@Nullable String text) {
    return new SlotDetail(name, text, attributes);
  }

  SlotDetail withAttributes(Attributes changed) {
    return new SlotDetail(name, value, changed);
  }
}
