package cowscope.app.diagram;

import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A region as it appears over a whole run.
///
/// @param place which of the holder's places it takes; regions that never live together share one
/// @param size how many slots it has at most
/// @param counted whether its slots count
/// @param named whether its slots go by names
/// @param pattern how its slots are written
/// @param letters of the longest value that a slot itself holds and that is drawn character by
///   character, or 0
/// @param names letters of the longest name of a slot, and of what it says beyond `→ D12`; or 0
/// @param stacked whether what its slots point at stands on one another
/// @param view whether it is a view of what lies elsewhere
/// @param idle whether it is a view that no event of the run names
/// @param form how it is drawn
/// @param rows what a row each is drawn for, when it is drawn as rows: slots that no event of the
///   run tells apart share one
/// @param homes where the rows stand when there is no room for all; null when there is
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
    List<SlotRange> rows,
    @Nullable Homes homes) {

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
        rows, homes);
  }

  /// The same with room for some rows only.
  RegionRole with(Form changed, @Nullable Homes some) {
    return new RegionRole(
        id, place, size, counted, named, pattern, letters, names, stacked, view, idle, changed,
        rows, some);
  }

  /// How many rows there is room for.
  int room() {
    return homes == null ? rows.size() : homes.room();
  }

  /// Where the row with the slot at `index` stands, or -1.
  int placeOf(int index) {
    int row = rowOf(index);
    return homes == null ? row : homes.place(row);
  }

  /// The rows that are drawn when a step is over.
  List<SlotRange> rows(int step) {
    if (homes == null) {
      return rows;
    }
    return IntStream.range(0, rows.size())
        .filter(row -> homes.shows(row, step))
        .boxed()
        .sorted(Comparator.comparingInt(homes::place))
        .map(rows::get)
        .toList();
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
