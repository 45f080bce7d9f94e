package cowscope.app.cli;

import cowscope.app.Composition;
import cowscope.app.export.Toolkit;
import cowscope.app.session.MemorySettings;
import cowscope.app.session.Session;
import cowscope.app.session.Source;
import cowscope.app.ui.Desk;
import cowscope.app.ui.TextSize;
import cowscope.app.ui.Window;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes the pictures in `screenshots/` from the running window, without a display.
@Command(
    name = "screenshots",
    hidden = true,
    description = "Takes pictures of the whole window from bundled scenarios.")
public final class ScreenshotsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "where the pictures go")
  private Path folder = Path.of("screenshots");

  @Option(names = "--of", paramLabel = "NAME", description = "Only of this bundled scenario.")
  private @Nullable String scenario;

  @Option(names = "--only", paramLabel = "NAME", description = "Only pictures so called.")
  private @Nullable String only;

  @Option(names = "--at", split = ",", description = "With --of: steps, or events as 6.2.")
  private List<String> moments = List.of("0");

  @Option(names = "--theme", paramLabel = "T", description = "With --of: light or dark.")
  private Theme theme = Theme.LIGHT;

  @Option(names = "--width", description = "With --of: of the window.")
  private int width = 1440;

  @Option(names = "--height", description = "With --of: of the window.")
  private int height = 900;

  @Option(names = "--text", description = "With --of: the size of the text.")
  private TextSize text = TextSize.NORMAL;

  @Option(names = "--do", split = ",", description = "With --of: actions, as PRESENT.")
  private List<Action> actions = List.of();

  @Override
  public Integer call() throws Exception {
    Files.createDirectories(folder);
    Toolkit.startWithoutDisplay();
    for (Shot shot : shots()) {
      if (only == null || shot.name().startsWith(only)) {
        take(shot);
      }
    }
    return 0;
  }

  private List<Shot> shots() {
    if (scenario == null) {
      return Shot.ALL;
    }
    return moments.stream().map(this::shot).toList();
  }

  private Shot shot(String at) {
    String[] numbers = at.split("\\.", -1);
    int event = numbers.length == 1 ? -1 : Integer.parseInt(numbers[1]);
    String name = scenario + "-" + at.replace('.', '-');
    return Shot.of(
            name,
            scenario,
            theme,
            Integer.parseInt(numbers[0]),
            event,
            actions.toArray(Action[]::new))
        .sized(width, height, text);
  }

  private void take(Shot shot) throws Exception {
    // Work is done at once; its results arrive before the next call on the window's thread.
    Desk desk =
        Toolkit.run(() ->
            Composition.desk(
                new MemorySettings(), Runnable::run, new NoDialogs(), ScreenshotsCommand::fail));
    Window window = Toolkit.run(() -> new Window(desk, new NoExports(), () -> {}));
    Scene scene = Toolkit.run(() -> window.scene(shot.width(), shot.height()));
    if (shot.above() != null) {
      Toolkit.run(() -> Above.show(scene));
    }
    Toolkit.run(() -> prepare(desk, shot));
    Toolkit.run(() -> null);
    Toolkit.run(() -> settle(scene));
    Toolkit.run(() -> go(desk, window, shot));
    Toolkit.run(() -> type(scene, shot));
    WritableImage image =
        shot.above() == null
            ? Toolkit.run(() -> picture(scene))
            : picture(window, scene, shot.above());
    Png.write(image, folder.resolve(shot.name() + ".png"));
  }

  /// Windows in front are laid out when what waits on their thread has been done.
  private static WritableImage picture(Window window, Scene scene, Above above) {
    Toolkit.run(() -> {
      above.act(window);
      return null;
    });
    Toolkit.run(() -> {
      window.stage().finish();
      return null;
    });
    Toolkit.run(() -> settle(scene));
    return Toolkit.run(() -> Above.picture(scene));
  }

  private static Void prepare(Desk desk, Shot shot) {
    desk.appearance().theme().set(shot.theme());
    desk.appearance().textSize().set(shot.text());
    if (shot.scenario() != null) {
      desk.session().open(new Source.Bundled(shot.scenario()));
    }
    return null;
  }

  private static Void go(Desk desk, Window window, Shot shot) {
    desk.session().granularityProperty().set(shot.granularity());
    desk.session().jump(shot.moment());
    shot.actions().forEach(window::perform);
    if (!shot.commands().isEmpty()) {
      shot.commands().forEach(desk.session().editing()::run);
      standStill(desk.session());
    }
    return null;
  }

  /// Ends what moves: going elsewhere on the timeline and back shows end states only.
  private static void standStill(Session session) {
    int step = session.open() == null ? 0 : session.open().moment().step();
    session.scrub(0);
    session.scrub(step);
  }

  private static Void type(Scene scene, Shot shot) {
    settle(scene);
    if (!shot.typed().isEmpty() && scene.getFocusOwner() instanceof TextInputControl field) {
      field.setText(shot.typed());
      field.end();
    }
    return null;
  }

  private static WritableImage picture(Scene scene) {
    settle(scene);
    return scene.snapshot(null);
  }

  /// Lists and split panes settle only when they have been laid out a few times.
  private static Void settle(Scene scene) {
    for (int i = 0; i < 3; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    return null;
  }

  private static void fail(Throwable failure) {
    throw new IllegalStateException(failure);
  }
}
