package cowscope.app.ui;

import cowscope.app.session.Playback;
import cowscope.app.session.PowerCut;
import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.ui.stage.Motion;
import cowscope.app.ui.stage.StagePane;
import cowscope.app.ui.text.Texts;
import cowscope.mechanism.Policy;
import cowscope.scenario.ScenarioStep;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// Lets the stages show what the session says, moving as one wishes: one the run that is looked at,
/// the other, while one compares, the eager run at the same step.
final class StageDriver {
  private final Session session;
  private final Playback playback;
  private final Appearance appearance;
  private final StagePane stage;
  private final StagePane eager;
  private final ObservableBooleanValue comparing;
  private final Texts texts;

  StageDriver(Desk desk, StagePane stage, StagePane eager, ObservableBooleanValue comparing) {
    this.session = desk.session();
    this.playback = desk.playback();
    this.appearance = desk.appearance();
    this.stage = stage;
    this.eager = eager;
    this.comparing = comparing;
    this.texts = desk.texts();
    session.stateProperty().addListener((_, before, now) -> show(before, now));
    comparing.addListener((_, _, _) -> showEager(session.state(), session.state()));
    session.aside().powerCutProperty().addListener((_, _, now) -> show(now));
  }

  private void show(State before, State now) {
    if (now instanceof State.Open open) {
      Motion motion = motion(before, open);
      showEager(before, now);
      stage.show(open.history(), open.moment(), motion, () -> playback.shown(open));
      say(stage, open);
    }
  }

  private void show(@Nullable PowerCut cut) {
    if (cut != null) {
      stage.showAside(cut.after(), cut.events(), texts.get("aside.power-cut.note"));
    } else if (session.open() instanceof State.Open open) {
      stage.show(open.history(), open.moment(), Motion.NONE, () -> {});
    }
  }

  private static void say(StagePane stage, State.Open open) {
    int number = open.moment().step();
    List<ScenarioStep> steps = open.run().scenario().steps();
    stage.say(number, number == 0 ? "" : steps.get(number - 1).command());
  }

  private void showEager(State before, State now) {
    if (comparing.get() && now instanceof State.Open open && open.run().eager() != null) {
      State.Open other = open.under(Policy.EAGER);
      eager.show(other.history(), other.moment(), motion(before, open), () -> {});
      say(eager, other);
    }
  }

  /// Moves only on a way that is worth showing.
  private Motion motion(State before, State.Open now) {
    boolean follows =
        !session.scrubbing() && before instanceof State.Open was && was.track() == now.track();
    return follows ? motion() : Motion.NONE;
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
