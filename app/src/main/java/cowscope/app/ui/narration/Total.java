package cowscope.app.ui.narration;

/// One figure of what has happened so far.
///
/// @param id by which it is found: `used`, `copied`, `written`, `saved`, `traps`
/// @param line whether it stands in a line of its own
record Total(String id, String figure, String label, boolean line) {
  Total(String id, String figure, String label) {
    this(id, figure, label, false);
  }
}
