package cowscope.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The panes of an open scenario: steps, stage and narration side by side, the timeline below. All
/// borders can be dragged.
final class Workbench extends SplitPane {
  private static final double STEPS = 0.208;
  private static final double NARRATION = 0.771;
  private static final double STAGE_HEIGHT = 0.836;

  private final SplitPane across = new SplitPane();
  private final Region steps;
  private final Node stage;

  /// Stays between the panes while the stage is lent, so that all borders stay where they are even
  /// when the window becomes another size meanwhile.
  private final StackPane place;

  private final Region narration;
  private double left = STEPS;
  private double right = NARRATION;
  private boolean wide;

  Workbench(Region steps, Node stage, Region narration, Region timeline) {
    this.steps = steps;
    this.stage = stage;
    this.place = new StackPane(stage);
    this.narration = narration;
    setId("workbench");
    getStyleClass().add("workbench");
    across.getStyleClass().add("workbench");
    SplitPane.setResizableWithParent(steps, false);
    SplitPane.setResizableWithParent(narration, false);
    SplitPane.setResizableWithParent(timeline, false);
    setOrientation(Orientation.VERTICAL);
    getItems().addAll(across, timeline);
    setDividerPositions(STAGE_HEIGHT);
    arrange();
  }

  /// Lends the stage to somebody else.
  void take() {
    place.getChildren().clear();
  }

  /// Puts the stage back between the panes.
  void giveBack() {
    place.getChildren().setAll(stage);
  }

  /// Gives the stage the room of the narration, or that room back.
  void widen(boolean wider) {
    keepBorders();
    wide = wider;
    arrange();
  }

  private void keepBorders() {
    double[] borders = across.getDividerPositions();
    if (borders.length > 0) {
      left = borders[0];
    }
    if (borders.length > 1) {
      right = borders[1];
    }
  }

  private void arrange() {
    List<Node> panes = new ArrayList<>(List.of(steps, place));
    if (!wide) {
      panes.add(narration);
    }
    across.getItems().setAll(panes);
    across.setDividerPositions(wide ? new double[] {left} : new double[] {left, right});
  }
}
