package cowscope.app.session;

import cowscope.event.Event;
import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.history.Step;
import cowscope.scenario.Progress;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the moments at which something in the world became another.
public final class Changes {
  private Changes() {}

  /// The first such moment of each step.
  ///
  /// @param look sees the thing in a world; equal sights mean that nothing changed
  public static List<Moment> of(
      History history, Function<World, @Nullable Object> look, Progress progress) {
    List<Moment> moments = new ArrayList<>();
    Object before = look.apply(history.start());
    for (int number = 1; number <= history.size(); number++) {
      progress.report(number, history.size());
      Object after = look.apply(history.after(number));
      if (!Objects.equals(before, after)) {
        moments.add(within(history, number, before, look));
      }
      before = after;
    }
    return moments;
  }

  private static Moment within(
      History history,
      int number,
      @Nullable Object before,
      Function<World, @Nullable Object> look) {
    Step step = history.step(number);
    World world = history.after(number - 1);
    int happened = 0;
    for (Event event : step.events()) {
      world = world.evolve(event);
      happened++;
      if (!Objects.equals(before, look.apply(world))) {
        return new Moment(number, happened);
      }
    }
    return history.endOf(number);
  }
}
