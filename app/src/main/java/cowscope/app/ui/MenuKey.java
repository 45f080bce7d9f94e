package cowscope.app.ui;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;

/// Asks for the menu of what has the focus. JavaFX does so itself on Windows alone; elsewhere the
/// menu key is a key like any other.
final class MenuKey {
  private MenuKey() {}

  static void press(Scene scene) {
    Node owner = scene.getFocusOwner();
    if (owner != null) {
      Bounds bounds = place(owner);
      Point2D at = new Point2D(bounds.getCenterX(), bounds.getCenterY());
      Point2D screen = owner.localToScreen(at);
      Event.fireEvent(
          owner,
          new ContextMenuEvent(
              ContextMenuEvent.CONTEXT_MENU_REQUESTED,
              at.getX(),
              at.getY(),
              screen.getX(),
              screen.getY(),
              true,
              null));
    }
  }

  /// Where the owner's menu belongs, in its own coordinates: at the selected line of a list.
  private static Bounds place(Node owner) {
    if (owner instanceof ListView<?> list) {
      int selected = list.getSelectionModel().getSelectedIndex();
      for (Node node : list.lookupAll(".list-cell")) {
        if (node instanceof IndexedCell<?> cell && cell.getIndex() == selected) {
          return list.sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
        }
      }
    }
    return owner.getLayoutBounds();
  }
}
