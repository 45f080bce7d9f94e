package cowscope.app.export;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/// Starts JavaFX for drawing only, with or without a display.
public final class Toolkit {
  private Toolkit() {}

  /// Runs the task on JavaFX's thread, starting JavaFX before if it does not run yet.
  public static <T> T run(Callable<T> task) {
    Started.now();
    FutureTask<T> future = new FutureTask<>(task);
    if (Platform.isFxApplicationThread()) {
      future.run();
    } else {
      Platform.runLater(future);
    }
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot draw: " + e.getCause(), e.getCause());
    }
  }

  /// Makes JavaFX draw into memory, unless someone chose a platform already. It must be called
  /// before JavaFX starts.
  public static void startWithoutDisplay() {
    if (System.getProperty("glass.platform") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
  }

  /// Initialised by the class loader, hence once.
  private static final class Started {
    static {
      CountDownLatch running = new CountDownLatch(1);
      try {
        Platform.startup(running::countDown);
        Platform.setImplicitExit(false);
      } catch (IllegalStateException e) {
        running.countDown();
      }
      await(running);
    }

    static void now() {}

    private static void await(CountDownLatch running) {
      try {
        running.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
