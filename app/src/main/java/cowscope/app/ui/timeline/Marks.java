package cowscope.app.ui.timeline;

import cowscope.mechanism.Policy;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/// Marks on the line that is looked at: a diamond for a trap, a ring for a copy. All of a kind are
/// one shape, as each shape has to be styled by itself.
final class Marks extends Group {
  /// More than so many would only be a smear.
  private static final int MOST = 400;

  private final Path traps = new Path();
  private final Path copies = new Path();

  Marks() {
    traps.getStyleClass().add("mark-trap");
    copies.getStyleClass().add("mark-copy");
    setMouseTransparent(true);
    getChildren().addAll(traps, copies);
  }

  void draw(TimelineModel model, Policy policy, Scale scale, double radius) {
    boolean eager = policy == Policy.EAGER && !model.eager().isEmpty();
    List<Integer> used = eager ? model.eager() : model.onWrite();
    List<PathElement> diamonds = new ArrayList<>();
    List<PathElement> rings = new ArrayList<>();
    for (Mark mark : model.marks().size() > MOST ? List.<Mark>of() : model.marks()) {
      double x = scale.x(mark.step());
      double y = scale.y(used.get(mark.step()));
      switch (mark.kind()) {
        case TRAP -> diamond(diamonds, x, y, radius + 1);
        case COPY -> ring(rings, x, y, radius);
      }
    }
    traps.getElements().setAll(diamonds);
    copies.getElements().setAll(rings);
  }

  private static void diamond(List<PathElement> elements, double x, double y, double radius) {
    elements.add(new MoveTo(x, y - radius));
    elements.add(new LineTo(x + radius, y));
    elements.add(new LineTo(x, y + radius));
    elements.add(new LineTo(x - radius, y));
    elements.add(new ClosePath());
  }

  private static void ring(List<PathElement> elements, double x, double y, double radius) {
    elements.add(new MoveTo(x - radius, y));
    elements.add(new ArcTo(radius, radius, 0, x + radius, y, false, true));
    elements.add(new ArcTo(radius, radius, 0, x - radius, y, false, true));
    elements.add(new ClosePath());
  }
}
