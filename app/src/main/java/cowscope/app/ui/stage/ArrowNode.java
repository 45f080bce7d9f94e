package cowscope.app.ui.stage;

import cowscope.app.diagram.Arrow;
import cowscope.app.diagram.Route;
import cowscope.app.diagram.Router;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.SVGPath;

/// An arrow on the stage.
final class ArrowNode extends Group {
  private static final double HALF = 5;

  private final SVGPath shaft = new SVGPath();
  private final Polygon head = new Polygon();
  private Router.Way way;

  ArrowNode(Router.Way way) {
    this.way = way;
    getStyleClass().add("arrow");
    shaft.getStyleClass().add("arrow-shaft");
    head.getStyleClass().add("arrow-head");
    setMouseTransparent(true);
    getChildren().addAll(shaft, head);
    show(way);
  }

  Router.Way way() {
    return way;
  }

  void show(Router.Way changed) {
    way = changed;
    pseudoClassStateChanged(Names.ACTIVE, way.arrow().active());
    pseudoClassStateChanged(Names.UNCOUNTED, !way.arrow().counted());
    pseudoClassStateChanged(Names.NEW, way.arrow().is(Arrow.Trait.NEW));
    pseudoClassStateChanged(Names.OLD, way.arrow().is(Arrow.Trait.OLD));
    pseudoClassStateChanged(Names.DANGLING, way.arrow().is(Arrow.Trait.DANGLING));
    shaft.setContent(way.route().svg());
    Route.Point end = way.route().end();
    headAt(end.x(), end.y(), way.toward());
  }

  /// A line through these points, for a moment; the last two show where the head looks.
  void showPoints(List<Route.Point> points) {
    StringBuilder path = new StringBuilder();
    for (Route.Point point : points) {
      path.append(path.isEmpty() ? 'M' : 'L').append(point.x()).append(' ').append(point.y());
    }
    shaft.setContent(path.toString());
    Route.Point end = points.getLast();
    headAt(end.x(), end.y(), way.toward());
  }

  private void headAt(double x, double y, Router.Toward toward) {
    double length = Router.HEAD;
    switch (toward) {
      case UP -> head.getPoints().setAll(x - HALF, y, x, y - length, x + HALF, y);
      case DOWN -> head.getPoints().setAll(x - HALF, y, x, y + length, x + HALF, y);
      case RIGHT -> head.getPoints().setAll(x, y - HALF, x + length, y, x, y + HALF);
    }
  }
}
