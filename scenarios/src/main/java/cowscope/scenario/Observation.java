package cowscope.scenario;

import cowscope.history.History;
import cowscope.history.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Expectations that say what a run shows: "expect what I see".
public final class Observation {
  private Observation() {}

  /// What the step with this number cost and answered, and what then holds of the slots it touched.
  public static Expect of(History history, int number) {
    Step step = history.step(number);
    Map<CostKind, Long> costs = new EnumMap<>(CostKind.class);
    for (CostKind kind : CostKind.values()) {
      costs.put(kind, kind.of(step.cost()));
    }
    return new Expect(
        costs,
        step.outcome(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Extras.NONE);
  }
}
