package cowscope.scenario;

import com.google.gson.stream.JsonReader;
import java.io.IOException;

/// Where the tokens that a JsonReader sees stand in its text. It tells its place only in words, and
/// that is where it has come to, not where the token began.
final class TokenPlaces {
  private static final String LINE = " at line ";
  private static final String COLUMN = " column ";

  private final JsonReader in;
  private final String text;
  private final Places places;

  TokenPlaces(JsonReader in, String text, Places places) {
    this.in = in;
    this.text = text;
    this.places = places;
  }

  /// Where the token that comes next begins: once it was looked at, JsonReader has gone over its
  /// first sign, or over all of a word.
  int next() throws IOException {
    int now = reached();
    return switch (in.peek()) {
      case BEGIN_OBJECT, BEGIN_ARRAY, END_OBJECT, END_ARRAY, STRING, NAME -> now - 1;
      case BOOLEAN -> text.startsWith("true", now - 4) ? now - 4 : now - 5;
      case NULL -> now - 4;
      case NUMBER -> numberBefore(now);
      case END_DOCUMENT -> now;
    };
  }

  /// JsonReader has gone over a number that fits into a long, but not over others.
  private int numberBefore(int now) {
    int start = now;
    while (start > 0 && "0123456789+-.eE".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    return start;
  }

  /// Where the text in quotes begins that was just read.
  int behind() {
    int closing = reached() - 1;
    int at = text.lastIndexOf('"', closing - 1);
    while (at > 0 && escaped(at)) {
      at = text.lastIndexOf('"', at - 1);
    }
    return Math.max(at, 0);
  }

  private boolean escaped(int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) == '\\') {
      start--;
    }
    return (at - start) % 2 == 1;
  }

  /// How far the reader has come.
  int reached() {
    return offset(in.toString());
  }

  /// Where the reader was when it failed.
  int of(IOException e) {
    return offset(String.valueOf(e.getMessage()));
  }

  private int offset(String words) {
    int line = words.indexOf(LINE);
    int column = words.indexOf(COLUMN, line);
    return line < 0 || column < 0
        ? 0
        : places.offset(
            number(words, line + LINE.length()) - 1, number(words, column + COLUMN.length()) - 1);
  }

  private static int number(String words, int at) {
    int end = at;
    while (end < words.length() && Character.isDigit(words.charAt(end))) {
      end++;
    }
    return Integer.parseInt(words, at, end, 10);
  }
}
