package cowscope.app.diagram;

import java.util.List;
import java.util.Map;

/// A pool as it appears over a whole run.
///
/// @param cells how many cells to draw; a pool with fixed places has one for each block it can hold
/// @param fixed whether a block's number is its place
/// @param places where the blocks of other pools stand; blocks that never live together share one
/// @param nodes the blocks with slots, which are not among the cells
/// @param letters of the longest value, where that decides how wide cells are: in pools that take
///   blocks of any size; 0 elsewhere
/// @param spelled whether values are drawn character by character
/// @param heat whether it is drawn as dots on one surface
public record PoolRole(
    String name,
    String prefix,
    int cells,
    boolean fixed,
    Map<Integer, Integer> places,
    List<NodeRole> nodes,
    int letters,
    boolean spelled,
    boolean heat) {

  /// The cell of the block with this number, or -1 when it has none.
  public int cellOf(int number) {
    if (fixed) {
      int index = Math.max(number, 0);
      return index < cells ? index : -1;
    }
    return places.getOrDefault(number, -1);
  }
}
