package cowscope.app.ui.narration;

/// One figure of what has happened so far.
///
/// @param id by which it is found: `used`, `copied`, `saved`, `traps`
public record Total(String id, String figure, String label) {}
