package cowscope.app.diagram;

import cowscope.world.BlockId;
import cowscope.world.SlotId;

/// A pointer as it is drawn. Its identity is the slot, so that it bends when the slot points
/// elsewhere.
///
/// @param counted false for a borrowed pointer or a cache's, drawn dashed
/// @param active whether the step's access goes through it
public record Arrow(SlotId slot, BlockId block, boolean counted, boolean active) {}
