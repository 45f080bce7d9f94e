package cowscope.mechanism.storage;

import cowscope.world.BlockId;

/// A pointer to a block.
///
/// @param birth the transaction in which the pointer was made; that of the block, unless a clone
///   made another pointer later
record Pointer(BlockId block, int birth) {}
