package cowscope.app.session;

import cowscope.command.Grammar;
import cowscope.scenario.Problem;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioReader;
import cowscope.scenario.ScenarioStep;
import cowscope.scenario.StepText;
import cowscope.trace.TraceScenario;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a text is that someone pastes or drops.
public sealed interface Pasted {

  /// Commands, one on each line.
  record Steps(List<ScenarioStep> steps) implements Pasted {
    public Steps {
      steps = List.copyOf(steps);
    }
  }

  /// A whole scenario, or a trace that holds one.
  record Whole(Scenario scenario) implements Pasted {}

  /// JSON that is no scenario.
  record Faulty(List<Problem> problems) implements Pasted {
    public Faulty {
      problems = List.copyOf(problems);
    }
  }

  /// What `text` is.
  ///
  /// @param grammar of the scenario into which commands would go, or null when there is none
  static Pasted of(String text, @Nullable Grammar grammar) {
    if (text.stripLeading().startsWith("{")) {
      return whole(text.strip());
    }
    return new Steps(grammar == null ? List.of() : StepText.read(text, grammar));
  }

  private static Pasted whole(String text) {
    ScenarioReader.Read read = ScenarioReader.parse(text, "clipboard");
    Scenario scenario = read.scenario();
    if (scenario == null) {
      ScenarioReader.Read inTrace = inTrace(text);
      scenario = inTrace == null ? null : inTrace.scenario();
    }
    return scenario == null ? new Faulty(read.problems()) : new Whole(scenario);
  }

  private static ScenarioReader.@Nullable Read inTrace(String text) {
    try {
      return TraceScenario.read(new StringReader(text), "clipboard");
    } catch (IOException e) {
      return null;
    }
  }
}
