package cowscope.mechanism.storage;

import cowscope.mechanism.Draft;
import cowscope.world.BlockId;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a file system knows whether a block is still needed: by counting who points at it, or by the
/// times at which blocks were born and snapshots taken.
interface Keeping {
  /// What keeps a tree node of `owner` from being changed.
  ///
  /// @param above what keeps the nodes above it
  Hold ofNode(World world, String owner, BlockId node, Hold above);

  /// What keeps a data block of `owner` from being overwritten.
  ///
  /// @param above what keeps the nodes above it
  Hold ofData(World world, String owner, Pointer pointer, Hold above);

  /// A node of `owner` was copied, and its copy took its place.
  void replaced(Draft draft, String owner, BlockId node);

  /// A tree of `owner` no longer points at these, and so at nothing below them.
  void letGo(Draft draft, String owner, List<Pointer> pointers);

  /// The blocks that the next commit frees.
  List<BlockId> condemned(World world);

  /// The birth of a pointer to a block made now, when it has to be told from the block's; else
  /// null. A block gains a pointer by it.
  default @Nullable Integer cloned(Draft draft, BlockId block) {
    return null;
  }
}
