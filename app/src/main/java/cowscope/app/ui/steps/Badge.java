package cowscope.app.ui.steps;

/// What matters most about a step, in one or two words.
///
/// @param kind how it is coloured
public record Badge(Kind kind, String text) {
  public enum Kind {
    PLAIN,
    /// Something was copied.
    COPY,
    /// The simulated system answered with an error.
    ANSWER;

    /// Its pseudo-class in style sheets.
    String styleClass() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
