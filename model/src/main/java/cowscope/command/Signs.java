package cowscope.command;

/// The signs of programming languages: blanks around them are free, and they end a word.
final class Signs {
  private static final String ALONE = "()[]{},;";
  private static final String OPERATORS = "=+*&.";

  private Signs() {}

  static boolean isSign(char c) {
    return ALONE.indexOf(c) >= 0 || OPERATORS.indexOf(c) >= 0;
  }

  /// Whether two neighbouring characters of a template belong to one literal: two letters of a word
  /// or two signs of an operator.
  static boolean join(char left, char right) {
    return isSign(left)
        ? OPERATORS.indexOf(left) >= 0 && OPERATORS.indexOf(right) >= 0
        : !isSign(right);
  }
}
