package cowscope.app.diagram;

import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import java.util.List;

/// A region as it appears over a whole run.
///
/// @param place which of the holder's places it takes; regions that never live together share one
/// @param size how many slots it has at most
/// @param counted whether its slots count
/// @param named whether its slots go by names
/// @param pattern how its slots are written
/// @param letters of the longest value that a slot itself holds and that is drawn character by
///   character, or 0
/// @param names letters of the longest name of a slot, or 0
/// @param stacked whether what its slots point at stands on one another
/// @param view whether it is a view of what lies elsewhere
/// @param idle whether it is a view that no event of the run names
/// @param form how it is drawn
/// @param rows what a row each is drawn for, when it is drawn as rows: slots that no event of the
///   run tells apart share one
public record RegionRole(
    RegionId id,
    int place,
    int size,
    boolean counted,
    boolean named,
    String pattern,
    int letters,
    int names,
    boolean stacked,
    boolean view,
    boolean idle,
    Form form,
    List<SlotRange> rows) {

  /// How a region is drawn, by its size and by how much else there is to draw.
  public enum Form {
    /// A row for each slot, or for neighbours that are alike all the time.
    ROWS,
    /// The same with lower rows.
    LOW_ROWS,
    /// A small cell for each slot.
    GRID,
    /// Dots on one surface.
    HEAT,
    /// Not drawn; its arrows start at the holder itself.
    HIDDEN
  }

  RegionRole drawnAs(Form changed) {
    return new RegionRole(
        id, place, size, counted, named, pattern, letters, names, stacked, view, idle, changed,
        rows);
  }

  public boolean inRows() {
    return form == Form.ROWS || form == Form.LOW_ROWS;
  }

  /// The row that holds the slot at `index`, or -1.
  public int rowOf(int index) {
    int low = 0;
    int high = rows.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      SlotRange row = rows.get(middle);
      if (index < row.first()) {
        high = middle - 1;
      } else if (index >= row.end()) {
        low = middle + 1;
      } else {
        return middle;
      }
    }
    return -1;
  }
}
