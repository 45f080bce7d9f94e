package cowscope.mechanism.layers;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.BlockId;
import cowscope.world.Pool;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// File contents on the disk, and the slots of the merged view that people see them through.
final class Files {
  private Files() {}

  static int blockSize(World world) {
    return world.setup().get(Words.BLOCK_SIZE, 1);
  }

  static BlockId next(World world) {
    return new BlockId(Words.FILE, world.pool(Words.FILE).nextFree());
  }

  /// Whether the disk has room for so many bytes more in a file that has `before`.
  static boolean fits(World world, long before, long after) {
    Pool disk = world.pool(Words.FILE);
    return disk.units(after) - disk.units(before) <= disk.free();
  }

  static long length(String content) {
    return content.getBytes(StandardCharsets.UTF_8).length;
  }

  /// The slot of the merged view for what was found there; where the view has none, such as for a
  /// directory that only holds others, the slot of the container's topmost layer.
  static SlotId slot(World world, String container, @Nullable Found found) {
    return found != null && found.slot() >= 0
        ? RegionId.of(container, Words.MERGED).slot(found.anchor())
        : Stacks.top(world, container);
  }

  /// Frees the contents that no name, descriptor or mapping reaches any more.
  static void freeUnused(Draft draft, List<BlockId> files, String cause) {
    for (BlockId file : files) {
      World world = draft.world();
      if (world.block(file) != null && world.slotsOf(file).isEmpty()) {
        draft.then(new Event.BlockFreed(file, 1, cause));
      }
    }
  }

  static void freeUnused(Draft draft, @Nullable BlockId file, String cause) {
    freeUnused(draft, file == null ? List.of() : List.of(file), cause);
  }
}
