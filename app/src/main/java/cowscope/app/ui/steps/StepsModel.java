package cowscope.app.ui.steps;

import cowscope.app.session.State;
import cowscope.app.ui.text.Words;
import cowscope.scenario.ScenarioStep;
import java.util.AbstractList;
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
    return other.run().scenario() == open.run().scenario() && other.track() == open.track();
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

  private StepRow make(int index) {
    ScenarioStep step = open.run().scenario().steps().get(index);
    boolean ran = index < open.history().size();
    Badge badge = ran ? badges.of(open.history().step(index + 1)) : null;
    return new StepRow(index + 1, step.command(), step.say(), badge);
  }
}
