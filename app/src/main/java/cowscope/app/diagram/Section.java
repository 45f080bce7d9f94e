package cowscope.app.diagram;

import cowscope.world.SlotRange;

/// Where a region stands in its holder's card.
///
/// @param heading the line above the slots
/// @param body where the slots are
/// @param columns how many slots lie side by side
/// @param step from one slot to the next, across and down
/// @param size of one slot
public record Section(RegionRole role, Box heading, Box body, int columns, Size step, Size size) {

  /// A width and a height.
  public record Size(double width, double height) {}

  /// Where the row, or the small cell, of the slot at `index` stands.
  public Box slot(int index) {
    int cell = role.inRows() ? Math.max(role.placeOf(index), 0) : index;
    return new Box(
        body.x() + cell % columns * step.width(),
        body.y() + Math.floorDiv(cell, columns) * step.height(),
        size.width(),
        size.height());
  }

  /// Where the row of `range` stands.
  public Box row(SlotRange range) {
    return slot(range.first());
  }

  /// The slot at a point of the body, or -1.
  public int at(double x, double y) {
    int column = (int) ((x - body.x()) / step.width());
    int line = (int) ((y - body.y()) / step.height());
    int index = line * columns + column;
    boolean inside = body.contains(x, y) && column < columns && index < role.size();
    return inside ? index : -1;
  }
}
