package cowscope.app.ui;

import static org.assertj.core.api.Assertions.fail;

import cowscope.app.Composition;
import cowscope.app.session.Leftover;
import cowscope.app.session.MemorySettings;
import cowscope.app.session.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/// Someone in front of a window of their own, who finds things by their id, or the first of a style
/// class by that with a dot.
final class Person implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  final Desk desk;
  final List<String> notices = new ArrayList<>();
  final List<Throwable> failures = new ArrayList<>();
  private final Stage stage;
  private final Robot robot;
  private final FxRobot finder = new FxRobot();
  final List<String> asked = new ArrayList<>();
  private @Nullable Enum<?> answer;
  private @Nullable Path chosen;

  /// Opens a window that shows the library.
  Person() {
    start();
    desk =
        on(() -> Composition.desk(new MemorySettings(), Runnable::run, dialogs(), failures::add));
    robot = on(Robot::new);
    stage =
        on(() -> {
          Stage shown = new Stage();
          Window window = new Window(desk, new FileExports(desk, notices::add), () -> {});
          shown.setScene(window.scene(1000, 960));
          window.followOn(shown);
          shown.setX(0);
          shown.setY(0);
          shown.show();
          return shown;
        });
    await("the library", () -> stage.isFocused() && !desk.library().isEmpty());
  }

  Session session() {
    return desk.session();
  }

  /// Will choose this file when asked for one.
  void chooses(Path file) {
    chosen = file;
  }

  /// Will give this answer to every question.
  void answers(Enum<?> wanted) {
    answer = wanted;
  }

  @SuppressWarnings("unchecked")
  private <E> E answer(E[] all) {
    return Arrays.asList(all).contains(answer) ? (E) answer : all[all.length - 1];
  }

  /// Presses keys one after the other and lets them all go.
  void press(KeyCode... keys) {
    on(() -> {
      List.of(keys).forEach(robot::keyPress);
      List.of(keys).reversed().forEach(robot::keyRelease);
      return null;
    });
  }

  /// Whether keys go to the window, and to the node with this id in it.
  boolean isAt(String id) {
    return on(() -> {
      Node owner = stage.getScene().getFocusOwner();
      return stage.isFocused() && owner != null && id.equals(owner.getId());
    });
  }

  /// Whether keys go to the window rather than to a dialog.
  boolean isInTheWindow() {
    return on(() -> stage.isFocused() && javafx.stage.Window.getWindows().size() == 1);
  }

  void type(String text) {
    text.chars()
        .forEach(c ->
            press(
                c == ' '
                    ? KeyCode.SPACE
                    : KeyCode.getKeyCode(Character.toString(c).toUpperCase(Locale.ROOT))));
  }

  /// Writes a line into the text field that has the focus, whatever signs a keyboard has, and
  /// presses Enter.
  void enter(String line) {
    on(() -> {
      ((TextInputControl) Objects.requireNonNull(stage.getScene().getFocusOwner())).setText(line);
      return null;
    });
    press(KeyCode.END);
    press(KeyCode.ENTER);
  }

  void click(Point2D place) {
    on(() -> {
      robot.mouseMove(place);
      robot.mouseClick(MouseButton.PRIMARY);
      return null;
    });
  }

  void click(String id) {
    on(() -> {
      robot.mouseMove(middle(id));
      robot.mouseClick(MouseButton.PRIMARY);
      return null;
    });
  }

  void clickTwice(String id) {
    on(() -> {
      robot.mouseMove(middle(id));
      robot.mouseClick(MouseButton.PRIMARY);
      robot.mouseClick(MouseButton.PRIMARY);
      return null;
    });
  }

  /// A right click on the middle of a thing, or elsewhere in it.
  void rightClick(String id, double x, double y) {
    Point2D place = at(id, x, y);
    on(() -> {
      robot.mouseMove(place);
      robot.mouseClick(MouseButton.SECONDARY);
      return null;
    });
  }

  /// Chooses an item of the menu that is open by a part of its text.
  void choose(String text) {
    await("the menu with " + text, () -> item(text) != null);
    on(() -> {
      MenuItem chosen = Objects.requireNonNull(item(text));
      chosen.fire();
      chosen.getParentPopup().hide();
      return null;
    });
  }

  private static @Nullable MenuItem item(String text) {
    return javafx.stage.Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
        .filter(item -> labels(item).anyMatch(label -> label.startsWith(text)))
        .findFirst()
        .orElse(null);
  }

  private static Stream<String> labels(MenuItem item) {
    return item.getGraphic() instanceof Pane box
        ? box.getChildren().stream()
            .filter(Labeled.class::isInstance)
            .map(label -> ((Labeled) label).getText())
        : Stream.ofNullable(item.getText());
  }

  /// Drags from the middle of one thing to the middle of another.
  void drag(String from, Point2D to) {
    drag(on(() -> middle(from)), to);
  }

  void drag(Point2D from, Point2D to) {
    on(() -> {
      robot.mouseMove(from);
      robot.mousePress(MouseButton.PRIMARY);
      return null;
    });
    on(() -> {
      robot.mouseMove(to);
      return null;
    });
    on(() -> {
      robot.mouseRelease(MouseButton.PRIMARY);
      return null;
    });
  }

  /// A place on the screen, as parts of the width and height of what has this id.
  Point2D at(String id, double x, double y) {
    return on(() -> {
      Bounds bounds = find(id).localToScreen(find(id).getLayoutBounds());
      return new Point2D(
          bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    });
  }

  /// The text of a label or button.
  String text(String id) {
    return on(() -> ((Labeled) find(id)).getText());
  }

  /// What stands in a text field.
  String typed(String id) {
    return on(() -> ((TextInputControl) find(id)).getText());
  }

  boolean sees(String id) {
    return on(() -> {
      Node node = seek(id);
      return node != null && node.isVisible() && node.localToScreen(0, 0) != null;
    });
  }

  /// Presses a key until it has done something: without a display the first keys after a popup or a
  /// dialog has closed are lost.
  void pressUntil(String what, BooleanSupplier done, KeyCode key) {
    waitFor(
        what,
        () -> {
          boolean over = on(done::getAsBoolean);
          if (!over) {
            press(key);
          }
          return over;
        });
  }

  /// Clicks a thing until that has done something: a popup that has just come may still move.
  void clickUntil(String what, BooleanSupplier done, String id) {
    waitFor(
        what,
        () -> {
          boolean over = on(done::getAsBoolean);
          if (!over) {
            click(id);
          }
          return over;
        });
  }

  /// Waits until something holds.
  void await(String what, BooleanSupplier condition) {
    waitFor(what, () -> on(condition::getAsBoolean));
  }

  private void waitFor(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS, condition);
    } catch (TimeoutException e) {
      fail("waited in vain for " + what + " " + failures, e);
    }
  }

  @Override
  public void close() {
    on(() -> {
      stage.close();
      return null;
    });
  }

  /// The node with this id.
  Node node(String id) {
    return find(id);
  }

  private Point2D middle(String id) {
    Bounds bounds = find(id).localToScreen(find(id).getLayoutBounds());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  private Node find(String id) {
    Node node = seek(id);
    if (node == null) {
      throw new AssertionError("there is no #" + id);
    }
    return node;
  }

  /// Lists keep cells out of sight.
  private static boolean shown(Node node) {
    return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
  }

  /// Looks in the window and in all that popped up over it. Ids may have signs that mean something
  /// in selectors.
  private @Nullable Node seek(String id) {
    for (javafx.stage.Window window : List.copyOf(javafx.stage.Window.getWindows()).reversed()) {
      Parent root = window.getScene().getRoot();
      root.applyCss();
      root.layout();
      NodeQuery inside = finder.from(root);
      NodeQuery found =
          id.startsWith(".")
              ? inside.lookup(id)
              : inside.lookup((Node node) -> id.equals(node.getId()) && shown(node));
      if (found.tryQuery().isPresent()) {
        return found.query();
      }
    }
    return null;
  }

  private FileDialogs dialogs() {
    return new FileDialogs() {
      @Override
      public @Nullable Path open(String ending) {
        return chosen;
      }

      @Override
      public @Nullable Path save(String name, String ending) {
        return chosen;
      }

      @Override
      public Unsaved askUnsaved(String name) {
        asked.add("unsaved " + name);
        return answer(Unsaved.values());
      }

      @Override
      public Clash askChanged(Path file) {
        asked.add("changed " + file.getFileName());
        return answer(Clash.values());
      }

      @Override
      public Remains askRemains(Leftover leftover) {
        asked.add("remains " + leftover.document().scenario().title());
        return answer(Remains.values());
      }

      @Override
      public void tell(String message) {
        notices.add(message);
      }
    };
  }

  private static void start() {
    try {
      FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
    Platform.setImplicitExit(false);
  }

  /// Does something on the window's thread, after everything that waits there.
  static <T> T on(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), work);
  }
}
