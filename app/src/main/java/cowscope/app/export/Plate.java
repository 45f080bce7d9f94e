package cowscope.app.export;

import cowscope.app.ui.theme.Theme;
import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.history.Step;
import cowscope.mechanism.Narration;
import cowscope.world.World;
import java.util.List;

/// What one picture of a run shows.
///
/// @param title of the whole run
/// @param commands the commands as they were written, by step from 1; used as captions
public record Plate(
    String title, List<String> commands, History history, Moment moment, Theme theme) {

  /// `Step 6 of 9`, and the command.
  public String step() {
    if (moment.step() == 0) {
      return "Before the first of " + history.size() + " steps";
    }
    Step step = history.step(moment.step());
    String within =
        moment.event() < step.events().size()
            ? " · event " + moment.event() + " of " + step.events().size()
            : "";
    return "Step " + moment.step() + " of " + history.size() + within;
  }

  /// The command of the step, or nothing at the start.
  public String command() {
    int index = moment.step() - 1;
    return index < 0 || index >= commands.size() ? "" : commands.get(index);
  }

  /// What just happened, in words.
  public Narration narration() {
    if (moment.step() == 0 || moment.event() == 0) {
      return new Narration("", "", null);
    }
    World before = history.within(moment.step(), moment.event() - 1);
    World after = history.within(moment.step(), moment.event());
    return history
        .mechanism()
        .tell(before, history.step(moment.step()).events().get(moment.event() - 1), after);
  }

  Plate at(Moment other) {
    return new Plate(title, commands, history, other, theme);
  }
}
