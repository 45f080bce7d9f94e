package cowscope.app.diagram;

/// Where the blocks of a pool stand.
///
/// @param area around all cells
/// @param columns how many blocks lie side by side
/// @param cell the size of one
/// @param gap between two, across and down; the arrows run there
public record Grid(PoolRole role, Box area, int columns, Section.Size cell, Section.Size gap) {

  /// Where the cell at `place` stands.
  public Box cell(int place) {
    return new Box(
        area.x() + column(place) * (cell.width() + gap.width()),
        area.y() + row(place) * (cell.height() + gap.height()),
        cell.width(),
        cell.height());
  }

  public int column(int place) {
    return place % columns;
  }

  public int row(int place) {
    return place / columns;
  }

  /// The place at a point, or -1.
  public int at(double x, double y) {
    int column = (int) ((x - area.x()) / (cell.width() + gap.width()));
    int line = (int) ((y - area.y()) / (cell.height() + gap.height()));
    int place = line * columns + column;
    return area.contains(x, y) && column < columns && place < role.cells() ? place : -1;
  }
}
