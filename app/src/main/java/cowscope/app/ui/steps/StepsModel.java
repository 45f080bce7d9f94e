package cowscope.app.ui.steps;

import cowscope.app.session.State;
import cowscope.app.ui.steps.StepRow.Standing;
import cowscope.app.ui.text.Words;
import cowscope.scenario.Mistake;
import cowscope.scenario.ScenarioStep;
import cowscope.scenario.StepOutcome;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The lines of the list of steps. A line is made when it is looked at, so that ten thousand steps
/// cost no more than those on the screen.
final class StepsModel extends AbstractList<StepRow> {
  private final State.Open open;
  private final Badges badges;
  private final @Nullable StepRow[] made;

  StepsModel(State.Open open, Words words) {
    this.open = open;
    this.badges = new Badges(words);
    this.made = new @Nullable StepRow[open.run().scenario().steps().size()];
  }

  /// Whether these lines are also those of another state: only the place may differ.
  boolean fits(State.Open other) {
    return other.run().scenario() == open.run().scenario()
        && other.run().rehearsal() == open.run().rehearsal()
        && other.track() == open.track();
  }

  @Override
  public StepRow get(int index) {
    StepRow row = made[index];
    if (row == null) {
      row = make(index + 1);
      made[index] = row;
    }
    return row;
  }

  @Override
  public int size() {
    return made.length;
  }

  /// The steps with these numbers.
  List<ScenarioStep> steps(List<Integer> numbers) {
    return numbers.stream().map(number -> get(number - 1).step()).toList();
  }

  /// The indices at which these very steps stand, ascending.
  @SuppressWarnings("ReferenceEquality")
  int[] find(List<ScenarioStep> steps) {
    List<ScenarioStep> all = open.run().scenario().steps();
    return IntStream.range(0, steps.isEmpty() ? 0 : all.size())
        .filter(index -> steps.stream().anyMatch(step -> step == all.get(index)))
        .toArray();
  }

  private StepRow make(int number) {
    ScenarioStep step = open.run().scenario().steps().get(number - 1);
    return switch (open.run().outcome(number)) {
      case StepOutcome.Ran _ -> new StepRow(number, step, badge(number), Standing.RAN, null);
      case StepOutcome.Disabled _ -> new StepRow(number, step, null, Standing.DISABLED, null);
      case StepOutcome.Wrong(Mistake mistake) ->
          new StepRow(number, step, null, Standing.WRONG, mistake.reason());
      case StepOutcome.NotReached _ -> new StepRow(number, step, null, Standing.STUCK, null);
      case StepOutcome.Pending _ -> new StepRow(number, step, null, Standing.PENDING, null);
    };
  }

  private @Nullable Badge badge(int number) {
    return number <= open.history().size() ? badges.of(open.history().step(number)) : null;
  }
}
