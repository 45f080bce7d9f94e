package cowscope.scenario;

import java.util.List;

/// Another way in which a scenario might go on: steps that are tried in place of its own.
///
/// @param steps all of them, also those it has in common with the scenario
public record Branch(String name, List<ScenarioStep> steps, Extras extras) {
  public Branch {
    steps = List.copyOf(steps);
    extras = extras.placed(new Extras.Order().with("name").with("steps"));
  }

  /// A branch that has nothing but its steps.
  public static Branch of(String name, List<ScenarioStep> steps) {
    return new Branch(name, steps, Extras.NONE);
  }

  public Branch withName(String changed) {
    return new Branch(changed, steps, extras);
  }

  public Branch withSteps(List<ScenarioStep> changed) {
    return new Branch(name, changed, extras);
  }
}
