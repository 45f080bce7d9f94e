package cowscope.app.ui.stage;

import cowscope.app.diagram.Lines;
import cowscope.app.diagram.Route;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// The dotted line from a block to its copy, and on it how much was copied.
final class CopyNode extends Group {
  private static final double HEIGHT = 24;

  private final SVGPath line = new SVGPath();
  private final Region pill = new Region();
  private final Line label = new Line("copy-text");
  private final Lines.CopyWay way;
  private final String text;

  CopyNode(Lines.CopyWay way, String text) {
    this.way = way;
    this.text = text;
    getStyleClass().add("copy");
    line.getStyleClass().add("copy-line");
    pill.getStyleClass().add("copy-pill");
    pill.setManaged(false);
    setMouseTransparent(true);
    line.setContent(way.route().svg());
    getChildren().add(line);
    if (!text.isEmpty()) {
      getChildren().addAll(pill, label);
    }
  }

  Route route() {
    return way.route();
  }

  @Override
  protected void layoutChildren() {
    label.setText(text);
    double width = label.width() + 36;
    Route.Point middle = way.label();
    pill.resizeRelocate(middle.x() - width / 2, middle.y() - HEIGHT / 2, width, HEIGHT);
    label.placeCenter(middle.x(), middle.y(), width, text);
  }
}
