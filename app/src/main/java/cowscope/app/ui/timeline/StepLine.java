package cowscope.app.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;

/// A line that goes along and changes its height at the steps.
final class StepLine extends Path {
  /// How far it goes on behind the last step, so that what happened there is seen.
  static final double TAIL = 24;

  StepLine(String styleClass) {
    getStyleClass().add(styleClass);
    setMouseTransparent(true);
  }

  void draw(List<Integer> used, Scale scale) {
    List<PathElement> elements = new ArrayList<>();
    if (!used.isEmpty()) {
      double y = scale.y(used.getFirst());
      elements.add(new MoveTo(scale.x(0), y));
      for (int step = 1; step < used.size(); step++) {
        double next = scale.y(used.get(step));
        if (next != y) {
          elements.add(new HLineTo(scale.x(step)));
          elements.add(new VLineTo(next));
          y = next;
        }
      }
      elements.add(new HLineTo(scale.right() + TAIL));
    }
    getElements().setAll(elements);
  }
}
