package cowscope.scenario;

import cowscope.event.Event;
import cowscope.event.EventFields;
import cowscope.history.History;
import cowscope.history.Step;
import cowscope.mechanism.Mechanism;
import cowscope.scenario.Sight.Seen;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Pool;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Expectations that say what a run shows: "expect what I see". They name what the step cost and
/// answered, and what then holds of the few slots it touched first; a person takes away what is
/// beside the point.
public final class Observation {
  /// More slots would hide what matters.
  private static final int SLOTS = 4;

  /// In larger worlds nobody looks for who shares a block with whom.
  private static final int BLOCKS = 100_000;

  private final Mechanism mechanism;
  private final Step step;
  private final World before;
  private final Sight sight;
  private final Map<String, @Nullable String> reads = new LinkedHashMap<>();
  private final Map<String, Long> refs = new LinkedHashMap<>();
  private final Set<List<String>> same = new LinkedHashSet<>();
  private final Set<List<String>> different = new LinkedHashSet<>();

  private Observation(History history, int number) {
    this.mechanism = history.mechanism();
    this.step = history.step(number);
    this.before = history.after(number - 1);
    this.sight = new Sight(mechanism, step.after());
  }

  /// What holds after the step with this number.
  public static Expect of(History history, int number) {
    return new Observation(history, number).expect();
  }

  private Expect expect() {
    touched().forEach(this::look);
    return new Expect(
        costs(),
        step.outcome(),
        List.copyOf(same),
        List.copyOf(different),
        reads,
        refs,
        Map.of(),
        Map.of(),
        Map.of(),
        Extras.NONE);
  }

  private Map<CostKind, Long> costs() {
    Map<CostKind, Long> costs = new EnumMap<>(CostKind.class);
    for (CostKind kind : CostKind.values()) {
      costs.put(kind, kind.of(step.cost()));
    }
    return costs;
  }

  /// The slots that the step's events name and that are still there.
  private List<SlotId> touched() {
    Set<SlotId> slots = new LinkedHashSet<>();
    for (Event event : step.events()) {
      SlotId slot = EventFields.slot(event);
      if (slot != null && slots.size() < SLOTS && there(slot)) {
        slots.add(slot);
      }
    }
    return List.copyOf(slots);
  }

  /// Whether a person could write the slot in an expectation.
  private boolean there(SlotId slot) {
    if (step.after().slot(slot) == null) {
      return false;
    }
    Seen found = sight.find(label(slot));
    return found != null && found.slot().id().equals(slot);
  }

  private String label(SlotId slot) {
    return mechanism.label(step.after(), slot);
  }

  private void look(SlotId id) {
    String label = label(id);
    String value = sight.read(label);
    if (value != null) {
      reads.put(label, value);
    }
    Seen seen = sight.find(label);
    BlockId target = seen == null ? null : seen.block();
    Block block = target == null ? null : step.after().block(target);
    if (block != null && block.counted()) {
      refs.put(label, (long) block.refs());
    }
    if (step.after().pools().stream().mapToLong(Pool::used).sum() < BLOCKS) {
      partners(id, label);
    }
  }

  /// One slot that shares the block, and one that did before and no longer does.
  private void partners(SlotId id, String label) {
    for (SlotId partner : sharing(step.after(), id)) {
      if (there(partner) && pair(same, label, partner, true)) {
        break;
      }
    }
    for (SlotId partner : sharing(before, id)) {
      if (there(partner) && pair(different, label, partner, false)) {
        break;
      }
    }
  }

  private static List<SlotId> sharing(World world, SlotId id) {
    BlockId block = world.slot(id) == null ? null : world.target(id);
    List<SlotId> sharing = new ArrayList<>(block == null ? List.of() : world.slotsOf(block));
    sharing.remove(id);
    return sharing;
  }

  /// Puts down the pair when the two share a block as wanted.
  private boolean pair(Set<List<String>> pairs, String label, SlotId partner, boolean shared) {
    String other = label(partner);
    Seen one = sight.find(label);
    Seen two = sight.find(other);
    if (one == null || two == null || one.sharesWith(two) != shared) {
      return false;
    }
    return pairs.contains(List.of(other, label)) || pairs.add(List.of(label, other));
  }
}
