package cowscope.app.ui.stage;

import cowscope.world.BlockId;
import cowscope.world.SlotId;

/// What on the stage one can point at.
public sealed interface Subject {
  /// A slot of an owner or of a block.
  record OfSlot(SlotId slot) implements Subject {}

  /// A block; it may be free.
  record OfBlock(BlockId block) implements Subject {}

  /// An owner's card.
  record OfOwner(String owner) implements Subject {}
}
