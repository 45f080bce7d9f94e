package cowscope.app.diagram;

/// Where a heading of the picture stands.
///
/// @param pool whether it heads a pool, or owners
/// @param key the pool's prefix, or the kind of the owners
/// @param y its baseline
public record Title(boolean pool, String key, double x, double y) {}
