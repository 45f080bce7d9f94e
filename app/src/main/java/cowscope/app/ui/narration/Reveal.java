package cowscope.app.ui.narration;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls a pane just as far as needed to see a part of it, and not at all when it is in sight.
final class Reveal {
  private Reveal() {}

  static void in(ScrollPane pane, Node part) {
    pane.applyCss();
    pane.layout();
    double whole = pane.getContent().getLayoutBounds().getHeight();
    double view = pane.getViewportBounds().getHeight();
    if (view <= 0 || whole <= view) {
      return;
    }
    Bounds bounds = part.getBoundsInParent();
    double top = pane.getVvalue() * (whole - view);
    if (bounds.getMinY() < top) {
      pane.setVvalue(bounds.getMinY() / (whole - view));
    } else if (bounds.getMaxY() > top + view) {
      pane.setVvalue((bounds.getMaxY() - view) / (whole - view));
    }
  }
}
