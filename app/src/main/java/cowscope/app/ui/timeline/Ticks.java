package cowscope.app.ui.timeline;

import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;

/// The numbers of the steps below the lines.
final class Ticks {
  private Ticks() {}

  static void draw(Group ticks, Scale scale, double em) {
    ticks.getChildren().clear();
    int stride = scale.stride(3 * em);
    for (int step = 0; step <= scale.steps(); step += stride) {
      double x = Math.rint(scale.x(step)) + 0.5;
      double y = scale.bottom() + em * 0.5;
      Line line = new Line(x, y, x, y + em * 0.35);
      line.getStyleClass().add("tick");
      Label number = new Label(Integer.toString(step));
      number.getStyleClass().add("tick-number");
      double width = 4 * em;
      number.resizeRelocate(x - width / 2, y + em * 0.5, width, em * 1.3);
      number.setManaged(false);
      ticks.getChildren().addAll(line, number);
    }
  }
}
