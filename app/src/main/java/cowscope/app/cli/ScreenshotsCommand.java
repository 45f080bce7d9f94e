package cowscope.app.cli;

import cowscope.app.Composition;
import cowscope.app.session.MemorySettings;
import cowscope.app.session.Source;
import cowscope.app.ui.Desk;
import cowscope.app.ui.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes the pictures in `screenshots/` from the running window, without a display.
@Command(
    name = "screenshots",
    hidden = true,
    description = "Takes pictures of the whole window from bundled scenarios.")
public final class ScreenshotsCommand implements Callable<Integer> {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  @Parameters(paramLabel = "DIR", description = "where the pictures go")
  private Path folder = Path.of("screenshots");

  @Override
  public Integer call() throws Exception {
    Files.createDirectories(folder);
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    for (Shot shot : Shot.ALL) {
      take(shot);
    }
    Platform.exit();
    return 0;
  }

  private void take(Shot shot) throws Exception {
    // Work is done at once; its results arrive before the next call on the window's thread.
    Desk desk =
        onFx(() ->
            Composition.desk(
                new MemorySettings(), Runnable::run, new NoDialogs(), ScreenshotsCommand::fail));
    Scene scene = onFx(() -> new Window(desk, new NoExports(), () -> {}).scene(WIDTH, HEIGHT));
    onFx(() -> prepare(desk, shot));
    onFx(() -> null);
    onFx(() -> go(desk, shot));
    WritableImage image = onFx(() -> picture(scene));
    Png.write(image, folder.resolve(shot.name() + ".png"));
  }

  private static Void prepare(Desk desk, Shot shot) {
    desk.appearance().theme().set(shot.theme());
    if (shot.scenario() != null) {
      desk.session().open(new Source.Bundled(shot.scenario()));
    }
    return null;
  }

  private static Void go(Desk desk, Shot shot) {
    desk.session().granularityProperty().set(shot.granularity());
    desk.session().jump(shot.moment());
    return null;
  }

  private static WritableImage picture(Scene scene) {
    // Lists and split panes settle only when they have been laid out once.
    for (int i = 0; i < 3; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    return scene.snapshot(null);
  }

  private static void fail(Throwable failure) {
    throw new IllegalStateException(failure);
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
