package cowscope.app.session;

import cowscope.history.Moment;
import java.time.Duration;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Moves forward by itself, one step or event after the other, until the end, a break point, or
/// until someone moves by hand. It goes on only when the stage says that it has [#shown] the last
/// move, so that slow pictures are not cut short.
public final class Playback {
  /// Time to read the sentence about one event, at speed 1.
  private static final Duration EVENT = Duration.ofSeconds(1);

  /// Time to take in a whole step, at speed 1.
  private static final Duration STEP = Duration.ofMillis(1600);

  private final Session session;
  private final Alarm alarm;
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
  private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.NORMAL);
  private boolean moving;

  public Playback(Session session, Alarm alarm) {
    this.session = session;
    this.alarm = alarm;
    session
        .stateProperty()
        .addListener((_, before, now) -> {
          if (!moving && movedByHand(before, now)) {
            pause();
          }
        });
  }

  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  public ObjectProperty<Speed> speedProperty() {
    return speed;
  }

  /// Plays on, from the start when at the end; or pauses.
  public void toggle() {
    if (playing.get()) {
      pause();
    } else {
      play();
    }
  }

  public void pause() {
    playing.set(false);
    alarm.cancel();
  }

  /// Hears that the stage stands still with this state.
  public void shown(State state) {
    if (!playing.get() || state != session.state() || !(state instanceof State.Open open)) {
      return;
    }
    if (open.atEnd() || atBreak(open)) {
      pause();
    } else {
      alarm.set(speed.get().of(rest()), this::advance);
    }
  }

  private void play() {
    State.Open open = session.open();
    if (open == null) {
      return;
    }
    if (open.atEnd()) {
      session.toStart();
    }
    playing.set(true);
    advance();
  }

  private void advance() {
    moving = true;
    try {
      session.next();
    } finally {
      moving = false;
    }
  }

  private Duration rest() {
    return switch (session.granularityProperty().get()) {
      case STEP -> STEP;
      case EVENT -> EVENT;
    };
  }

  private static boolean atBreak(State.Open open) {
    Moment moment = open.moment();
    return moment.equals(open.history().endOf(moment.step()))
        && open.run().breaksBefore(moment.step() + 1);
  }

  private static boolean movedByHand(State before, State now) {
    return !(before instanceof State.Open was
        && now instanceof State.Open is
        && was.run().scenario() == is.run().scenario()
        && (was.policy() != is.policy() || was.moment().equals(is.moment())));
  }
}
