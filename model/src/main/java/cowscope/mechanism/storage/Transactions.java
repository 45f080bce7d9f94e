package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Region;
import cowscope.world.World;

/// Transactions are numbered from 1; between two commits one is running.
final class Transactions {
  private Transactions() {}

  static int running(World world) {
    return world.state().get(Words.State.TRANSACTION, 1);
  }

  /// The last one that is safe on the disk.
  static int committed(World world) {
    return current(world).transaction();
  }

  static void next(Draft draft) {
    int next = running(draft.world()) + 1;
    draft.then(new Event.WorldMarked(Words.State.TRANSACTION, next));
  }

  /// The transaction in which a block was written.
  static int birth(World world, BlockId id) {
    Block block = world.block(id);
    return block == null ? 0 : birth(block.content().attributes());
  }

  static int birth(Attributes attributes) {
    Integer birth = (Integer) attributes.get(Words.Marks.BIRTH);
    return birth != null ? birth : attributes.get(Words.Marks.GENERATION, 0);
  }

  /// Whether the last commit may reach the block, so that it must stay as it is.
  static boolean frozen(World world, BlockId block) {
    return birth(world, block) <= committed(world);
  }

  /// Where the roots of the last commit are listed. There are two places, used in turn as ZFS uses
  /// its uberblocks and LMDB its meta pages; the superblock says which one holds, and so it
  /// switches from one state to the next by a single write.
  static RootList current(World world) {
    Object list = world.state().get(place(markOfCurrent(world)));
    return list instanceof RootList roots ? roots : RootList.NONE;
  }

  /// The place not in use, and the mark with which the superblock chooses it.
  static boolean spareMark(World world) {
    return !markOfCurrent(world);
  }

  static String place(boolean mark) {
    return mark ? Words.State.ODD : Words.State.EVEN;
  }

  private static boolean markOfCurrent(World world) {
    Region root = world.region(Subvolumes.root(Words.SUPERBLOCK).region());
    return root != null && root.has(0, Mark.SPECIAL);
  }
}
