package cowscope.app.ui.entry;

/// What is thought of a text that someone types.
public sealed interface Verdict {
  /// It would run.
  record Fine() implements Verdict {}

  /// It makes sense so far, but something is missing.
  ///
  /// @param reason what would be right
  record Unfinished(String reason) implements Verdict {}

  /// It makes no sense.
  ///
  /// @param from where in the text it is wrong, from 0
  /// @param to where that ends
  /// @param reason what is wrong and what would be right
  record Wrong(int from, int to, String reason) implements Verdict {}
}
