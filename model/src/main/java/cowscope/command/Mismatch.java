package cowscope.command;

/// What stands in a text is not what an argument needs.
public final class Mismatch extends Exception {
  private static final long serialVersionUID = 1L;

  private final int column;
  private final String expectation;

  /// @param column where in the text, from 0
  /// @param expectation what would be right
  public Mismatch(int column, String expectation) {
    super(expectation, null, false, false);
    this.column = column;
    this.expectation = expectation;
  }

  public int column() {
    return column;
  }

  public String expectation() {
    return expectation;
  }
}
