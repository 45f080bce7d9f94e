package cowscope.app.ui.steps;

import cowscope.app.session.State;
import cowscope.app.ui.steps.StepRow.Standing;
import cowscope.app.ui.text.Words;
import cowscope.scenario.Mistake;
import cowscope.scenario.ScenarioStep;
import cowscope.scenario.StepOutcome;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The lines of the list of steps. A line is made when it is looked at, so that ten thousand steps
/// cost no more than those on the screen.
final class StepsModel extends AbstractList<StepRow> {
  private State.Open open;
  private final Badges badges;
  private final Folding folding;

  /// The numbers of the steps that begin the lines.
  private final int[] lines;

  private final @Nullable StepRow[] made;

  StepsModel(State.Open open, Folding folding, Words words) {
    this.open = open;
    this.folding = folding;
    this.badges = new Badges(words);
    this.lines = folding.lines(steps());
    this.made = new @Nullable StepRow[lines.length];
  }

  /// Whether these lines are also those of another state: only the place may differ.
  boolean fits(State.Open other) {
    return other.run().scenario() == open.run().scenario()
        && other.run().rehearsal() == open.run().rehearsal()
        && other.track() == open.track();
  }

  /// Looks at another state with the very same steps, of which something else became.
  ///
  /// @return whether it is one
  boolean follow(State.Open other) {
    boolean same = other.run().scenario() == open.run().scenario();
    if (same) {
      open = other;
      Arrays.fill(made, null);
    }
    return same;
  }

  @Override
  public StepRow get(int index) {
    StepRow row = made[index];
    if (row == null) {
      row = make(index);
      made[index] = row;
    }
    return row;
  }

  @Override
  public int size() {
    return made.length;
  }

  List<ScenarioStep> steps() {
    return open.run().scenario().steps();
  }

  /// The index of the line in which a step stands; -1 for none.
  int line(int number) {
    int found = Arrays.binarySearch(lines, number);
    return found >= 0 ? found : -found - 2;
  }

  /// The numbers of the steps in the line with this index.
  IntStream numbers(int index) {
    return IntStream.rangeClosed(lines[index], last(index));
  }

  private int last(int index) {
    return index + 1 < lines.length ? lines[index + 1] - 1 : steps().size();
  }

  /// The steps with these numbers.
  List<ScenarioStep> steps(List<Integer> numbers) {
    return numbers.stream().map(number -> steps().get(number - 1)).toList();
  }

  /// The numbers of these very steps, ascending.
  @SuppressWarnings("ReferenceEquality")
  int[] find(List<ScenarioStep> steps) {
    List<ScenarioStep> all = steps();
    return IntStream.rangeClosed(1, steps.isEmpty() ? 0 : all.size())
        .filter(number -> steps.stream().anyMatch(step -> step == all.get(number - 1)))
        .toArray();
  }

  private StepRow make(int index) {
    StepRow first = step(lines[index]);
    return folding.folds(first.step()) ? folded(first, last(index)) : first;
  }

  /// What is wrong under a folded heading is said on its line.
  private StepRow folded(StepRow first, int last) {
    int wrong = open.run().wrong();
    boolean within = first.number() <= wrong && wrong <= last;
    StepRow shown = within ? step(wrong) : first;
    int failing = IntStream.rangeClosed(first.number(), last).map(this::failing).sum();
    return new StepRow(
        first.number(), last, first.step(), null, shown.standing(), shown.problem(), failing, true);
  }

  private StepRow step(int number) {
    ScenarioStep step = steps().get(number - 1);
    return switch (open.run().outcome(number)) {
      case StepOutcome.Ran _ ->
          StepRow.of(number, step, badge(number), Standing.RAN, null, failing(number));
      case StepOutcome.Disabled _ -> StepRow.of(number, step, null, Standing.DISABLED, null, 0);
      case StepOutcome.Wrong(Mistake mistake) ->
          StepRow.of(number, step, null, Standing.WRONG, mistake.reason(), 0);
      case StepOutcome.NotReached _ -> StepRow.of(number, step, null, Standing.STUCK, null, 0);
      case StepOutcome.Pending _ -> StepRow.of(number, step, null, Standing.PENDING, null, 0);
    };
  }

  private int failing(int number) {
    return open.run().failures(number).size();
  }

  private @Nullable Badge badge(int number) {
    return number <= open.history().size() ? badges.of(open.history().step(number)) : null;
  }
}
