package cowscope.scenario;

import cowscope.command.Nearest;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runs one scenario and says where it makes no sense.
final class Runner {
  private final Scenario scenario;
  private final String file;
  private final Places places;
  private final List<Problem> problems = new ArrayList<>();

  Runner(Scenario scenario, String file, Places places) {
    this.scenario = scenario;
    this.file = file;
    this.places = places;
  }

  ScenarioRun run(Policy policy, Progress progress) {
    Script script = read().script();
    if (script == null) {
      return new ScenarioRun(scenario, policy, null, problems);
    }
    Rehearsal run = Rehearsal.of(script, policy);
    while (!run.over()) {
      progress.report(run.history().size(), scenario.steps().size());
      run = run.next();
    }
    tell(run);
    return new ScenarioRun(scenario, policy, run.history(), problems);
  }

  /// The script, or what is wrong with mechanism and setup.
  Script.Reading read() {
    Mechanism mechanism = mechanism();
    Setup setup = mechanism == null ? null : setup(mechanism);
    return mechanism == null || setup == null
        ? new Script.Reading(null, problems)
        : new Script.Reading(new Script(scenario, mechanism, setup), List.of());
  }

  private @Nullable Mechanism mechanism() {
    Mechanism found = Mechanisms.find(scenario.mechanism());
    if (found == null) {
      List<String> names = Mechanisms.all().stream().map(Mechanism::name).toList();
      String near = Nearest.to(scenario.mechanism(), names);
      String right =
          near == null
              ? "; there are " + String.join(", ", names)
              : "; did you mean \"" + near + "\"?";
      add("/mechanism", "there is no mechanism \"" + scenario.mechanism() + "\"" + right);
    }
    return found;
  }

  private @Nullable Setup setup(Mechanism mechanism) {
    for (Map.Entry<String, Object> choice : scenario.setup().entrySet()) {
      Setup.Problem problem =
          Setup.check(mechanism.settings(), Map.of(choice.getKey(), choice.getValue()));
      if (problem != null) {
        add("/setup/" + problem.key(), problem.reason());
      }
    }
    return problems.isEmpty() ? Setup.of(mechanism.settings(), scenario.setup()) : null;
  }

  private void add(String path, String message) {
    problems.add(new Problem(file, places.of(path), message));
  }

  /// What stopped the run, and the other commands that cannot be understood, in the order of steps;
  /// no more than are enough to tell.
  private void tell(Rehearsal run) {
    int size = scenario.steps().size();
    for (int number = run.history().size() + 1;
        number <= size && problems.size() < Limits.PROBLEMS;
        number++) {
      if (run.outcome(number) instanceof StepOutcome.Wrong(Mistake mistake)) {
        Place place = places.inCommand(number, mistake.start());
        problems.add(new Problem(file, place, number, mistake.reason()));
      }
    }
  }
}
