package cowscope.command;

/// Texts in quotes, with `\"` and `\\` inside.
public final class Quoted {
  /// A regular expression (ECMA 262) for a text in double quotes.
  public static final String PATTERN = "\"(?:[^\"\\\\]|\\\\.)*\"";

  private Quoted() {}

  /// Reads a text between `quote` signs; a backslash takes the next sign as it is.
  ///
  /// @throws Mismatch when no quote stands here, or none ends the text
  public static String parse(Cursor cursor, char quote) throws Mismatch {
    int start = cursor.at();
    if (cursor.peek() != quote) {
      throw new Mismatch(start, "a text in quotes");
    }
    StringBuilder text = new StringBuilder();
    for (int at = start + 1; at < cursor.text().length(); at++) {
      char c = cursor.text().charAt(at);
      if (c == quote) {
        cursor.moveTo(at + 1);
        return text.toString();
      }
      if (c == '\\' && at + 1 < cursor.text().length()) {
        at++;
        c = cursor.text().charAt(at);
      }
      text.append(c);
    }
    throw new Mismatch(cursor.text().length(), "a closing " + quote);
  }

  /// The text between `quote` signs.
  public static String write(String text, char quote) {
    String escaped = text.replace("\\", "\\\\").replace(String.valueOf(quote), "\\" + quote);
    return quote + escaped + quote;
  }
}
