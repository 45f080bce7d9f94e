package cowscope.scenario;

import cowscope.command.Grammar;
import org.jspecify.annotations.Nullable;

/// Why a command does not run.
///
/// @param start where in its text the mistake begins, from 0
/// @param end where it ends, exclusive; the same as `start` where something is missing
/// @param reason one sentence that says what is wrong and what would be right
public record Mistake(int start, int end, String reason) {

  /// A text that is no command, from the column where it stops to make sense to the end of the word
  /// there.
  static Mistake in(String text, Grammar.Result.Failed failed) {
    int start = Math.min(failed.column(), text.length());
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new Mistake(start, end, failed.reason());
  }

  /// A command that makes no sense, because of its argument at `span` or, when that is null, as a
  /// whole.
  static Mistake in(String text, Grammar.@Nullable Span span, String reason) {
    return span == null
        ? new Mistake(0, text.length(), reason)
        : new Mistake(span.start(), span.end(), reason);
  }
}
