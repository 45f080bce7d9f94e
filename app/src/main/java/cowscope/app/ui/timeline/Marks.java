package cowscope.app.ui.timeline;

import cowscope.mechanism.Policy;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

/// Marks on the line that is looked at: a diamond for a trap, a ring for a copy.
final class Marks {
  /// More than so many would only be a smear.
  private static final int MOST = 400;

  private Marks() {}

  static void draw(Group group, TimelineModel model, Policy policy, Scale scale, double radius) {
    group.getChildren().clear();
    boolean eager = policy == Policy.EAGER && !model.eager().isEmpty();
    List<Integer> used = eager ? model.eager() : model.onWrite();
    if (model.marks().size() > MOST) {
      return;
    }
    for (Mark mark : model.marks()) {
      Shape shape = shape(mark.kind(), radius);
      shape.setTranslateX(scale.x(mark.step()));
      shape.setTranslateY(scale.y(used.get(mark.step())));
      group.getChildren().add(shape);
    }
  }

  private static Shape shape(Mark.Kind kind, double radius) {
    return switch (kind) {
      case TRAP -> {
        Polygon diamond = new Polygon(0, -radius - 1, radius + 1, 0, 0, radius + 1, -radius - 1, 0);
        diamond.getStyleClass().add("mark-trap");
        yield diamond;
      }
      case COPY -> {
        Circle ring = new Circle(radius);
        ring.getStyleClass().add("mark-copy");
        yield ring;
      }
    };
  }
}
