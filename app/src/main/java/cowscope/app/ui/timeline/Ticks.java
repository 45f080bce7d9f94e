package cowscope.app.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;

/// The numbers of the steps below the lines.
final class Ticks extends Group {
  private final List<Tick> ticks = new ArrayList<>();

  /// A number and the line above it.
  private record Tick(Line line, Label number) {
    static Tick make() {
      Tick tick = new Tick(new Line(), new Label());
      tick.line().getStyleClass().add("tick");
      tick.number().getStyleClass().add("tick-number");
      tick.number().setManaged(false);
      return tick;
    }

    void show(boolean shown) {
      line.setVisible(shown);
      number.setVisible(shown);
    }

    void stand(double x, double y, double em, int step) {
      line.setStartX(x);
      line.setEndX(x);
      line.setStartY(y);
      line.setEndY(y + em * 0.35);
      double width = 4 * em;
      number.setText(Integer.toString(step));
      number.resizeRelocate(x - width / 2, y + em * 0.5, width, em * 1.3);
    }
  }

  void draw(Scale scale, double em) {
    int stride = scale.stride(3 * em);
    int wanted = scale.steps() / stride + 1;
    while (ticks.size() < wanted) {
      Tick tick = Tick.make();
      ticks.add(tick);
      getChildren().addAll(tick.line(), tick.number());
    }
    for (int i = 0; i < ticks.size(); i++) {
      Tick tick = ticks.get(i);
      tick.show(i < wanted);
      if (i < wanted) {
        double x = Math.rint(scale.x(i * stride)) + 0.5;
        tick.stand(x, scale.bottom() + em * 0.5, em, i * stride);
      }
    }
  }
}
