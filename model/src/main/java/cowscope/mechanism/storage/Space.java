package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.BlockRun;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes blocks from the disk, and nodes from the pool of metadata.
final class Space {
  /// How a node writes its slots: `N2[1]`.
  static final String NUMBERED = "{owner}[{index}]";

  private Space() {}

  static int free(World world) {
    return world.pool(Words.DISK).free();
  }

  /// The lowest free blocks, each by itself.
  static List<BlockRun> single(World world, int count) {
    return world.pool(Words.DISK).freeRuns(count);
  }

  /// The lowest run of neighbours that are free; when there is none, pieces.
  static List<BlockRun> together(World world, int count) {
    Pool disk = world.pool(Words.DISK);
    int first = disk.nextFree();
    while (first >= 0) {
      int length = 1;
      while (length < count && disk.nextFree(first + length) == first + length) {
        length++;
      }
      if (length == count) {
        return List.of(new BlockRun(new BlockId(Words.DISK, first), count));
      }
      first = disk.nextFree(first + length);
    }
    return disk.freeRuns(count);
  }

  /// Takes a run of data blocks.
  ///
  /// @param extent whether it is one extent, when it has several blocks
  /// @param value what is written into it at once, or null
  static void take(
      Draft draft, BlockRun run, boolean extent, boolean nocow, @Nullable String value) {
    World world = draft.world();
    Layout layout = Layouts.of(world);
    Attributes marks = Attributes.of(layout.birthMark(), Transactions.running(world));
    if (extent && run.count() > 1 && layout.bookends()) {
      marks =
          marks
              .with(Words.Marks.EXTENT, run.first().toString())
              .with(Words.Marks.BLOCKS, run.count());
    }
    if (nocow) {
      marks = marks.with(Words.Marks.SNAPSHOTS, world.state().get(Words.State.SNAPSHOTS, 0));
    }
    int bytes = StorageSettings.of(world).blockSize();
    draft.then(
        new Event.BlockAllocated(
            run.first(),
            run.count(),
            Words.DATA,
            value,
            bytes,
            layout.counted(),
            "new-data",
            marks));
  }

  /// Takes a node with empty slots.
  ///
  /// @param name what people see in it, such as the name of its file
  /// @param kind of its slots
  /// @param slots how many it has; 0 when each is added with a name of its own
  /// @param pattern how they are written
  static BlockId node(
      Draft draft, String name, String kind, int slots, String pattern, Attributes more) {
    World world = draft.world();
    BlockId node = new BlockId(Words.METADATA, world.pool(Words.METADATA).nextFree());
    draft.then(
        new Event.BlockAllocated(
            node,
            1,
            Words.NODE,
            name,
            StorageSettings.of(world).blockSize(),
            Layouts.of(world).counted(),
            "new-node",
            more.with(Words.Marks.GENERATION, Transactions.running(world))));
    draft.then(
        new Event.RegionAdded(RegionId.of(node), kind, slots, true, pattern, Attributes.NONE));
    return node;
  }

  /// The extent that a block belongs to; the block alone when it is no part of a larger one.
  static BlockRun extent(World world, BlockId block) {
    Block content = world.existingBlock(block);
    String first = (String) content.content().attributes().get(Words.Marks.EXTENT);
    if (first == null) {
      return new BlockRun(block, 1);
    }
    int number = Integer.parseInt(first.substring(Words.DISK.length()));
    int count = content.content().attributes().get(Words.Marks.BLOCKS, 1);
    return new BlockRun(new BlockId(Words.DISK, number), count);
  }

  static int refs(World world, BlockId block) {
    Block found = world.block(block);
    return found == null ? 0 : found.refs();
  }

  static boolean isNode(BlockId block) {
    return block.prefix().equals(Words.METADATA);
  }

  /// The slots of a node.
  static Region slots(World world, BlockId node) {
    return world.existingRegion(RegionId.of(node));
  }
}
