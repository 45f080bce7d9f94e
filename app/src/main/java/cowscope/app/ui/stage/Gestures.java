package cowscope.app.ui.stage;

import cowscope.app.diagram.Subject;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Hears the menu key, right and double clicks, and the dragging of owners.
final class Gestures {
  private static final double STILL = 6;

  private final StagePane stage;
  private final Consumer<Gesture> told;
  private final Line ghost = new Line("drag-ghost");
  private @Nullable Inspection grip;
  private Point2D pressed = Point2D.ZERO;
  private boolean dragging;

  /// @param told is told what someone did
  Gestures(StagePane stage, Consumer<Gesture> told) {
    this.stage = stage;
    this.told = told;
    ghost.setVisible(false);
    ghost.setManaged(false);
    ghost.setMouseTransparent(true);
    stage.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    stage.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    stage.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    stage.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    stage.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
  }

  /// What travels with the mouse while something is dragged.
  Node ghost() {
    return ghost;
  }

  private void menu(ContextMenuEvent event) {
    Node target = event.getTarget() instanceof Node node ? node : stage;
    Node focused = stage.getScene().getFocusOwner();
    if (event.isKeyboardTrigger() && focused != null) {
      target = focused;
    }
    Inspection at = Pointing.of(target, new Point2D(event.getSceneX(), event.getSceneY()));
    Node anchor = at == null ? stage : at.anchor();
    Point2D place = new Point2D(event.getScreenX(), event.getScreenY());
    if (event.isKeyboardTrigger() && at != null) {
      Bounds bounds = anchor.localToScreen(anchor.getLayoutBounds());
      place = new Point2D(bounds.getMinX(), bounds.getMaxY());
    }
    told.accept(
        new Gesture.Menu(at == null ? null : at.subject(), anchor, place.getX(), place.getY()));
    event.consume();
  }

  private void clicked(MouseEvent event) {
    Inspection at = under(event);
    if (event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 2
        && at != null
        && at.subject() instanceof Subject.OfSlots) {
      told.accept(new Gesture.Write(at.subject(), at.anchor()));
      event.consume();
    }
  }

  private void press(MouseEvent event) {
    Inspection at = under(event);
    boolean owner =
        event.getButton() == MouseButton.PRIMARY
            && at != null
            && at.subject() instanceof Subject.OfOwner;
    grip = owner ? at : null;
    pressed = new Point2D(event.getScreenX(), event.getScreenY());
    dragging = false;
  }

  private void drag(MouseEvent event) {
    Inspection held = grip;
    if (held == null) {
      return;
    }
    dragging |= pressed.distance(event.getScreenX(), event.getScreenY()) > STILL;
    if (dragging && held.subject() instanceof Subject.OfOwner(String owner)) {
      ghost.setText(owner);
      ghost.setVisible(true);
      Point2D place = stage.sceneToLocal(event.getSceneX(), event.getSceneY());
      ghost.relocate(place.getX() + 12, place.getY() + 8);
    }
    event.consume();
  }

  private void release(MouseEvent event) {
    Inspection held = grip;
    grip = null;
    ghost.setVisible(false);
    if (held != null && dragging) {
      Node node = event.getPickResult().getIntersectedNode();
      Point2D scene = new Point2D(event.getSceneX(), event.getSceneY());
      Inspection on = node == null ? null : Pointing.of(node, scene);
      Subject target = on == null || on.subject().equals(held.subject()) ? null : on.subject();
      told.accept(
          new Gesture.Drop(held.subject(), target, stage, event.getScreenX(), event.getScreenY()));
      event.consume();
    }
  }

  private static @Nullable Inspection under(MouseEvent event) {
    return event.getTarget() instanceof Node node
        ? Pointing.of(node, new Point2D(event.getSceneX(), event.getSceneY()))
        : null;
  }
}
