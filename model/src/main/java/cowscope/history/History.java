package cowscope.history;

import cowscope.command.Command;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Mechanism;
import cowscope.world.Vector;
import cowscope.world.World;
import java.util.List;
import java.util.Objects;

/// All steps of a run. Immutable: adding a step gives a new history that shares the old one, and
/// stepping back is an index.
///
/// @param start the world before the first step
/// @param steps by number, from 0
public record History(Mechanism mechanism, World start, Vector<Step> steps, int size) {

  /// A run without steps.
  public static History startingAt(Mechanism mechanism, World start) {
    return new History(mechanism, start, Vector.empty(), 0);
  }

  /// What became of adding a step.
  public sealed interface Result {
    record Continued(History history) implements Result {}

    record Stopped(Decision.Refused refused) implements Result {}
  }

  /// This history and one step more.
  public Result then(Command command) {
    return switch (mechanism.decide(last(), command)) {
      case Decision.Accepted(var events) -> {
        World after = last().evolveAll(events);
        Step step = new Step(size + 1, command, events, after);
        yield new Result.Continued(new History(mechanism, start, steps.with(size, step), size + 1));
      }
      case Decision.Refused refused -> new Result.Stopped(refused);
    };
  }

  /// This history and one step more in which nothing happens.
  public History thenSkip() {
    Step step = new Step(size + 1, new Skipped(), List.of(), last());
    return new History(mechanism, start, steps.with(size, step), size + 1);
  }

  /// Only the first `count` steps.
  public History first(int count) {
    Objects.checkIndex(count, size + 1);
    return new History(mechanism, start, steps, count);
  }

  /// The step with this number, from 1.
  public Step step(int number) {
    return Objects.requireNonNull(steps.get(Objects.checkIndex(number - 1, size)));
  }

  /// The world after the step with this number; after 0 it is the start.
  public World after(int number) {
    return number == 0 ? start : step(number).after();
  }

  /// The world after the first `events` events of a step.
  public World within(int number, int events) {
    Step step = step(number);
    return events == step.events().size()
        ? step.after()
        : after(number - 1).evolveAll(step.events().subList(0, events));
  }

  /// The world at a moment.
  public World at(Moment moment) {
    return moment.step() == 0 ? start : within(moment.step(), moment.event());
  }

  /// The moment when a step is over.
  public Moment endOf(int number) {
    return number == 0 ? Moment.START : new Moment(number, step(number).events().size());
  }

  /// The world after the last step.
  public World last() {
    return after(size);
  }
}
