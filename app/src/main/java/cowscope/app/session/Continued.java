package cowscope.app.session;

import cowscope.app.session.edit.Document;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioStep;
import java.util.ArrayList;
import java.util.List;

/// What is open, up to a step, and then going on in another way: a scenario of its own.
public final class Continued {
  private Continued() {}

  /// The steps before the one with this number, followed by the commands of `script`, a line each.
  public static Document before(int step, State.Open open, String script, String title) {
    Scenario scenario = open.run().scenario();
    List<ScenarioStep> steps = new ArrayList<>(scenario.steps().subList(0, step - 1));
    script.lines().map(ScenarioStep::of).forEach(steps::add);
    return Document.of(
        scenario.withSteps(steps).withBranches(List.of()).withTitle(title).withAbout(null));
  }
}
