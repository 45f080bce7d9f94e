package cowscope.app.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Where the pixels of a stage are worked out: aside while a window shows it, so that a million
/// dots hold up nobody; at once where it is only drawn, as for a picture that is saved.
final class Painter {
  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("painter").factory());

  private final Node stage;
  private final List<Work> open = new ArrayList<>();

  Painter(Node stage) {
    this.stage = stage;
  }

  /// What is done aside, and then on the window's thread.
  private final class Work extends FutureTask<Boolean> {
    private final Runnable then;

    Work(Runnable aside, Runnable then) {
      super(aside, true);
      this.then = then;
    }

    @Override
    protected void done() {
      Platform.runLater(this::end);
    }

    /// @throws IllegalStateException when the work failed
    void end() {
      if (open.remove(this)) {
        resultNow();
        then.run();
      }
    }
  }

  /// Does `aside`, and then, on the window's thread, `then`.
  void paint(Runnable aside, Runnable then) {
    if (shown()) {
      Work work = new Work(aside, then);
      open.add(work);
      THREAD.execute(work);
    } else {
      finish();
      aside.run();
      then.run();
    }
  }

  /// Waits until all is painted.
  void finish() {
    while (!open.isEmpty()) {
      Work first = open.getFirst();
      try {
        first.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
      first.end();
    }
  }

  private boolean shown() {
    Scene scene = stage.getScene();
    return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
  }
}
