package cowscope.app.diagram;

import cowscope.world.SlotRange;
import org.jspecify.annotations.Nullable;

/// Slots as they are drawn in one row, or one slot as a small cell.
///
/// @param label what the slot is called within its owner
/// @param target what it points at, in words
/// @param access what it allows, shortly
/// @param look what the block it points at looks like, or null when it points at nothing
/// @param spelled whether the target is a text in the slot itself, drawn character by character
/// @param dangling whether it looks at something that is gone
/// @param answer what the system refused the access with, or null
public record Row(
    SlotRange slots,
    String label,
    String target,
    String access,
    Line line,
    Cell.@Nullable Look look,
    boolean faulting,
    boolean active,
    boolean spelled,
    boolean dangling,
    @Nullable String answer) {

  /// What the line around a slot says about writing.
  public enum Line {
    /// The slot is not there.
    MISSING,
    /// Points at nothing.
    EMPTY,
    /// Says that something is gone.
    ERASED,
    READ_ONLY,
    WRITABLE,
    BORROWED
  }

  public Subject.OfSlots subject() {
    return new Subject.OfSlots(slots);
  }
}
