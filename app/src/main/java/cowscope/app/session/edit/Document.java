package cowscope.app.session.edit;

import cowscope.scenario.Branch;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioStep;
import java.util.ArrayList;
import java.util.List;

/// What is being edited: a scenario with its branches, and which of them is worked on. Immutable.
///
/// @param shown 0 for the scenario's own steps, else the number of a branch, from 1
public record Document(Scenario scenario, int shown) {
  /// A scenario, looked at itself.
  public static Document of(Scenario scenario) {
    return new Document(scenario, 0);
  }

  /// The branch that is worked on.
  ///
  /// @throws IndexOutOfBoundsException when it is the scenario itself
  public Branch branch() {
    return scenario.branches().get(shown - 1);
  }

  /// The steps that are worked on.
  public List<ScenarioStep> steps() {
    return shown == 0 ? scenario.steps() : branch().steps();
  }

  /// The scenario with the steps that are worked on in place of its own: what is run.
  public Scenario played() {
    return shown == 0 ? scenario : scenario.withSteps(steps());
  }

  /// The same document with other steps where it is worked on.
  public Document withSteps(List<ScenarioStep> changed) {
    if (shown == 0) {
      return with(scenario.withSteps(changed));
    }
    List<Branch> branches = new ArrayList<>(scenario.branches());
    branches.set(shown - 1, branch().withSteps(changed));
    return with(scenario.withBranches(branches));
  }

  /// The same place in another version of the scenario.
  public Document with(Scenario changed) {
    return new Document(changed, shown);
  }

  /// The same scenario, with another branch to work on.
  ///
  /// @throws IndexOutOfBoundsException when there is none of that number
  public Document showing(int branch) {
    if (branch < 0 || branch > scenario.branches().size()) {
      throw new IndexOutOfBoundsException(branch);
    }
    return new Document(scenario, branch);
  }
}
