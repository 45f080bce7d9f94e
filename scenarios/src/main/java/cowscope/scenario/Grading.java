package cowscope.scenario;

import cowscope.command.Grammar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Holds what someone handed in against the expectations of another scenario, the reference.
///
/// A step of the reference is looked for among the steps handed in by what its command means, in
/// their order; steps that the reference has not may stand between. What the reference expects of
/// its last step must hold at the end of what was handed in, however it got there. A step with
/// expectations that is not there fails them all.
public final class Grading {
  /// Longer pairs of scenarios are compared step by step, each with the one of its number.
  private static final long MOST_PAIRS = 4_000_000;

  private final Scenario reference;
  private final ScenarioRun run;
  private final String file;
  private final Places places;
  private final List<Failure> failures = new ArrayList<>();
  private int checks;

  private Grading(Scenario reference, ScenarioRun run, String file, Places places) {
    this.reference = reference;
    this.run = run;
    this.file = file;
    this.places = places;
  }

  /// What comes of holding `run` against the reference.
  ///
  /// @param run of the same mechanism, as far as it goes
  /// @param file its name for messages
  public static Expectations.Outcome of(
      Scenario reference, ScenarioRun run, String file, Places places) {
    Grading grading = new Grading(reference, run, file, places);
    grading.setup();
    grading.steps();
    return new Expectations.Outcome(grading.checks, List.copyOf(grading.failures));
  }

  /// The setup must be the same, or figures could not be compared.
  private void setup() {
    Map<String, Object> wanted = Script.of(reference).setup().all();
    Map<String, Object> found = Script.of(run.scenario()).setup().all();
    for (Map.Entry<String, Object> choice : wanted.entrySet()) {
      Object other = found.get(choice.getKey());
      if (!choice.getValue().equals(other)) {
        checks++;
        String message =
            String.format(
                "expected the setup \"%s\": %s, but it is %s",
                choice.getKey(), choice.getValue(), other);
        fail(
            "/setup/" + choice.getKey(),
            0,
            "setup",
            choice.getKey(),
            choice.getValue() + "",
            other + "",
            message);
      }
    }
  }

  private void steps() {
    List<ScenarioStep> steps = reference.steps();
    int[] places = matched();
    for (int i = 0; i < steps.size(); i++) {
      Expect expect = steps.get(i).expect();
      if (expect == null || steps.get(i).disabled()) {
        continue;
      }
      boolean last = i == lastThatRuns(steps);
      int number = last ? lastThatRuns(run.scenario().steps()) + 1 : places[i];
      if (number > 0 && number <= run.steps().size()) {
        check(expect, number);
      } else {
        missing(i + 1, steps.get(i), expect, number);
      }
    }
  }

  private static int lastThatRuns(List<ScenarioStep> steps) {
    int last = steps.size() - 1;
    while (last >= 0 && steps.get(last).disabled()) {
      last--;
    }
    return last;
  }

  private void check(Expect expect, int number) {
    StepCheck check = new StepCheck(run.steps(), number, file, places);
    check.all(expect);
    checks += check.count();
    failures.addAll(check.failures());
  }

  /// @param number the step handed in that was not reached, or 0 when there is none
  private void missing(int wanted, ScenarioStep step, Expect expect, int number) {
    List<String> missed = StepCheck.names(expect);
    checks += missed.size();
    String which = "step " + wanted + " of the reference, `" + step.command() + "`";
    String why = number > 0 ? " was not reached, for an earlier step is wrong" : " is missing";
    String sum = missed.size() == 1 ? "1 check is" : missed.size() + " checks are";
    String message = which + "," + why + "; " + sum + " not met";
    for (String check : missed) {
      fail("/steps", 0, check, step.command(), "the step", "no step", message);
    }
  }

  private void fail(
      String path,
      int step,
      String check,
      String subject,
      String expected,
      String actual,
      String message) {
    failures.add(
        new Failure(file, places.of(path), step, check, subject, expected, actual, message));
  }

  /// For each step of the reference the number of the one handed in that means the same, or 0.
  private int[] matched() {
    List<Object> wanted = meanings(reference);
    List<Object> found = meanings(run.scenario());
    int[] numbers = new int[wanted.size()];
    if ((long) wanted.size() * found.size() > MOST_PAIRS) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = i < found.size() ? i + 1 : 0;
      }
      return numbers;
    }
    int[][] longest = longest(wanted, found);
    int i = 0;
    int j = 0;
    while (i < wanted.size() && j < found.size()) {
      if (wanted.get(i).equals(found.get(j))) {
        numbers[i++] = ++j;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return numbers;
  }

  /// The lengths of the longest common runs of both from `i` and `j` on.
  private static int[][] longest(List<Object> a, List<Object> b) {
    int[][] longest = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        longest[i][j] =
            a.get(i).equals(b.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }

  /// What each step means; a disabled one means nothing that another could.
  private List<Object> meanings(Scenario scenario) {
    Grammar grammar = Script.of(scenario).grammar();
    Map<String, Object> known = new HashMap<>();
    List<Object> meanings = new ArrayList<>();
    for (ScenarioStep step : scenario.steps()) {
      meanings.add(
          step.disabled()
              ? new Object()
              : Objects.requireNonNull(
                  known.computeIfAbsent(step.command(), text -> meaning(grammar, text))));
    }
    return meanings;
  }

  private static Object meaning(Grammar grammar, String text) {
    return grammar.parse(text) instanceof Grammar.Result.Parsed parsed
        ? parsed.command()
        : text.strip();
  }
}
