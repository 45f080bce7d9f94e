package cowscope.world;

/// Blocks with neighbouring numbers in one pool: `count` of them, from `first` on.
public record BlockRun(BlockId first, int count) {}
