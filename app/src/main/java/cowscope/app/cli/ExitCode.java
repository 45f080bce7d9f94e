package cowscope.app.cli;

/// What the program ends with.
final class ExitCode {
  static final int GOOD = 0;

  /// An expectation does not hold.
  static final int FAILED = 1;

  /// Bad input, or output that nobody takes.
  static final int BAD_INPUT = 2;

  /// The program itself is wrong.
  static final int BUG = 3;

  private ExitCode() {}
}
