package cowscope.app.session;

import cowscope.event.Event;
import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.mechanism.Mechanism;
import cowscope.scenario.Sight;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What would be left if the power were cut at a moment of a run.
///
/// @param before the world at that moment
/// @param events what the cut and the next start do to it
/// @param after what is left
/// @param changes what people read differently from before
public record PowerCut(
    Moment moment,
    World before,
    List<Event> events,
    World after,
    Verdict verdict,
    List<Difference> changes) {

  /// What becomes of the step in which the power is cut.
  public enum Verdict {
    /// What is left is what was left before the step.
    NONE_OF_IT,
    /// What is left is what will be left after the step.
    ALL_OF_IT,
    /// Some of the step is there, some is not.
    TORN
  }

  /// A place that people read.
  ///
  /// @param before null when it was not there
  /// @param after null when it is not there any more
  public record Difference(String slot, @Nullable String before, @Nullable String after) {}

  /// Whether the mechanism of the run knows power cuts, or says why not.
  public static boolean possible(State.Open open) {
    return excuse(open) != null
        || open.history().mechanism().powerCut(open.history().start()) != null;
  }

  /// Why the mechanism of the run knows no power cuts, in one sentence: `power-cut` in its lexicon;
  /// null where it has none.
  static @Nullable String excuse(State.Open open) {
    return open.history().mechanism().lexicon().find("power-cut");
  }

  /// The power cut where one stands, or null where the mechanism knows none.
  public static @Nullable PowerCut at(State.Open open) {
    History history = open.history();
    Mechanism mechanism = history.mechanism();
    Moment moment = open.moment();
    World before = open.world();
    List<Event> events = mechanism.powerCut(before);
    if (events == null) {
      return null;
    }
    World after = before.evolveAll(events);
    Map<String, String> left = readings(mechanism, after);
    int step = moment.step();
    Verdict verdict = Verdict.TORN;
    if (left.equals(leftAt(mechanism, history.after(Math.max(step - 1, 0))))) {
      verdict = Verdict.NONE_OF_IT;
    } else if (left.equals(leftAt(mechanism, history.after(step)))) {
      verdict = Verdict.ALL_OF_IT;
    }
    return new PowerCut(
        moment, before, events, after, verdict, differences(readings(mechanism, before), left));
  }

  private static Map<String, String> leftAt(Mechanism mechanism, World world) {
    List<Event> events = mechanism.powerCut(world);
    return readings(mechanism, events == null ? world : world.evolveAll(events));
  }

  /// What stands in each place of the views, by its label.
  private static Map<String, String> readings(Mechanism mechanism, World world) {
    Map<String, String> readings = new LinkedHashMap<>();
    World shown = mechanism.shown(world);
    Sight sight = new Sight(mechanism, world);
    for (Mechanism.View view : mechanism.views(world)) {
      Region region = view.region();
      RegionId id = RegionId.of(view.owner(), region.name());
      for (int i = 0; i < region.size(); i++) {
        Slot slot = region.exists(i) ? shown.slot(id.slot(i)) : null;
        if (slot != null) {
          readings.put(slot.label(), String.valueOf(sight.value(sight.see(slot))));
        }
      }
    }
    return readings;
  }

  private static List<Difference> differences(
      Map<String, String> before, Map<String, String> after) {
    Set<String> slots = new LinkedHashSet<>(before.keySet());
    slots.addAll(after.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String slot : slots) {
      if (!Objects.equals(before.get(slot), after.get(slot))) {
        differences.add(new Difference(slot, before.get(slot), after.get(slot)));
      }
    }
    return List.copyOf(differences);
  }
}
