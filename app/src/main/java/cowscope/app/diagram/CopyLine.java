package cowscope.app.diagram;

import cowscope.world.BlockId;

/// The dotted line from a block to the copy that was just made of it.
///
/// @param label `copy 4 KiB`
public record CopyLine(BlockId source, BlockId copy, String label) {}
