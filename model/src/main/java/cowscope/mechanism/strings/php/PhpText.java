package cowscope.mechanism.strings.php;

import cowscope.command.Cursor;
import cowscope.command.Mismatch;

/// String literals of PHP: in single quotes nearly everything stands for itself, in double quotes a
/// backslash escapes.
final class PhpText {
  private static final String LETTERS = "ntrvef0";
  private static final String MEANINGS = "\n\t\r\013\033\f\0";
  static final String PATTERN = "(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')";

  private PhpText() {}

  static boolean begins(Cursor cursor) {
    return cursor.peek() == '"' || cursor.peek() == '\'';
  }

  static String parse(Cursor cursor) throws Mismatch {
    char quote = cursor.peek();
    if (!begins(cursor)) {
      throw new Mismatch(cursor.at(), "a string such as \"abc\"");
    }
    cursor.moveTo(cursor.at() + 1);
    StringBuilder text = new StringBuilder();
    while (cursor.peek() != quote) {
      if (cursor.atEnd()) {
        throw new Mismatch(cursor.at(), "a closing " + quote);
      }
      next(cursor, quote, text);
    }
    cursor.moveTo(cursor.at() + 1);
    return text.toString();
  }

  private static void next(Cursor cursor, char quote, StringBuilder text) throws Mismatch {
    char c = cursor.peek();
    int at = cursor.at();
    String rest = cursor.text().substring(at + 1);
    cursor.moveTo(at + 1);
    if (c == '$' && quote == '"' && rest.matches("[A-Za-z_{].*")) {
      throw new Mismatch(at, "a string without variables in it");
    }
    if (c != '\\' || rest.isEmpty()) {
      text.append(c);
      return;
    }
    char escaped = rest.charAt(0);
    int letter = quote == '"' ? LETTERS.indexOf(escaped) : -1;
    boolean plain = escaped == '\\' || escaped == quote || (quote == '"' && escaped == '$');
    if (letter < 0 && !plain) {
      text.append(c);
      return;
    }
    text.append(letter < 0 ? escaped : MEANINGS.charAt(letter));
    cursor.moveTo(at + 2);
  }

  static String write(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int letter = MEANINGS.indexOf(c);
      if (letter >= 0) {
        out.append('\\').append(LETTERS.charAt(letter));
      } else if (c == '\\' || c == '"' || c == '$') {
        out.append('\\').append(c);
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
