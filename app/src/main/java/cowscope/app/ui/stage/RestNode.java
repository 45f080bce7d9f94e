package cowscope.app.ui.stage;

import cowscope.app.diagram.Box;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// The box that stands for the blocks for which there is no room.
final class RestNode extends Region {
  private final Line text = new Line("rest-text");
  private String shown = "";

  RestNode(Box box, String words) {
    setId("rest");
    getStyleClass().add("rest");
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().add(text);
    resizeRelocate(box.x(), box.y(), box.width(), box.height());
    show(words);
  }

  void show(String words) {
    shown = words;
    setAccessibleText(words);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    text.placeCenter(getWidth() / 2, getHeight() / 2, getWidth() - 6, shown);
  }
}
