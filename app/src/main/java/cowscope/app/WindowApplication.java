package cowscope.app;

import cowscope.app.session.Journal;
import cowscope.app.session.Source;
import cowscope.app.session.SystemSettings;
import cowscope.app.session.journal.FileJournal;
import cowscope.app.session.journal.StateFolder;
import cowscope.app.ui.Desk;
import cowscope.app.ui.FailureDialog;
import cowscope.app.ui.Failures;
import cowscope.app.ui.FileExports;
import cowscope.app.ui.SystemFileDialogs;
import cowscope.app.ui.Window;
import cowscope.app.ui.text.Texts;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;

/// The window. Its parameter, if any, is the scenario to open.
public final class WindowApplication extends Application {
  private static final String FILE = "file";
  private static final String BUNDLED = "bundled";
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 640;
  private static final double LEAST_HEIGHT = 480;

  private Journal journal = Journal.NONE;

  @Override
  public void stop() {
    journal.close();
  }

  @Override
  public void start(Stage stage) {
    Texts texts = new Texts();
    Failures failures =
        new Failures(
            Failures.place(),
            (_, log) -> Platform.runLater(() -> FailureDialog.show(stage, log, texts)));
    failures.install();
    journal = new FileJournal(StateFolder.journals(), failures::handle);
    Desk desk =
        Composition.desk(
            new SystemSettings(),
            journal,
            Composition.workers(),
            new SystemFileDialogs(stage, texts),
            failures::handle);
    Window window =
        new Window(desk, new FileExports(desk, message -> tell(stage, message)), Platform::exit);
    show(stage, window, texts);
    window.offerRemains(() -> open(desk));
  }

  /// The parameters that make the window open a scenario, or the library when it is null.
  static String[] parameters(@Nullable Source source) {
    return switch (source) {
      case null -> new String[0];
      case Source.Fresh _ -> new String[0];
      case Source.InFile(Path path) -> new String[] {"--" + FILE + "=" + path};
      case Source.Bundled(String name) -> new String[] {"--" + BUNDLED + "=" + name};
    };
  }

  private void open(Desk desk) {
    String file = getParameters().getNamed().get(FILE);
    String bundled = getParameters().getNamed().get(BUNDLED);
    if (file != null) {
      desk.session().open(new Source.InFile(Path.of(file)));
    } else if (bundled != null) {
      desk.session().open(new Source.Bundled(bundled));
    }
  }

  private static void tell(Stage stage, String message) {
    Notifications.create().owner(stage).text(message).showInformation();
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
