package cowscope.app.ui.timeline;

import java.util.ArrayList;
import java.util.Collections;
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

  /// Of steps that fall on one pixel, the highest and the lowest are drawn.
  void draw(List<Integer> used, Scale scale) {
    List<PathElement> elements = new ArrayList<>();
    if (!used.isEmpty()) {
      double y = scale.y(used.getFirst());
      elements.add(new MoveTo(scale.x(0), y));
      int step = 1;
      while (step < used.size()) {
        int next = sameSpot(step, used.size(), scale);
        y = draw(used.subList(step, next), scale.x(step), y, scale, elements);
        step = next;
      }
      elements.add(new HLineTo(scale.right() + TAIL));
    }
    getElements().setAll(elements);
  }

  /// The first step that is drawn farther right.
  private static int sameSpot(int step, int end, Scale scale) {
    double limit = scale.x(step) + 1;
    int next = step + 1;
    while (next < end && scale.x(next) < limit) {
      next++;
    }
    return next;
  }

  /// @param y where the line comes from
  /// @return where it goes on
  private static double draw(
      List<Integer> used, double x, double y, Scale scale, List<PathElement> elements) {
    double last = scale.y(used.getLast());
    double top = scale.y(Collections.max(used));
    double bottom = scale.y(Collections.min(used));
    if (top != y || bottom != y) {
      elements.add(new HLineTo(x));
      for (double there :
          used.size() == 1 ? new double[] {last} : new double[] {top, bottom, last}) {
        elements.add(new VLineTo(there));
      }
    }
    return last;
  }
}
