package cowscope.app.ui.stage;

import cowscope.app.diagram.Subject;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.event.EventTarget;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Finds out what on a picture the mouse or the keyboard points at.
final class Pointing {
  private final Consumer<@Nullable Inspection> looked;
  private final Consumer<Inspection> asked;
  private @Nullable Inspection now;

  /// @param looked is told what one looks at, and null when one looks away
  /// @param asked is told what one wants to know everything about
  Pointing(Picture picture, Consumer<@Nullable Inspection> looked, Consumer<Inspection> asked) {
    this.looked = looked;
    this.asked = asked;
    picture.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    picture.addEventHandler(MouseEvent.MOUSE_EXITED, event -> look(null));
    picture.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    picture.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void moved(MouseEvent event) {
    look(under(event));
  }

  private void clicked(MouseEvent event) {
    Inspection inspection = under(event);
    if (inspection != null
        && event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 1
        && event.isStillSincePress()) {
      inspection.anchor().requestFocus();
      asked.accept(inspection);
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Node node) {
      Inspection inspection = of(node, new Point2D(0, 0));
      if (inspection != null) {
        asked.accept(inspection);
        event.consume();
      }
    }
  }

  private @Nullable Inspection under(MouseEvent event) {
    EventTarget target = event.getTarget();
    return target instanceof Node node
        ? of(node, new Point2D(event.getSceneX(), event.getSceneY()))
        : null;
  }

  /// What a node belongs to that one can point at, or null.
  static @Nullable Inspection of(Node node, Point2D scene) {
    for (Node at = node; at != null && !(at instanceof Picture); at = at.getParent()) {
      if (at instanceof Thing thing) {
        return new Inspection(thing.subject(), thing.members(), at);
      }
      if (at instanceof HeatNode heat) {
        Point2D inside = heat.sceneToLocal(scene);
        Subject dot = heat.at(inside.getX(), inside.getY());
        return dot == null ? null : new Inspection(dot, List.of(dot), heat);
      }
    }
    return null;
  }

  private void look(@Nullable Inspection changed) {
    Subject before = now == null ? null : now.subject();
    Subject after = changed == null ? null : changed.subject();
    now = changed;
    if (!Objects.equals(before, after)) {
      looked.accept(changed);
    }
  }
}
