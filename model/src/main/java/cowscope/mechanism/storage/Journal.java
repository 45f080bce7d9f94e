package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What file systems that change their nodes in place write down first, so that a power cut in the
/// middle leaves all of a transaction or nothing (ext4: jbd2; XFS: its log).
///
/// @param base the commit that it leads back to; after the next it no longer matters
/// @param nodes what nodes were before their first change
/// @param data what data blocks held before, where data are journalled too
record Journal(int base, Map<String, NodeState> nodes, Map<String, Value> data) {

  Journal {
    nodes = Map.copyOf(nodes);
    data = Map.copyOf(data);
  }

  /// What a node was.
  record NodeState(Attributes attributes, List<SlotState> slots) {
    /// The node as it is now.
    static NodeState of(World world, BlockId node) {
      Block block = world.existingBlock(node);
      List<SlotState> slots = new ArrayList<>();
      Region region = block.content().slots();
      for (int index = 0; region != null && index < region.size(); index++) {
        Slot slot = world.slot(RegionId.of(node).slot(index));
        slots.add(
            slot == null
                ? SlotState.NONE
                : new SlotState(region.slotName(index), slot.block(), slot.attributes()));
      }
      return new NodeState(block.content().attributes(), slots);
    }

    SlotState slot(int index) {
      return index < slots.size() ? slots.get(index) : SlotState.NONE;
    }
  }

  /// What a slot of a node was.
  record SlotState(@Nullable String name, @Nullable BlockId block, Attributes attributes) {
    static final SlotState NONE = new SlotState(null, null, Attributes.NONE);
  }

  /// What a data block held.
  record Value(@Nullable String text) {}

  /// The journal of the running transaction; empty before its first change.
  static Journal of(World world) {
    int committed = Transactions.committed(world);
    return world.state().get(Words.State.JOURNAL) instanceof Journal journal
            && journal.base == committed
        ? journal
        : new Journal(committed, Map.of(), Map.of());
  }

  /// Before a committed node is changed, its old state goes to the journal.
  static void touch(Draft draft, BlockId node) {
    World world = draft.world();
    Journal journal = of(world);
    if (Transactions.frozen(world, node) && !journal.nodes.containsKey(node.toString())) {
      Map<String, NodeState> more = new TreeMap<>(journal.nodes);
      more.put(node.toString(), NodeState.of(world, node));
      draft.then(
          new Event.WorldMarked(
              Words.State.JOURNAL, new Journal(journal.base, more, journal.data)));
    }
  }

  /// Before a committed data block is overwritten, what it holds goes to the journal.
  static void touchData(Draft draft, BlockId block) {
    World world = draft.world();
    Journal journal = of(world);
    if (Transactions.frozen(world, block) && !journal.data.containsKey(block.toString())) {
      Map<String, Value> more = new TreeMap<>(journal.data);
      more.put(block.toString(), new Value(world.existingBlock(block).value()));
      draft.then(
          new Event.WorldMarked(
              Words.State.JOURNAL, new Journal(journal.base, journal.nodes, more)));
    }
  }

  /// As traces show it: the blocks whose old state it has.
  @Override
  public String toString() {
    return Stream.concat(nodes.keySet().stream(), data.keySet().stream())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
