package cowscope.app.ui.entry;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A text field in which a stretch of the text can be underlined.
final class MarkedField extends StackPane {
  private static final double LEAST = 7;

  private final TextField field = new TextField();
  private final Region mark = new Region();
  private int from;
  private int to;

  MarkedField() {
    mark.getStyleClass().add("entry-mark");
    mark.setManaged(false);
    mark.setMouseTransparent(true);
    mark.setVisible(false);
    field.getStyleClass().addAll("code", "entry-field");
    field.caretPositionProperty().subscribe(this::requestLayout);
    getChildren().addAll(field, mark);
  }

  TextField field() {
    return field;
  }

  Region mark() {
    return mark;
  }

  void mark(int start, int end) {
    from = start;
    to = end;
    mark.setVisible(true);
    requestLayout();
  }

  void unmark() {
    mark.setVisible(false);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (mark.isVisible() && field.getSkin() instanceof TextFieldSkin skin) {
      int length = field.getLength();
      Rectangle2D first = skin.getCharacterBounds(Math.min(from, length));
      Rectangle2D last = skin.getCharacterBounds(Math.min(to, length));
      double left = Math.max(first.getMinX(), 0);
      double right = Math.min(Math.max(last.getMinX(), left + LEAST), getWidth());
      mark.resizeRelocate(
          left, first.getMaxY() - 1, Math.max(right - left, 0), mark.prefHeight(-1));
    }
  }
}
