package cowscope.app.ui.stage;

import cowscope.app.diagram.Box;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// A ring around one dot of a heat map, and a line to it from the map's edge.
final class MarkNode extends Group {
  private static final double RADIUS = 7;

  /// @param edge where the line begins, at the dot's own height
  MarkNode(Box dot, double edge) {
    getStyleClass().add("mark");
    setMouseTransparent(true);
    Line line = new Line(edge, dot.centerY(), dot.centerX() - RADIUS, dot.centerY());
    line.getStyleClass().add("mark-line");
    Circle ring = new Circle(dot.centerX(), dot.centerY(), RADIUS);
    ring.getStyleClass().add("mark-ring");
    getChildren().addAll(line, ring);
  }
}
