package cowscope.app.ui;

import cowscope.app.session.Futures.Future;
import cowscope.app.session.Playback;
import cowscope.app.session.PowerCut;
import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.ui.stage.Motion;
import cowscope.app.ui.stage.StagePane;
import cowscope.app.ui.text.Texts;
import cowscope.history.Moment;
import cowscope.mechanism.Policy;
import cowscope.scenario.ScenarioStep;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// Lets the stages show what the session says, moving as one wishes: one the run that is looked at,
/// the other, while one compares, the eager run or another branch at the same step.
final class StageDriver {
  private final Session session;
  private final Playback playback;
  private final Appearance appearance;
  private final StagePane stage;
  private final StagePane other;
  private final Placing placing;
  private final Placing placingOther;
  private final ReadOnlyObjectProperty<Beside> beside;
  private final Texts texts;

  StageDriver(Desk desk, StagePane stage, StagePane other, ReadOnlyObjectProperty<Beside> beside) {
    this.session = desk.session();
    this.playback = desk.playback();
    this.appearance = desk.appearance();
    this.stage = stage;
    this.other = other;
    this.placing = new Placing(stage, session.jobs());
    this.placingOther = new Placing(other, session.jobs());
    this.beside = beside;
    this.texts = desk.texts();
    session.stateProperty().addListener((_, before, now) -> show(before, now));
    beside.addListener((_, _, _) -> compare());
    session.futures().otherProperty().addListener((_, _, _) -> compare());
    session.futures().beyondProperty().addListener((_, _, _) -> compare());
    session.aside().powerCutProperty().addListener((_, _, now) -> show(now));
    session.aside().excuseProperty().addListener((_, _, now) -> stage.note(now == null ? "" : now));
  }

  private void show(State before, State now) {
    if (now instanceof State.Open open && !session.underway()) {
      Motion motion = motion(before, open);
      showBeside(before, now);
      String title = open.run().source().name();
      placing.show(title, open.history(), open.moment(), motion, () -> playback.shown(open));
      say(stage, open);
    }
  }

  private void compare() {
    showBeside(session.state(), session.state());
    if (session.aside().powerCutProperty().get() != null) {
      cutEager();
    }
  }

  private void show(@Nullable PowerCut cut) {
    if (cut != null) {
      stage.showAside(cut.after(), cut.events(), texts.get("aside.power-cut.note"));
      cutEager();
    } else if (session.open() instanceof State.Open open) {
      stage.show(open.history(), open.moment(), Motion.NONE, () -> {});
      showBeside(open, open);
    }
  }

  /// The power is cut for the eager run too where one compares with it.
  private void cutEager() {
    State.Open open = session.open();
    if (beside.get() == Beside.EAGER && open != null && open.run().eager() != null) {
      PowerCut cut = Objects.requireNonNull(PowerCut.at(open.under(Policy.EAGER)));
      other.showAside(cut.after(), cut.events(), texts.get("aside.power-cut.note"));
    }
  }

  private static void say(StagePane stage, State.Open open) {
    int number = open.moment().step();
    List<ScenarioStep> steps = open.run().scenario().steps();
    stage.say(number, number == 0 ? "" : steps.get(number - 1).command());
  }

  private void showBeside(State before, State now) {
    if (now instanceof State.Open open) {
      switch (beside.get()) {
        case NOTHING -> {}
        case EAGER -> showEager(before, open);
        case FUTURE -> showFuture(before, open);
      }
    }
  }

  private void showFuture(State before, State.Open open) {
    Future future = session.futures().otherProperty().get();
    if (future != null) {
      Moment moment = session.futures().moment(future, open);
      String title = open.run().source().name();
      placingOther.show(title, future.track().history(), moment, motion(before, open), () -> {});
      other.say(moment.step(), future.command(moment.step()));
    }
  }

  private void showEager(State before, State.Open open) {
    if (open.run().eager() != null) {
      State.Open copied = open.under(Policy.EAGER);
      String title = open.run().source().name();
      placingOther.show(title, copied.history(), copied.moment(), motion(before, open), () -> {});
      say(other, copied);
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
