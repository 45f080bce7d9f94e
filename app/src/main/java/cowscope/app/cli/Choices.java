package cowscope.app.cli;

import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setup;
import cowscope.scenario.Problem;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioReader;
import cowscope.scenario.ScenarioRun;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the command line chooses in place of a scenario's setup: `--set library=qt6`.
final class Choices {
  private Choices() {}

  /// Runs the scenario with these choices.
  ///
  /// @throws BadInput when there is no such choice, or the steps make no sense under it
  static ScenarioRun run(
      ScenarioReader.Read read, Scenario scenario, Map<String, String> set, Policy policy)
      throws BadInput {
    Scenario changed = scenario.withSetup(with(scenario, set));
    ScenarioRun run = ScenarioRun.of(changed, policy);
    if (!run.complete()) {
      throw new BadInput(sentence(read.file(), set, run.problems().getFirst(), changed));
    }
    return run;
  }

  private static String sentence(
      String file, Map<String, String> set, Problem problem, Scenario scenario) {
    String chosen = String.join(" ", set.entrySet().stream().map(Choices::written).toList());
    String command =
        problem.step() == 0 ? "" : scenario.steps().get(problem.step() - 1).command() + ": ";
    return file
        + " does not run with "
        + chosen
        + (problem.step() == 0 ? ": " : "; step " + problem.step() + ", " + command)
        + problem.message();
  }

  private static String written(Map.Entry<String, String> choice) {
    return choice.getKey() + "=" + choice.getValue();
  }

  private static Map<String, Object> with(Scenario scenario, Map<String, String> set)
      throws BadInput {
    Mechanism mechanism = Mechanisms.find(scenario.mechanism());
    Map<String, Object> setup = new LinkedHashMap<>(scenario.setup());
    for (Map.Entry<String, String> choice : set.entrySet()) {
      Object value = value(choice.getValue());
      Setup.Problem problem =
          mechanism == null
              ? null
              : Setup.check(mechanism.settings(), Map.of(choice.getKey(), value));
      if (problem != null) {
        throw new BadInput("--set " + written(choice) + ": " + problem.reason());
      }
      setup.put(choice.getKey(), value);
    }
    return setup;
  }

  private static Object value(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
