package cowscope.app.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Something in front of everything, until Escape or a click beside it.
final class Overlay extends StackPane {
  private @Nullable Node before;
  private boolean kept;

  Overlay() {
    setId("overlay");
    getStyleClass().add("overlay");
    setVisible(false);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
          }
        });
    setOnMouseClicked(event -> {
      if (event.getTarget() == this && !kept) {
        close();
      }
    });
  }

  /// Shows `content`, in which one fills something in: a click beside it must not throw that away.
  void keep(Node content) {
    show(content);
    kept = true;
  }

  /// Shows `content` and gives it the focus.
  void show(Node content) {
    kept = false;
    before = getScene() == null ? null : getScene().getFocusOwner();
    getChildren().setAll(content);
    setVisible(true);
    // Makes it ready for keys at once, not with the next frame.
    content.applyCss();
    content.requestFocus();
  }

  void close() {
    setVisible(false);
    getChildren().clear();
    if (before != null) {
      before.requestFocus();
    }
  }
}
