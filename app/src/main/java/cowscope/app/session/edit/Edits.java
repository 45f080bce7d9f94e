package cowscope.app.session.edit;

import cowscope.scenario.Ask;
import cowscope.scenario.Branch;
import cowscope.scenario.Limits;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What edits make of documents. Numbers that name no step are passed over, so that a list that has
/// become stale does no harm.
public final class Edits {
  private Edits() {}

  /// The document after the edit; the same one when nothing changes.
  public static Document apply(Document document, Edit edit) {
    Document after = changed(document, edit);
    return after.equals(document) ? document : after;
  }

  /// Whether the document could be read again from a file: it keeps to the limits for files.
  static boolean fits(Document document) {
    Scenario scenario = document.scenario();
    int steps = scenario.steps().size();
    boolean texts = fits(scenario.title()) && fits(scenario.about()) && fit(scenario.steps());
    for (Branch branch : scenario.branches()) {
      steps += branch.steps().size();
      texts &= fits(branch.name()) && fit(branch.steps());
    }
    return texts && steps <= Limits.STEPS;
  }

  private static boolean fit(List<ScenarioStep> steps) {
    for (ScenarioStep step : steps) {
      Ask ask = step.ask();
      boolean question = ask == null || (fits(ask.question()) && fits(ask.answer()));
      if (!question || !fits(step.command()) || !fits(step.say()) || !fits(step.heading())) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(@Nullable String text) {
    return text == null || text.length() <= Limits.TEXT;
  }

  private static Document changed(Document document, Edit edit) {
    return switch (edit) {
      case Edit.Insert(int after, var steps) -> replaced(document, after, 0, steps);
      case Edit.Replace(int first, int count, var steps) ->
          replaced(document, first - 1, count, steps);
      case Edit.Retype(int number, String command) ->
          each(document, List.of(number), step -> step.withCommand(command));
      case Edit.Delete(var numbers) -> without(document, numbers);
      case Edit.Move(var numbers, int after) -> moved(document, numbers, after);
      case Edit.Duplicate(var numbers) -> doubled(document, numbers);
      case Edit.Disable(var numbers) -> each(document, numbers, step -> step.withDisabled(true));
      case Edit.Enable(var numbers) -> each(document, numbers, step -> step.withDisabled(false));
      case Edit.Caption(int number, var say) ->
          each(document, List.of(number), step -> step.withSay(say));
      case Edit.Question(int number, var ask) ->
          each(document, List.of(number), step -> step.withAsk(ask));
      case Edit.Expectation(int number, var expect) ->
          each(document, List.of(number), step -> step.withExpect(expect));
      case Edit.Break(var numbers, boolean set) ->
          each(document, numbers, step -> step.withBreak(set));
      case Edit.Heading(int number, var heading) ->
          each(document, List.of(number), step -> step.withHeading(heading));
      case Edit.Title(String title) -> document.with(document.scenario().withTitle(title));
      case Edit.About(var about) -> document.with(document.scenario().withAbout(about));
      case Edit.Settings(String title, var about, var setup) ->
          document.with(settled(document.scenario().withTitle(title).withAbout(about), setup));
      case Edit.BranchOff(int after, String name) -> branched(document, after, name);
      case Edit.RenameBranch(int number, String name) -> renamed(document, number, name);
      case Edit.KeepBranch(int number) -> kept(document, number);
      case Edit.DropBranch(int number) -> dropped(document, number);
      case Edit.Revert(Scenario saved) ->
          new Document(saved, Math.min(document.shown(), saved.branches().size()));
    };
  }

  private static Document replaced(
      Document document, int from, int count, List<ScenarioStep> steps) {
    List<ScenarioStep> changed = new ArrayList<>(document.steps());
    int start = Math.clamp(from, 0, changed.size());
    int end = Math.clamp((long) start + count, start, changed.size());
    changed.subList(start, end).clear();
    changed.addAll(start, steps);
    return document.withSteps(changed);
  }

  private static Document each(
      Document document, Collection<Integer> numbers, UnaryOperator<ScenarioStep> change) {
    List<ScenarioStep> changed = new ArrayList<>(document.steps());
    for (int number : numbers) {
      if (number >= 1 && number <= changed.size()) {
        changed.set(number - 1, change.apply(changed.get(number - 1)));
      }
    }
    return document.withSteps(changed);
  }

  private static Document without(Document document, Collection<Integer> numbers) {
    return document.withSteps(rest(document, numbers, 0, document.steps().size()));
  }

  private static Document moved(Document document, List<Integer> numbers, int after) {
    int size = document.steps().size();
    int place = Math.clamp(after, 0, size);
    List<ScenarioStep> changed = rest(document, numbers, 0, place);
    changed.addAll(chosen(document, numbers));
    changed.addAll(rest(document, numbers, place, size));
    return document.withSteps(changed);
  }

  private static Document doubled(Document document, List<Integer> numbers) {
    List<ScenarioStep> copies = new ArrayList<>();
    for (ScenarioStep step : chosen(document, numbers)) {
      copies.add(step.withHeading(null));
    }
    int last = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
    return copies.isEmpty() ? document : replaced(document, last, 0, copies);
  }

  /// The steps with these numbers.
  public static List<ScenarioStep> chosen(Document document, List<Integer> numbers) {
    List<ScenarioStep> steps = document.steps();
    return numbers.stream()
        .filter(number -> number >= 1 && number <= steps.size())
        .map(number -> steps.get(number - 1))
        .toList();
  }

  /// The steps behind `from` and up to `to` that have none of these numbers.
  private static List<ScenarioStep> rest(
      Document document, Collection<Integer> numbers, int from, int to) {
    Set<Integer> left = Set.copyOf(numbers);
    List<ScenarioStep> rest = new ArrayList<>();
    for (int number = from + 1; number <= to; number++) {
      if (!left.contains(number)) {
        rest.add(document.steps().get(number - 1));
      }
    }
    return rest;
  }

  /// Settings that were there stay in their order, new ones follow.
  private static Scenario settled(Scenario scenario, Map<String, Object> setup) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    scenario.setup().keySet().stream()
        .filter(setup::containsKey)
        .forEach(key -> ordered.put(key, setup.get(key)));
    setup.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(choice -> ordered.putIfAbsent(choice.getKey(), choice.getValue()));
    return scenario.withSetup(ordered);
  }

  private static Document branched(Document document, int after, String name) {
    int end = Math.clamp(after, 0, document.steps().size());
    List<Branch> branches = new ArrayList<>(document.scenario().branches());
    branches.add(Branch.of(name, document.steps().subList(0, end)));
    return document.with(document.scenario().withBranches(branches)).showing(branches.size());
  }

  private static Document renamed(Document document, int number, String name) {
    List<Branch> branches = new ArrayList<>(document.scenario().branches());
    if (number < 1 || number > branches.size()) {
      return document;
    }
    branches.set(number - 1, branches.get(number - 1).withName(name));
    return document.with(document.scenario().withBranches(branches));
  }

  private static Document kept(Document document, int number) {
    Scenario scenario = document.scenario();
    if (number < 1 || number > scenario.branches().size()) {
      return document;
    }
    List<Branch> branches = new ArrayList<>(scenario.branches());
    Branch kept = branches.remove(number - 1);
    return Document.of(scenario.withSteps(kept.steps()).withBranches(branches));
  }

  private static Document dropped(Document document, int number) {
    List<Branch> branches = new ArrayList<>(document.scenario().branches());
    if (number < 1 || number > branches.size()) {
      return document;
    }
    branches.remove(number - 1);
    int shown = document.shown();
    int now = shown == number ? 0 : shown > number ? shown - 1 : shown;
    return new Document(document.scenario().withBranches(branches), now);
  }
}
