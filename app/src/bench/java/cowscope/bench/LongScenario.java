package cowscope.bench;

import cowscope.scenario.Extras;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A scenario far longer than any lecture: a shell forks; its children write and exit by turns.
final class LongScenario {
  static final int STEPS = 2_000;
  private static final int PROCESSES = 10;

  private LongScenario() {}

  static Scenario make() {
    List<ScenarioStep> steps = new ArrayList<>();
    steps.add(ScenarioStep.of("spawn shell"));
    steps.add(ScenarioStep.of("map shell heap 8"));
    for (int i = 0; i < 8; i++) {
      steps.add(ScenarioStep.of("write shell heap[" + i + "] \"A\""));
    }
    for (int turn = 0; steps.size() < STEPS; turn++) {
      String child = "p" + turn % PROCESSES;
      if (turn >= PROCESSES) {
        steps.add(ScenarioStep.of("exit " + child));
      }
      steps.add(ScenarioStep.of("fork shell as " + child));
      for (int i = 0; i < 4; i++) {
        steps.add(ScenarioStep.of("write " + child + " heap[" + i + "] \"" + turn + "\""));
      }
    }
    Map<String, Object> setup = Map.of("frames", 200);
    return new Scenario("bench", null, "memory", setup, steps.subList(0, STEPS), Extras.NONE);
  }
}
