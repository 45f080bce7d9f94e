package cowscope.app.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The panes of an open scenario: steps, stage and narration side by side, the timeline below. All
/// borders can be dragged.
final class Workbench extends SplitPane {
  private static final double STEPS = 0.208;
  private static final double NARRATION = 0.771;
  private static final double STAGE_HEIGHT = 0.836;

  private final SplitPane across = new SplitPane();

  Workbench(Region steps, Node stage, Region narration, Region timeline) {
    setId("workbench");
    getStyleClass().add("workbench");
    across.getStyleClass().add("workbench");
    across.getItems().addAll(steps, stage, narration);
    across.setDividerPositions(STEPS, NARRATION);
    SplitPane.setResizableWithParent(steps, false);
    SplitPane.setResizableWithParent(narration, false);
    SplitPane.setResizableWithParent(timeline, false);
    setOrientation(Orientation.VERTICAL);
    getItems().addAll(across, timeline);
    setDividerPositions(STAGE_HEIGHT);
  }

  /// Lends the stage to somebody else.
  void take(Node stage) {
    across.getItems().remove(stage);
  }

  /// Puts the stage back between the panes, with the borders where they were.
  void giveBack(Node stage) {
    double[] borders = across.getDividerPositions();
    across.getItems().add(1, stage);
    across.setDividerPositions(borders.length == 2 ? borders : new double[] {STEPS, NARRATION});
  }
}
