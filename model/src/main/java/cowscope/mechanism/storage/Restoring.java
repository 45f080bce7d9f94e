package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Brings a node back to what it was when it was committed.
final class Restoring {
  private final Draft draft;
  private final BlockId node;

  Restoring(Draft draft, BlockId node) {
    this.draft = draft;
    this.node = node;
  }

  void to(Journal.NodeState state) {
    marks(
        draft.world().existingBlock(node).content().attributes(),
        state.attributes().with(Words.Marks.PENDING, null),
        (key, value) -> draft.then(new Event.BlockMarked(node, key, value)));
    if (onlyGivenUp(state)) {
      draft.then(
          new Event.SlotProtected(
              Counts.slots(draft.world(), node), Access.READ_ONLY, Mark.NONE, "held-again"));
      return;
    }
    int size = Math.max(state.slots().size(), Space.slots(draft.world(), node).size());
    for (int index = 0; index < size; index++) {
      slot(RegionId.of(node).slot(index), state.slot(index));
    }
  }

  /// Whether the node has all its pointers, and only does not count with them.
  private boolean onlyGivenUp(Journal.NodeState state) {
    World world = draft.world();
    Region slots = Space.slots(world, node);
    boolean borrowed = false;
    for (int index = 0; index < Math.max(slots.size(), state.slots().size()); index++) {
      SlotId id = RegionId.of(node).slot(index);
      Journal.SlotState before = state.slot(index);
      if (!Objects.equals(world.target(id), before.block())
          || !Objects.equals(slots.slotName(index), before.name())) {
        return false;
      }
      borrowed |= slots.access(index) == Access.BORROWED;
    }
    return borrowed;
  }

  private void slot(SlotId id, Journal.SlotState before) {
    String name = Space.slots(draft.world(), node).slotName(id.index());
    if (!Objects.equals(name, before.name())) {
      if (name != null) {
        draft.then(new Event.SlotRemoved(id, "power-cut"));
      }
      if (before.name() != null) {
        draft.then(new Event.SlotAdded(id, before.name()));
      }
    }
    boolean borrowed = Space.slots(draft.world(), node).access(id.index()) == Access.BORROWED;
    if (borrowed || !Objects.equals(draft.world().target(id), before.block())) {
      Tree.point(draft, id.alone(), before.block(), "power-cut");
    }
    Slot now = draft.world().slot(id);
    if (now != null) {
      marks(
          now.attributes(),
          before.attributes(),
          (key, value) -> draft.then(new Event.SlotMarked(id, key, value)));
    }
  }

  /// Says which marks are different, and what they were.
  static void marks(
      Attributes now, Attributes before, BiConsumer<String, @Nullable Object> different) {
    Set<String> keys = new TreeSet<>(now.asMap().keySet());
    keys.addAll(before.asMap().keySet());
    for (String key : keys) {
      if (!Objects.equals(now.get(key), before.get(key))) {
        different.accept(key, before.get(key));
      }
    }
  }
}
