package cowscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.mechanism.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObservationTest {
  /// Runs longer than this take too much time here.
  private static final int LONG = 400;

  static List<Library.Entry> bundled() {
    return Library.entries();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void what_is_observed_holds(Library.Entry entry) {
    ScenarioRun run = ScenarioRun.of(entry.read(), Policy.ON_WRITE, Progress.NONE);
    List<ScenarioStep> steps = new ArrayList<>();
    for (int number = 1; number <= Math.min(run.steps().size(), LONG); number++) {
      Expect expect = Observation.of(run.steps(), number);
      steps.add(run.scenario().steps().get(number - 1).withExpect(expect));
    }
    Scenario observed = run.scenario().withSteps(steps);
    Expectations.Outcome outcome = Expectations.check(ScenarioRun.of(observed, Policy.ON_WRITE));
    assertThat(outcome.failures()).isEmpty();
    assertThat(ScenarioReader.parse(ScenarioWriter.toText(observed), "o").problems()).isEmpty();
  }

  @Test
  void the_write_after_a_fork_is_told_in_full() {
    ScenarioRun run =
        ScenarioRun.of(
            new Scenario(
                "t",
                null,
                "memory",
                Map.of(),
                List.of(
                    ScenarioStep.of("spawn shell"),
                    ScenarioStep.of("map shell heap 2"),
                    ScenarioStep.of("write shell heap[0] \"A\""),
                    ScenarioStep.of("fork shell as ls"),
                    ScenarioStep.of("write ls heap[0] \"X\"")),
                Extras.NONE),
            Policy.ON_WRITE);

    Expect expect = Observation.of(run.steps(), 5);

    assertThat(expect.costs()).containsEntry(CostKind.COPIES, 1L);
    assertThat(expect.outcome()).isEqualTo("ok");
    assertThat(expect.reads()).containsEntry("ls.heap[0]", "X");
    assertThat(expect.refs()).containsEntry("ls.heap[0]", 1L);
    assertThat(expect.different()).containsExactly(List.of("ls.heap[0]", "shell.heap[0]"));
    assertThat(Observation.of(run.steps(), 4).same())
        .containsExactly(List.of("shell.heap[0]", "ls.heap[0]"));
  }
}
