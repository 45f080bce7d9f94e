package cowscope.app.ui.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.PauseTransition;
import javafx.animation.Transition;
import javafx.scene.Node;
import javafx.util.Duration;

/// The motion of one event. Whether it runs to its end or is cut short, the picture is as it should
/// be afterwards.
final class Act {
  private final Duration duration;
  private final ParallelTransition all = new ParallelTransition();
  private final List<Runnable> after = new ArrayList<>();

  Act(Duration duration) {
    this.duration = duration;
    all.getChildren().add(new PauseTransition(duration));
  }

  /// What changes with time.
  @FunctionalInterface
  interface Moving {
    /// Shows it at `part` of its time, from 0 at the beginning to 1 at the end.
    void at(double part);
  }

  void play(double rate, Runnable done) {
    all.setRate(rate);
    all.setOnFinished(event -> {
      settle();
      done.run();
    });
    all.play();
  }

  /// Ends it at once.
  void cut() {
    all.setOnFinished(null);
    all.stop();
    settle();
  }

  private void settle() {
    after.forEach(Runnable::run);
    after.clear();
  }

  /// To be done when it is over.
  void then(Runnable task) {
    after.add(task);
  }

  void add(Animation animation) {
    all.getChildren().add(animation);
  }

  void move(Moving moving) {
    moving.at(0);
    add(
        new Transition() {
          {
            setCycleDuration(duration);
            setInterpolator(Interpolator.EASE_BOTH);
          }

          @Override
          protected void interpolate(double part) {
            moving.at(part);
          }
        });
  }

  void fadeIn(Node node) {
    node.setOpacity(0);
    FadeTransition fade = new FadeTransition(duration, node);
    fade.setToValue(1);
    add(fade);
    then(() -> node.setOpacity(1));
  }

  void fadeOut(Node node) {
    FadeTransition fade = new FadeTransition(duration, node);
    fade.setFromValue(node.getOpacity());
    fade.setToValue(0);
    add(fade);
  }

  /// Grows a little and comes back.
  void pulse(Node node, double most) {
    move(part -> {
      double size = 1 + most * Math.sin(part * Math.PI);
      node.setScaleX(size);
      node.setScaleY(size);
    });
    then(() -> {
      node.setScaleX(1);
      node.setScaleY(1);
    });
  }

  void shake(Node node) {
    move(part -> node.setTranslateX(4 * (1 - part) * Math.sin(part * Math.PI * 6)));
    then(() -> node.setTranslateX(0));
  }
}
