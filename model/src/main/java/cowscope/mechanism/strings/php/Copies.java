package cowscope.mechanism.strings.php;

import cowscope.event.Event;
import cowscope.mechanism.strings.Program;
import cowscope.mechanism.strings.Words;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import java.util.Objects;

/// Copies of arrays and strings: as PHP makes them, and as it would without copy-on-write.
final class Copies {
  private static final String EAGER = "eager";

  private final Program program;
  private final Arrays arrays;
  private final PhpStrings strings;

  Copies(Program program) {
    this.program = program;
    this.arrays = new Arrays(program);
    this.strings = new PhpStrings(program);
  }

  /// A copy of an array that shares its elements. One that is bound to a reference stays bound, so
  /// that both arrays have it in common, unless nobody else is left on the reference.
  BlockId separate(Block array, String cause) {
    BlockId copy = arrays.duplicate(array, cause);
    Region elements = arrays.elements(copy);
    for (int index = 0; index < elements.size(); index++) {
      Block block = program.block(RegionId.of(copy).slot(index));
      if (block != null) {
        element(RegionId.of(copy).slot(index), block);
      }
    }
    return copy;
  }

  /// An element just came to be shared by one more array.
  private void element(SlotId slot, Block block) {
    boolean reference = block.kind().equals(Words.REFERENCE);
    if (reference && block.refs() == 2) {
      note("reference-dissolved", slot, block);
      dissolve(slot, block.id());
    } else if (reference) {
      note("reference-kept", slot, block);
    } else if (block.counted()) {
      program.tell(new Event.CountChanged(block.id(), block.refs() - 1, block.refs()));
    }
  }

  /// The slot takes what a reference holds instead of the reference.
  private void dissolve(SlotId slot, BlockId reference) {
    Slot inner = program.slot(RegionId.of(reference).slot(0));
    BlockId value = inner.block();
    program.tell(
        value == null
            ? new Event.SlotFilled(slot, Objects.requireNonNull(inner.value()), "dissolved")
            : new Event.SlotPointed(
                slot.alone(), value, Access.READ_WRITE, Mark.NONE, "dissolved"));
  }

  private void note(String cause, SlotId slot, Block reference) {
    program.note(
        cause,
        Attributes.of("slot", program.world().label(slot))
            .with("block", reference.id().toString()));
  }

  /// A copy all the way down.
  BlockId deep(Block block) {
    if (block.content().slots() == null) {
      return strings.copy(block, Zend.string(PhpStrings.text(block).length()), EAGER);
    }
    BlockId copy = separate(block, EAGER);
    Region elements = arrays.elements(copy);
    for (int index = 0; index < elements.size(); index++) {
      SlotId slot = RegionId.of(copy).slot(index);
      Block inner = program.block(slot);
      if (inner != null
          && !inner.id().equals(Arrays.EMPTY)
          && !inner.kind().equals(Words.REFERENCE)) {
        program.point(slot, deep(inner), EAGER);
      }
    }
    return copy;
  }
}
