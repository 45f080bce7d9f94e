package cowscope.scenario;

/// Finds where a text stops being JSON, and says what would be right there. Gson finds that it
/// does, but names the place only roughly and the reason in terms of its own settings.
final class Malformed {
  private final String text;
  private int at;

  /// Where and why.
  ///
  /// @param offset in the text
  record Cause(int offset, String message) {}

  private static final class Found extends Exception {
    private static final long serialVersionUID = 1L;
    private final int offset;

    Found(int offset, String message) {
      super(message, null, false, false);
      this.offset = offset;
    }
  }

  private Malformed(String text) {
    this.text = text;
  }

  /// The first place where `text` is not JSON; when there is none, what `otherwise` says.
  static Cause find(String text, Cause otherwise) {
    Malformed search = new Malformed(text);
    try {
      search.value("a value", 0);
      search.blanks();
      if (search.at < text.length()) {
        throw search.wrong("the end of the file");
      }
      return otherwise;
    } catch (Found found) {
      return new Cause(found.offset, String.valueOf(found.getMessage()));
    }
  }

  private void value(String wanted, int depth) throws Found {
    blanks();
    if (depth >= Limits.NESTING && (peek() == '{' || peek() == '[')) {
      throw new Found(at, tooDeep());
    }
    switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", wanted);
      case 'f' -> word("false", wanted);
      case 'n' -> word("null", wanted);
      default -> number(wanted);
    }
  }

  private static String tooDeep() {
    return "brackets are nested more than " + Limits.NESTING + " deep, which is the limit";
  }

  private void object(int depth) throws Found {
    at++;
    blanks();
    if (accept('}')) {
      return;
    }
    while (true) {
      blanks();
      if (peek() != '"') {
        throw wrong("the name of a member in double quotes");
      }
      string();
      blanks();
      expect(':', "\":\" behind the name");
      value("a value", depth + 1);
      blanks();
      if (accept('}')) {
        return;
      }
      expect(',', "\",\" or \"}\"");
    }
  }

  private void array(int depth) throws Found {
    at++;
    blanks();
    if (accept(']')) {
      return;
    }
    while (true) {
      value("a value", depth + 1);
      blanks();
      if (accept(']')) {
        return;
      }
      expect(',', "\",\" or \"]\"");
    }
  }

  private void string() throws Found {
    int start = at++;
    char before = 0;
    while (true) {
      int here = at;
      char unit = peek() == '"' ? 0 : unit(start);
      if (Character.isHighSurrogate(before) != Character.isLowSurrogate(unit)) {
        throw new Found(here, "half a character: of \\ud800 to \\udfff two belong together");
      }
      if (unit == 0 && here == at) {
        at++;
        return;
      }
      before = unit;
    }
  }

  /// Goes over one character of a text, as it is written.
  private char unit(int start) throws Found {
    if (at >= text.length() || peek() == '\n') {
      throw new Found(start, "the text that begins here lacks its closing quote");
    }
    if (peek() < ' ') {
      throw new Found(
          at,
          String.format(
              "write the control character U+%04X as \\u%04x", (int) peek(), (int) peek()));
    }
    if (peek() == '\\') {
      return escape();
    }
    return text.charAt(at++);
  }

  private char escape() throws Found {
    int start = at++;
    if (accept('u')) {
      int code = 0;
      for (int i = 0; i < 4; i++) {
        int digit = Character.digit(peek(), 16);
        if (digit < 0) {
          throw new Found(start, "\\u needs four hexadecimal digits, such as \\u00e9");
        }
        code = code * 16 + digit;
        at++;
      }
      return (char) code;
    }
    if (at >= text.length() || "\"\\/bfnrt".indexOf(peek()) < 0) {
      throw new Found(
          start, "behind a backslash only \" \\ / b f n r t u may stand; write \\\\ for one");
    }
    return text.charAt(at++);
  }

  private void word(String word, String wanted) throws Found {
    if (!text.startsWith(word, at) || isWord(at + word.length())) {
      throw wrong(wanted);
    }
    at += word.length();
  }

  private void number(String wanted) throws Found {
    int start = at;
    while (isWord(at)) {
      at++;
    }
    if (!text.substring(start, at).matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
      at = start;
      throw wrong(wanted);
    }
  }

  private boolean isWord(int place) {
    return place < text.length()
        && (Character.isLetterOrDigit(text.charAt(place))
            || "+-.".indexOf(text.charAt(place)) >= 0);
  }

  private void expect(char sign, String wanted) throws Found {
    if (!accept(sign)) {
      throw wrong(wanted);
    }
  }

  private Found wrong(String wanted) {
    return new Found(at, "not JSON: expected " + wanted + ", but " + here());
  }

  private String here() {
    if (at >= text.length()) {
      return "the file ends here";
    }
    if (text.startsWith("//", at) || text.startsWith("/*", at)) {
      return "there is a comment, which JSON does not have";
    }
    int end = at + 1;
    while (isWord(at) && isWord(end) && end < at + 20) {
      end++;
    }
    char c = peek();
    return c < ' '
        ? String.format("there is the control character U+%04X", (int) c)
        : "there is " + (c == '"' ? "a text" : "\"" + text.substring(at, end) + "\"");
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean accept(char sign) {
    boolean there = at < text.length() && text.charAt(at) == sign;
    at += there ? 1 : 0;
    return there;
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
