package cowscope.app.diagram;

import cowscope.world.BlockId;
import org.jspecify.annotations.Nullable;

/// A block that has slots of its own at some time of a run: a tree node, a layer, an array.
///
/// @param depth the longest way to it from an owner, through other such blocks
/// @param place where in the column of its depth; blocks that never live together share one
/// @param beside the owner that it best stands beside, or null
public record NodeRole(
    BlockId block, int depth, int place, @Nullable String beside, RegionRole slots) {}
