package cowscope.app.ui.stage;

import cowscope.app.diagram.Cell;
import javafx.scene.layout.Region;

/// How many count on a block, or what is kept instead of a count, on its corner.
final class Badge extends Region {
  /// What its edges take.
  private static final double ROOM = 14;

  private static final double LESS_ROOM = 4;

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
    place(x + prefHeight(-1) / 2, y, ROOM);
  }

  /// Within its cell or card, which has no more than a line for it.
  void placeInside(double right, double y) {
    place(right, y, LESS_ROOM);
  }

  private void place(double right, double y, double room) {
    text.setText(shown);
    double height = prefHeight(-1);
    double width = Math.max(height, text.width() + room);
    double top = (double) Math.round(y - height / 2);
    resizeRelocate((double) Math.round(right - width), top, width, height);
    text.placeCenter(width / 2, height / 2, width, shown);
  }
}
