package cowscope.world;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One slot as it stands in a world.
///
/// @param label how people write the slot: `ls.heap[0]`, `x`, `@/notes.txt[1]`
/// @param block the block it points at, or null
/// @param value the value in the slot itself, or null; the block's value is with the block
/// @param counted whether this slot counts in the block's `refs`
public record Slot(
    SlotId id,
    String label,
    @Nullable BlockId block,
    Access access,
    Set<Mark> marks,
    @Nullable String value,
    boolean counted,
    Attributes attributes) {

  public boolean has(Mark mark) {
    return marks.contains(mark);
  }

  /// Whether the owner may write through this slot without a trap.
  public boolean writable() {
    return access == Access.READ_WRITE;
  }
}
