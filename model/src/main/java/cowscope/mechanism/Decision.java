package cowscope.mechanism;

import cowscope.event.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rules make of a command.
public sealed interface Decision {

  /// The command makes sense; this is what happens. What the simulated system itself answers, such
  /// as `SIGSEGV`, is among the events.
  record Accepted(List<Event> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /// The command makes no sense here: a mistake in the scenario.
  ///
  /// @param argument the component of the command that is wrong, or null when it is the whole
  /// @param reason one sentence that says what is wrong and what would be right
  record Refused(@Nullable String argument, String reason) implements Decision {}
}
