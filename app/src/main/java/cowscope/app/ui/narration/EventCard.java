package cowscope.app.ui.narration;

/// One event as the narration tells it.
///
/// @param number its place in the step, from 1
/// @param tone what it is coloured as
public record EventCard(int number, String title, String detail, Tone tone) {
  /// What an event means to someone who watches for copies.
  public enum Tone {
    PLAIN,
    TRAP,
    COPY,
    ANSWER
  }
}
