package cowscope.check;

import cowscope.world.Access;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Pool;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What holds in every world of every mechanism.
public final class Invariants {
  private Invariants() {}

  /// What does not hold, a sentence each; empty when all is well.
  public static List<String> broken(World world) {
    List<String> broken = new ArrayList<>();
    Map<BlockId, Integer> references = references(world, broken);
    for (Pool pool : world.pools()) {
      int[] allocated = {0};
      pool.forEachBlock(block -> {
        allocated[0] += pool.units(block.bytes());
        checkCount(block, references.getOrDefault(block.id(), 0), broken);
      });
      if (allocated[0] != pool.used()) {
        broken.add(pool.name() + " says " + pool.used() + " used, but has " + allocated[0]);
      }
      if (pool.capacity() != Pool.UNLIMITED && pool.used() > pool.capacity()) {
        broken.add(pool.name() + " holds more than its capacity");
      }
    }
    return broken;
  }

  private static void checkCount(Block block, int references, List<String> broken) {
    if (block.counted() && block.refs() != references) {
      broken.add(block.id() + " counts " + block.refs() + ", but " + references + " point at it");
    }
  }

  private static Map<BlockId, Integer> references(World world, List<String> broken) {
    Map<BlockId, Integer> references = new HashMap<>();
    world.forEachRegion((id, region) ->
        world.forEachPointer(
            id.slots(0, Math.max(1, region.size())),
            (index, block, access) -> {
              boolean counts = region.counted() && access != Access.BORROWED;
              if (counts) {
                references.merge(block, 1, Integer::sum);
              }
              if (counts && world.block(block) == null) {
                broken.add(world.label(id.slot(index)) + " points at " + block + ", which is free");
              }
            }));
    return references;
  }
}
