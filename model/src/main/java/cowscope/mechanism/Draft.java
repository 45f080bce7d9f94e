package cowscope.mechanism;

import cowscope.event.Event;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;

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

  /// The decision to let all of it happen.
  public Decision.Accepted accepted() {
    return new Decision.Accepted(events);
  }
}
