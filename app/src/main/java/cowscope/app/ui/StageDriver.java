package cowscope.app.ui;

import cowscope.app.session.Playback;
import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.ui.stage.Motion;
import cowscope.app.ui.stage.StagePane;
import cowscope.scenario.ScenarioStep;
import java.util.List;
import javafx.application.Platform;

/// Lets the stage show what the session says, moving as one wishes.
final class StageDriver {
  private final Session session;
  private final Playback playback;
  private final Appearance appearance;
  private final StagePane stage;

  StageDriver(Desk desk, StagePane stage) {
    this.session = desk.session();
    this.playback = desk.playback();
    this.appearance = desk.appearance();
    this.stage = stage;
    session.stateProperty().addListener((_, before, now) -> show(before, now));
  }

  private void show(State before, State now) {
    if (now instanceof State.Open open) {
      Motion motion = follows(before, open) ? motion() : Motion.NONE;
      stage.show(open.history(), open.moment(), motion, () -> playback.shown(open));
      int number = open.moment().step();
      List<ScenarioStep> steps = open.run().scenario().steps();
      stage.say(number, number == 0 ? "" : steps.get(number - 1).command());
    }
  }

  /// Whether the way from one state to the other is worth showing.
  private boolean follows(State before, State.Open now) {
    return !session.scrubbing() && before instanceof State.Open was && was.track() == now.track();
  }

  private Motion motion() {
    double speed = playback.speedProperty().get().factor();
    boolean reduced =
        switch (appearance.movement().get()) {
          case SYSTEM -> Platform.getPreferences().isReducedMotion();
          case FULL -> false;
          case REDUCED -> true;
        };
    return reduced ? Motion.reduced(speed) : Motion.animated(speed);
  }
}
