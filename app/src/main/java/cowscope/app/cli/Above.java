package cowscope.app.cli;

import cowscope.app.ui.Window;
import cowscope.app.ui.action.Action;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.effect.DropShadow;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What is done in a picture of dialogs and menus, which are windows of their own in front of the
/// main one.
///
/// @param click the button that is clicked, by its id, or null
/// @param menuOf what has the focus when the menu key is pressed, by its id, or null
record Above(@Nullable String click, @Nullable String menuOf) {

  private static final double SHADOW = 24;

  static Above clicking(String id) {
    return new Above(id, null);
  }

  static Above menuOf(String id) {
    return new Above(null, id);
  }

  /// Puts the scene into a window that is shown, without which nothing can be in front of it.
  static Void show(Scene scene) {
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    return null;
  }

  /// Clicks, or asks for the menu.
  void act(Window window) {
    if (click != null) {
      ((ButtonBase) find(click)).fire();
    }
    if (menuOf != null) {
      find(menuOf).requestFocus();
      window.perform(Action.CONTEXT_MENU);
    }
  }

  private static Node find(String id) {
    return javafx.stage.Window.getWindows().stream()
        .map(window -> window.getScene().getRoot().lookup("#" + id))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no #" + id));
  }

  /// The main window with everything in front of it; closes all of them.
  static WritableImage picture(Scene scene) {
    Group all = new Group(new ImageView(scene.snapshot(null)));
    for (javafx.stage.Window window : List.copyOf(javafx.stage.Window.getWindows())) {
      if (window != scene.getWindow()) {
        ImageView view = new ImageView(transparent(window.getScene()));
        boolean popup = window instanceof PopupWindow;
        double width = view.getImage().getWidth();
        double height = view.getImage().getHeight();
        view.setX(popup ? window.getX() : Math.round((scene.getWidth() - width) / 2));
        view.setY(popup ? window.getY() : Math.round((scene.getHeight() - height) / 2));
        // In the place of the frame that the system puts around.
        view.setEffect(popup ? null : new DropShadow(SHADOW, Color.gray(0, 0.5)));
        all.getChildren().add(view);
      }
    }
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
    WritableImage picture = all.snapshot(parameters, null);
    List.copyOf(javafx.stage.Window.getWindows()).forEach(javafx.stage.Window::hide);
    return picture;
  }

  private static WritableImage transparent(Scene scene) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    return scene.getRoot().snapshot(parameters, null);
  }
}
