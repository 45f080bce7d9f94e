package cowscope.app.ui.stage;

import cowscope.app.diagram.Lines;
import javafx.scene.Group;
import javafx.scene.shape.SVGPath;

/// The dotted line from a parent to its child.
final class FamilyNode extends Group {
  private final SVGPath line = new SVGPath();
  private final Line label = new Line("family-label");

  FamilyNode(Lines.FamilyLine family) {
    getStyleClass().add("family");
    line.getStyleClass().add("family-line");
    setMouseTransparent(true);
    getChildren().addAll(line, label);
    show(family);
  }

  void show(Lines.FamilyLine family) {
    line.setContent(family.route().svg());
    label.placeLeft(family.labelX(), family.labelY(), 200, family.link().label());
  }
}
