package cowscope.mechanism.storage;

import cowscope.world.BlockId;
import cowscope.world.BlockRun;
import cowscope.world.World;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// What the superblock of a disk reaches: all that is there after a power cut.
///
/// @param nodes with what each of them was when it was committed
/// @param data with the whole of their extents
record Survivors(Map<BlockId, Journal.NodeState> nodes, Set<BlockId> data) {

  static Survivors of(World world, RootList roots) {
    Survivors found = new Survivors(new LinkedHashMap<>(), new LinkedHashSet<>());
    Journal journal = Journal.of(world);
    roots.entries().forEach(entry -> found.reach(world, journal, entry.root()));
    return found;
  }

  private void reach(World world, Journal journal, BlockId node) {
    if (nodes.containsKey(node) || world.block(node) == null) {
      return;
    }
    Journal.NodeState before = journal.nodes().get(node.toString());
    Journal.NodeState state = before == null ? Journal.NodeState.of(world, node) : before;
    nodes.put(node, state);
    for (Journal.SlotState slot : state.slots()) {
      BlockId block = slot.block();
      if (block != null && Space.isNode(block)) {
        reach(world, journal, block);
      } else if (block != null) {
        keep(world, block);
      }
    }
  }

  private void keep(World world, BlockId block) {
    BlockRun extent = Space.extent(world, block);
    for (int i = 0; i < extent.count(); i++) {
      data.add(extent.first().plus(i));
    }
  }
}
