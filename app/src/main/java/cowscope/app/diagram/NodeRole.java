package cowscope.app.diagram;

import cowscope.world.BlockId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block that has slots of its own at some time of a run: a tree node, a layer, an array.
///
/// @param depth the longest way to it from an owner, through other such blocks
/// @param place where in the column of its depth; blocks that never live together share one -1 when
///   it has none
/// @param beside the owner that it best stands beside, or null
/// @param head letters of its title and the first thing said of it
/// @param turn when it is drawn, if not always
/// @param members which blocks are drawn as one with it, itself first
public record NodeRole(
    BlockId block,
    int depth,
    int place,
    @Nullable String beside,
    RegionRole slots,
    int head,
    @Nullable Turn turn,
    List<BlockId> members) {

  public NodeRole {
    members = List.copyOf(members);
  }

  /// One thing among those that take turns.
  record Turn(Homes homes, int thing) {}

  /// Whether it is drawn when a step is over, unless it is not there.
  public boolean shown(int step) {
    return turn == null || turn.homes().shows(turn.thing(), step);
  }

  /// Whether it stands for several.
  boolean group() {
    return members.size() > 1;
  }

  /// The same with other slots, in its place when there is no room for all.
  NodeRole with(RegionRole changed, @Nullable Turn taken) {
    int home = taken == null ? place : taken.homes().place(taken.thing());
    return new NodeRole(block, depth, home, beside, changed, head, taken, members);
  }
}
