package cowscope.app.ui.stage;

import cowscope.app.diagram.Title;
import javafx.scene.layout.Region;

/// A title above boxes, in as many parts as have room.
final class HeadingNode extends Region {
  private final Line line = new Line("lane-title");
  private String text;

  /// @param room up to the next title in its line
  HeadingNode(Title place, double room, String text) {
    this.text = text;
    setMouseTransparent(true);
    getChildren().add(line);
    resizeRelocate(place.x(), place.y() - 4, room, 0);
  }

  void show(String changed) {
    text = changed;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    line.placeLeft(0, 0, getWidth(), line.whole(text, getWidth()));
  }
}
