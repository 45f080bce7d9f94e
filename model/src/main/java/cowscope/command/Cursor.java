package cowscope.command;

import java.util.function.IntPredicate;

/// A place in a text that moves on as the text is understood.
public final class Cursor {
  private final String text;
  private int at;

  public Cursor(String text, int at) {
    this.text = text;
    this.at = at;
  }

  public String text() {
    return text;
  }

  public int at() {
    return at;
  }

  public void moveTo(int place) {
    at = place;
  }

  public boolean atEnd() {
    return at == text.length();
  }

  /// The character here, or 0 at the end.
  public char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  /// Moves on over `word` when it stands here.
  public boolean accept(String word) {
    boolean there = text.startsWith(word, at);
    at += there ? word.length() : 0;
    return there;
  }

  /// The longest run of characters that `allowed` takes; may be empty.
  public String take(IntPredicate allowed) {
    int start = at;
    while (at < text.length() && allowed.test(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  public void skipBlanks() {
    take(c -> c == ' ' || c == '\t');
  }

  /// Whether a sign belongs to a word, so that two of them side by side would run together.
  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}
