package cowscope.app.ui.stage;

import javafx.geometry.VPos;
import javafx.scene.text.Text;

/// One line of text that is placed by its middle and shortened where it does not fit. Lighter than
/// a label, of which a stage would need thousands.
final class Line extends Text {
  private static final String MORE = "…";
  private static final String SEPARATOR = " · ";

  Line(String styleClass) {
    getStyleClass().add(styleClass);
    setTextOrigin(VPos.CENTER);
    setMouseTransparent(true);
  }

  /// From `x` on, not beyond `width`.
  void placeLeft(double x, double y, double width, String text) {
    fit(text, width);
    relocateText(x, y);
  }

  /// Up to `right`, not beyond `width`.
  void placeRight(double right, double y, double width, String text) {
    fit(text, width);
    relocateText(right - getLayoutBounds().getWidth(), y);
  }

  void placeCenter(double x, double y, double width, String text) {
    fit(text, width);
    relocateText(x - getLayoutBounds().getWidth() / 2, y);
  }

  /// As many parts of the text as fit, at least the first.
  String whole(String text, double width) {
    String whole = text;
    setText(whole);
    while (getLayoutBounds().getWidth() > width && whole.contains(SEPARATOR)) {
      whole = whole.substring(0, whole.lastIndexOf(SEPARATOR));
      setText(whole);
    }
    return whole;
  }

  double width() {
    return getLayoutBounds().getWidth();
  }

  private void relocateText(double x, double y) {
    setX((double) Math.round(x));
    setY((double) Math.round(y));
  }

  private void fit(String text, double width) {
    setText(text);
    int length = text.length();
    while (length > 1 && getLayoutBounds().getWidth() > width) {
      length--;
      setText(text.substring(0, length).stripTrailing() + MORE);
    }
  }
}
