package cowscope.scenario;

/// A place in a text file.
///
/// @param line from 1
/// @param column from 1, counted in characters as people see them (code points)
public record Place(int line, int column) {
  /// Where a text begins, and what concerns the whole of it.
  public static final Place START = new Place(1, 1);
}
