package cowscope.history;

import cowscope.command.Command;
import cowscope.event.Event;
import cowscope.world.World;
import java.util.List;

/// One command and what became of it.
///
/// @param number from 1
/// @param after the world when all events have happened
public record Step(int number, Command command, List<Event> events, World after) {

  /// Whether the step was left out of the run.
  public boolean skipped() {
    return command instanceof Skipped;
  }

  public Cost cost() {
    return Cost.of(events);
  }

  /// `ok`, or the first answer of the simulated system that is something else, such as `SIGSEGV`.
  public String outcome() {
    for (Event event : events) {
      if (event instanceof Event.Answered answered) {
        return answered.outcome();
      }
    }
    return "ok";
  }
}
