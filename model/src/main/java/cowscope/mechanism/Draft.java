package cowscope.mechanism;

import cowscope.event.Effort;
import cowscope.event.Event;
import cowscope.world.Attributes;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The events of one command in the making: each takes effect at once, so that the next rule
/// already sees its world.
public final class Draft {
  private final List<Event> events = new ArrayList<>();
  private World world;

  public Draft(World world) {
    this.world = world;
  }

  /// The world after the events so far.
  public World world() {
    return world;
  }

  /// The next thing that happens.
  public Draft then(Event event) {
    events.add(event);
    world = world.evolve(event);
    return this;
  }

  /// Ends a command that was to change something with the remark how much was written for it, where
  /// that is more. Where there is none, nothing was written beside what was asked.
  ///
  /// @param more figures of the mechanism's own
  public Draft thenEffort(Attributes more) {
    Effort effort = Effort.of(events);
    if (effort.amplified() && events.stream().anyMatch(Draft::asksForChange)) {
      Attributes figures = effort.figures();
      for (Map.Entry<String, Object> figure : more.asMap().entrySet()) {
        figures = figures.with(figure.getKey(), figure.getValue());
      }
      then(new Event.Noted(Effort.REMARK, figures));
    }
    return this;
  }

  private static boolean asksForChange(Event event) {
    return event instanceof Event.Attempted attempted && attempted.bytes() != null;
  }

  /// The decision to let all of it happen.
  public Decision.Accepted accepted() {
    return new Decision.Accepted(events);
  }
}
