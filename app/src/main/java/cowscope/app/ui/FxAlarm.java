package cowscope.app.ui;

import cowscope.app.session.Alarm;
import java.time.Duration;
import javafx.animation.PauseTransition;
import org.jspecify.annotations.Nullable;

/// The clock of playback: JavaFX's own.
public final class FxAlarm implements Alarm {
  private @Nullable PauseTransition waiting;

  @Override
  public void set(Duration in, Runnable then) {
    cancel();
    PauseTransition pause =
        new PauseTransition(javafx.util.Duration.millis((double) in.toMillis()));
    pause.setOnFinished(_ -> then.run());
    pause.play();
    waiting = pause;
  }

  @Override
  public void cancel() {
    if (waiting != null) {
      waiting.stop();
      waiting = null;
    }
  }
}
