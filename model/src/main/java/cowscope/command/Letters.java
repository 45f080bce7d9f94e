package cowscope.command;

/// Runs of letters and digits as regular expressions.
public final class Letters {
  private Letters() {}

  /// One or more letters, digits or `signs`. Every engine that reads JSON Schemas understands it:
  /// few know Unicode's classes, so whatever is not ASCII passes for a letter.
  ///
  /// @param signs as they stand in a character class, a hyphen last
  public static String pattern(String signs) {
    return "(?:[0-9A-Za-z" + signs + "]|[^\\x00-\\x7F])+";
  }
}
