package cowscope.mechanism.strings;

import cowscope.command.Cursor;
import cowscope.command.Mismatch;

/// Literals of C++: quotes, and escapes with a backslash.
final class Escapes {
  /// Letters after a backslash and what they mean, side by side.
  private static final String LETTERS = "ntr0abfv";

  private static final String MEANINGS = "\n\t\r\0\007\b\f\013";
  private static final int LAST_PLAIN = 126;

  private Escapes() {}

  /// Reads a literal between `quote` signs.
  ///
  /// @param expectation what should stand here
  static String parse(Cursor cursor, char quote, String expectation) throws Mismatch {
    if (cursor.peek() != quote) {
      throw new Mismatch(cursor.at(), expectation);
    }
    cursor.moveTo(cursor.at() + 1);
    StringBuilder text = new StringBuilder();
    while (cursor.peek() != quote) {
      if (cursor.atEnd()) {
        throw new Mismatch(cursor.at(), "a closing " + quote);
      }
      text.append(next(cursor));
    }
    cursor.moveTo(cursor.at() + 1);
    return text.toString();
  }

  private static char next(Cursor cursor) throws Mismatch {
    char c = cursor.peek();
    cursor.moveTo(cursor.at() + 1);
    if (c != '\\') {
      return c;
    }
    char escaped = cursor.peek();
    int letter = LETTERS.indexOf(escaped);
    if (letter < 0 && "\\'\"?x".indexOf(escaped) < 0) {
      throw new Mismatch(cursor.at(), "an escape such as \\n or \\\\");
    }
    cursor.moveTo(cursor.at() + 1);
    if (escaped == 'x') {
      return hexadecimal(cursor);
    }
    return letter < 0 ? escaped : MEANINGS.charAt(letter);
  }

  private static char hexadecimal(Cursor cursor) throws Mismatch {
    int start = cursor.at();
    String digits = cursor.take(d -> Character.digit(d, 16) >= 0);
    if (digits.isEmpty() || digits.length() > 2) {
      throw new Mismatch(start, "one or two hexadecimal digits");
    }
    return (char) Integer.parseInt(digits, 16);
  }

  /// The literal between `quote` signs.
  static String write(String text, char quote) {
    StringBuilder out = new StringBuilder().append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int letter = MEANINGS.indexOf(c);
      if (letter >= 0) {
        out.append('\\').append(LETTERS.charAt(letter));
      } else if (c == '\\' || c == quote) {
        out.append('\\').append(c);
      } else if (c < ' ' || (c > LAST_PLAIN && c < 256)) {
        out.append(String.format("\\x%02x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append(quote).toString();
  }
}
