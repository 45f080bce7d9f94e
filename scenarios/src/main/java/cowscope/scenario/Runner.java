package cowscope.scenario;

import cowscope.command.Grammar;
import cowscope.command.Grammar.Result.Failed;
import cowscope.command.Grammar.Result.Parsed;
import cowscope.command.Nearest;
import cowscope.event.Event;
import cowscope.history.History;
import cowscope.history.Step;
import cowscope.mechanism.Decision;
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
    Mechanism mechanism = mechanism();
    Setup setup = mechanism == null ? null : setup(mechanism);
    if (mechanism == null || setup == null) {
      return new ScenarioRun(scenario, policy, null, problems);
    }
    List<Grammar.Result> commands = parsed(mechanism.grammar(setup));
    History start = History.startingAt(mechanism, mechanism.start(setup, policy));
    History history = run(start, commands, progress);
    return new ScenarioRun(scenario, policy, history, told(commands, history));
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

  /// What the commands mean; no further than there are problems enough to tell.
  private List<Grammar.Result> parsed(Grammar grammar) {
    List<Grammar.Result> results = new ArrayList<>();
    int failed = 0;
    for (ScenarioStep step : scenario.steps()) {
      Grammar.Result result = grammar.parse(step.command());
      results.add(result);
      failed += result instanceof Failed ? 1 : 0;
      if (failed == Limits.PROBLEMS) {
        break;
      }
    }
    return results;
  }

  private History run(History start, List<Grammar.Result> commands, Progress progress) {
    History history = start;
    long events = 0;
    for (Grammar.Result result : commands) {
      if (!(result instanceof Parsed parsed)) {
        break;
      }
      progress.report(history.size(), commands.size());
      History next = then(history, parsed);
      if (next == null) {
        break;
      }
      Step step = next.step(next.size());
      events += step.events().size();
      String passed = passed(step, events);
      if (passed != null) {
        add(next.size(), 0, passed);
        break;
      }
      history = next;
    }
    return history;
  }

  private @Nullable History then(History history, Parsed parsed) {
    return switch (history.then(parsed.command())) {
      case History.Result.Continued(History next) -> next;
      case History.Result.Stopped(Decision.Refused(String argument, String reason)) -> {
        Grammar.Span span = argument == null ? null : parsed.places().get(argument);
        add(history.size() + 1, span == null ? 0 : span.start(), reason);
        yield null;
      }
    };
  }

  /// Which limit a step passed, or null.
  private static @Nullable String passed(Step step, long events) {
    if (events > Limits.EVENTS) {
      return String.format("the run has more than %,d events, the limit", Limits.EVENTS);
    }
    if (step.after().owners().size() > Limits.OWNERS) {
      return String.format("more than %,d owners are alive at once, the limit", Limits.OWNERS);
    }
    for (Event event : step.events()) {
      if (event instanceof Event.RegionAdded added && added.size() > Limits.REGION_SLOTS) {
        return String.format(
            "a region of %,d slots; the limit is %,d", added.size(), Limits.REGION_SLOTS);
      }
    }
    return null;
  }

  private void add(int step, int column, String message) {
    problems.add(new Problem(file, places.inCommand(step, column), step, message));
  }

  /// What stopped the run, and the other commands that cannot be understood, in the order of steps.
  private List<Problem> told(List<Grammar.Result> commands, History history) {
    for (int i = history.size(); i < commands.size() && problems.size() < Limits.PROBLEMS; i++) {
      if (commands.get(i) instanceof Failed(int column, String reason)) {
        add(i + 1, column, reason);
      }
    }
    return problems;
  }
}
