package cowscope.app.diagram;

import cowscope.world.BlockId;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;

/// Something in a diagram that one can point at. It is also the key by which one diagram's parts
/// are found in the next.
public sealed interface Subject {
  /// An owner's card.
  record OfOwner(String owner) implements Subject {}

  /// A slot of an owner or of a block, or neighbouring slots that are drawn as one row.
  record OfSlots(SlotRange slots) implements Subject {
    public SlotId first() {
      return slots.slot(0);
    }
  }

  /// A block; it may be free.
  record OfBlock(BlockId block) implements Subject {}

  static Subject of(String owner) {
    return new OfOwner(owner);
  }

  static Subject of(SlotId slot) {
    return new OfSlots(slot.alone());
  }

  static Subject of(BlockId block) {
    return new OfBlock(block);
  }
}
