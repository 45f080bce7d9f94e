package cowscope.scenario;

import cowscope.history.History;
import java.util.ArrayList;
import java.util.List;

/// Holds a run against what its scenario expects.
public final class Expectations {
  private Expectations() {}

  /// What came of it.
  ///
  /// @param checks how many expectations there are in the steps that ran
  /// @param failures those that do not hold, in the order of the steps
  public record Outcome(int checks, List<Failure> failures) {
    public boolean good() {
      return failures.isEmpty();
    }
  }

  /// Checks all steps that ran.
  ///
  /// @param file the name for messages
  public static Outcome check(ScenarioRun run, String file, Places places) {
    List<Failure> failures = new ArrayList<>();
    int checks = 0;
    History history = run.steps();
    for (int number = 1; number <= history.size(); number++) {
      Expect expect = run.scenario().steps().get(number - 1).expect();
      if (expect != null && !history.step(number).skipped()) {
        StepCheck check = new StepCheck(history, number, file, places);
        check.all(expect);
        checks += check.count();
        failures.addAll(check.failures());
      }
    }
    return new Outcome(checks, List.copyOf(failures));
  }

  /// What does not hold after one step; empty where it was left out.
  ///
  /// @param name of the scenario for messages
  public static List<Failure> of(History history, int number, Expect expect, String name) {
    if (history.step(number).skipped()) {
      return List.of();
    }
    StepCheck check = new StepCheck(history, number, name, Places.NONE);
    check.all(expect);
    return List.copyOf(check.failures());
  }

  /// Checks a scenario that comes from no file.
  public static Outcome check(ScenarioRun run) {
    return check(run, run.scenario().title(), Places.NONE);
  }
}
