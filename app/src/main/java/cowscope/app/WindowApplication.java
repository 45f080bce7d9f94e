package cowscope.app;

import cowscope.app.session.Source;
import cowscope.app.session.SystemSettings;
import cowscope.app.ui.Desk;
import cowscope.app.ui.FailureDialog;
import cowscope.app.ui.Failures;
import cowscope.app.ui.FileExports;
import cowscope.app.ui.Notices;
import cowscope.app.ui.SystemFileDialogs;
import cowscope.app.ui.Window;
import cowscope.app.ui.text.Texts;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The window. Its parameter, if any, is the file to open.
public final class WindowApplication extends Application {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 640;
  private static final double LEAST_HEIGHT = 480;

  @Override
  public void start(Stage stage) {
    Texts texts = new Texts();
    Failures failures =
        new Failures(
            Failures.place(),
            (_, log) -> Platform.runLater(() -> FailureDialog.show(stage, log, texts)));
    failures.install();
    Desk desk =
        Composition.desk(
            new SystemSettings(),
            Composition.workers(),
            new SystemFileDialogs(stage, texts),
            failures::handle);
    Window window = new Window(desk, new FileExports(desk, new Notices(stage)), Platform::exit);
    show(stage, window, texts);
    if (!getParameters().getRaw().isEmpty()) {
      desk.session().open(new Source.InFile(Path.of(getParameters().getRaw().getFirst())));
    }
  }

  private static void show(Stage stage, Window window, Texts texts) {
    var screen = Screen.getPrimary().getVisualBounds();
    stage.setScene(
        window.scene(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight())));
    stage.setTitle(texts.get("window.title"));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    window.followOn(stage);
    stage.show();
  }
}
