package cowscope.scenario;

import cowscope.history.History;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scenario run under a policy, as far as it goes.
///
/// @param history the steps before the first problem; null when mechanism or setup are wrong
/// @param problems what is wrong, in the order of the steps; empty when all steps ran
public record ScenarioRun(
    Scenario scenario, Policy policy, @Nullable History history, List<Problem> problems) {

  public ScenarioRun {
    problems = List.copyOf(problems);
  }

  /// Runs what was read from a file.
  ///
  /// @throws IllegalArgumentException when nothing could be read
  /// @throws java.util.concurrent.CancellationException when `progress` stops it
  public static ScenarioRun of(ScenarioReader.Read read, Policy policy, Progress progress) {
    Scenario scenario = read.scenario();
    if (scenario == null) {
      throw new IllegalArgumentException("there is no scenario in " + read.file());
    }
    return new Runner(scenario, read.file(), read.places()).run(policy, progress);
  }

  /// Runs a scenario that comes from no file.
  public static ScenarioRun of(Scenario scenario, Policy policy) {
    return new Runner(scenario, scenario.title(), Places.NONE).run(policy, Progress.NONE);
  }

  /// Whether every step ran.
  public boolean complete() {
    return problems.isEmpty();
  }

  /// The steps that ran.
  ///
  /// @throws IllegalStateException when mechanism or setup are wrong
  public History steps() {
    if (history == null) {
      throw new IllegalStateException("not run: " + problems);
    }
    return history;
  }

  public Mechanism mechanism() {
    return steps().mechanism();
  }
}
