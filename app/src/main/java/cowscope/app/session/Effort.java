package cowscope.app.session;

import cowscope.event.Event;
import cowscope.history.Cost;
import cowscope.history.Step;
import cowscope.world.Attributes;
import java.util.List;

/// What events write beside what was asked to change: write amplification.
///
/// @param asked bytes that the command was to change, or 0 where the mechanism does not tell
/// @param copied bytes that were copied because they were shared
/// @param written bytes written in all, or 0 where the mechanism does not tell
public record Effort(long asked, long copied, long written) {

  public static Effort of(Step step) {
    return of(step.events());
  }

  /// Adds up the mechanism's remarks that have the figures `bytesAsked` and `bytesWritten`.
  public static Effort of(List<Event> events) {
    long asked = 0;
    long written = 0;
    for (Event event : events) {
      if (event instanceof Event.Noted(_, Attributes figures)
          && figures.get("bytesAsked") instanceof Number wanted
          && figures.get("bytesWritten") instanceof Number real) {
        asked += wanted.longValue();
        written += real.longValue();
      }
    }
    return new Effort(asked, Cost.of(events).bytesCopied(), written);
  }

  /// Whether what was asked and what was written is known.
  public boolean amplified() {
    return asked > 0;
  }
}
