package cowscope.mechanism.storage;

import cowscope.world.BlockId;

/// Where one block of a file lies.
///
/// @param hold what keeps it from being overwritten, the nodes above it included
record Piece(BlockId block, int birth, Hold hold) {}
