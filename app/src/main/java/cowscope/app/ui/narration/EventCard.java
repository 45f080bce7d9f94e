package cowscope.app.ui.narration;

import org.jspecify.annotations.Nullable;

/// One event as the narration tells it.
///
/// @param number its place in the step, from 1
/// @param source what does this in the real system, or null
/// @param script commands that show what it is about, a line each; empty for none
/// @param tone what it is coloured as
public record EventCard(
    int number, String title, String detail, @Nullable String source, String script, Tone tone) {

  /// What an event means to someone who watches for copies.
  public enum Tone {
    PLAIN,
    TRAP,
    COPY,
    ANSWER
  }
}
