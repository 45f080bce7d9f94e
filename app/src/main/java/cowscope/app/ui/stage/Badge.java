package cowscope.app.ui.stage;

import cowscope.app.diagram.Cell;
import javafx.scene.layout.Region;

/// How many count on a block, or what is kept instead of a count, on its corner.
final class Badge extends Region {
  private final Line text = new Line("badge-text");
  private String shown = "";
  private String mark = "";

  Badge() {
    getStyleClass().add("count");
    setMouseTransparent(true);
    setManaged(false);
    getChildren().add(text);
  }

  void show(Cell cell) {
    setVisible(cell.badged());
    Names.choose(this, Cell.Look.values(), cell.look());
    mark = cell.mark() == null ? "" : cell.mark();
    showMark();
  }

  void showMark() {
    shown = mark;
    changed();
  }

  /// Old and new count side by side.
  void showChange(int before, int after) {
    shown = before + " → " + after;
    changed();
  }

  /// What it said before, for a while.
  void showBefore(String old) {
    shown = old;
    changed();
  }

  private void changed() {
    if (getParent() != null) {
      getParent().requestLayout();
    }
  }

  /// Around this point of its cell, and as far to the left as it is long.
  void place(double x, double y) {
    text.setText(shown);
    double height = prefHeight(-1);
    double width = Math.max(height, text.width() + 14);
    double left = x + height / 2 - width;
    resizeRelocate((double) Math.round(left), (double) Math.round(y - height / 2), width, height);
    text.placeCenter(width / 2, height / 2, width, shown);
  }
}
