package cowscope.app.diagram;

import cowscope.world.BlockId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A pool as it appears over a whole run.
///
/// @param cells how many cells to draw; a pool with fixed places has one for each block it can hold
/// @param used up to which of them some block is ever there
/// @param fixed whether a block's number is its place
/// @param places where the blocks of other pools stand; blocks that never live together share one
/// @param nodes the blocks with slots, which are not among the cells
/// @param letters of the longest value, where that decides how wide cells are: in pools that take
///   blocks of any size; 0 elsewhere
/// @param longest letters of the longest value
/// @param spelled whether values are drawn character by character
/// @param heat whether it is drawn as dots on one surface
/// @param homes where the cells stand when there is no room for all; null when there is
public record PoolRole(
    String name,
    String prefix,
    int cells,
    int used,
    boolean fixed,
    Map<Integer, Integer> places,
    List<NodeRole> nodes,
    int letters,
    int longest,
    boolean spelled,
    boolean heat,
    @Nullable Homes homes) {

  /// How many letters the longest name of a cell has.
  int nameLetters() {
    return cells == 0 ? 0 : new BlockId(prefix, cells - 1).toString().length();
  }

  /// How many cells there is room for.
  public int room() {
    return homes == null ? cells : homes.room();
  }

  /// The place of the block with this number, or -1 when it has none.
  public int cellOf(int number) {
    int cell = index(number);
    return homes == null ? cell : homes.place(cell);
  }

  /// Whether the block with this number is drawn when a step is over, unless it is not there.
  public boolean shows(int number, int step) {
    int cell = index(number);
    return homes == null ? cell >= 0 : homes.shows(cell, step);
  }

  /// Which cell the block has among all.
  int index(int number) {
    if (fixed) {
      int index = Math.max(number, 0);
      return index < cells ? index : -1;
    }
    return places.getOrDefault(number, -1);
  }

  /// The same with room for some cells only.
  PoolRole with(@Nullable Homes some, List<NodeRole> changed) {
    return new PoolRole(
        name, prefix, cells, used, fixed, places, changed, letters, longest, spelled, heat, some);
  }

  /// The same without room for blocks that are always free.
  PoolRole withoutFree() {
    return homes == null && fixed && !heat
        ? with(Homes.of(cells, Math.max(1, used), new TreeMap<>()), nodes)
        : this;
  }
}
