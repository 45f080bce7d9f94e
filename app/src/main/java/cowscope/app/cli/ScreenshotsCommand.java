package cowscope.app.cli;

import cowscope.app.Composition;
import cowscope.app.export.Toolkit;
import cowscope.app.session.MemorySettings;
import cowscope.app.session.Source;
import cowscope.app.ui.Desk;
import cowscope.app.ui.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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
    Toolkit.startWithoutDisplay();
    for (Shot shot : Shot.ALL) {
      take(shot);
    }
    return 0;
  }

  private void take(Shot shot) throws Exception {
    // Work is done at once; its results arrive before the next call on the window's thread.
    Desk desk =
        Toolkit.run(() ->
            Composition.desk(
                new MemorySettings(), Runnable::run, new NoDialogs(), ScreenshotsCommand::fail));
    Scene scene =
        Toolkit.run(() -> new Window(desk, new NoExports(), () -> {}).scene(WIDTH, HEIGHT));
    Toolkit.run(() -> prepare(desk, shot));
    Toolkit.run(() -> null);
    Toolkit.run(() -> go(desk, shot));
    WritableImage image = Toolkit.run(() -> picture(scene));
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
}
