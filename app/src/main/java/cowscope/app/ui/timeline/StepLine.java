package cowscope.app.ui.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.shape.Polyline;

/// A line that goes along and changes its height at the steps.
final class StepLine extends Polyline {
  /// How far it goes on behind the last step, so that what happened there is seen.
  static final double TAIL = 24;

  private final List<Double> points = new ArrayList<>();

  StepLine(String styleClass) {
    getStyleClass().add(styleClass);
    setMouseTransparent(true);
  }

  /// Of steps that fall on one pixel, the highest and the lowest are drawn.
  void draw(List<Integer> used, Scale scale) {
    points.clear();
    if (!used.isEmpty()) {
      add(scale.x(0), scale.y(used.getFirst()));
      int step = 1;
      while (step < used.size()) {
        int next = sameSpot(step, used.size(), scale);
        draw(used.subList(step, next), scale.x(step), scale);
        step = next;
      }
      add(scale.right() + TAIL, scale.y(used.getLast()));
    }
    getPoints().setAll(points);
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

  private void draw(List<Integer> used, double x, Scale scale) {
    double before = points.getLast();
    double last = scale.y(used.getLast());
    double top = scale.y(Collections.max(used));
    double bottom = scale.y(Collections.min(used));
    if (top != before || bottom != before) {
      add(x, before);
      if (used.size() > 1) {
        add(x, top);
        add(x, bottom);
      }
      add(x, last);
    }
  }

  private void add(double x, double y) {
    points.add(x);
    points.add(y);
  }
}
