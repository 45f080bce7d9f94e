package cowscope.scenario;

import cowscope.history.History;
import cowscope.history.Step;
import cowscope.world.Block;
import cowscope.world.Pool;
import org.jspecify.annotations.Nullable;

/// Answers the questions of a scenario from the run: nobody has to store what the model knows.
public final class Answers {
  private Answers() {}

  /// The answer in words, or null when the question names a slot or pool that is not there.
  ///
  /// @param number the step that carries the question
  public static @Nullable String of(Ask ask, History history, int number) {
    Step step = history.step(number);
    CostKind kind = CostKind.find(ask.answer());
    if (kind != null) {
      return kind.say(kind.of(step.cost()));
    }
    int blank = ask.answer().indexOf(' ');
    String figure = blank < 0 ? ask.answer() : ask.answer().substring(0, blank);
    String subject = blank < 0 ? "" : ask.answer().substring(blank).strip();
    Sight sight = new Sight(history.mechanism(), step.after());
    return switch (figure) {
      case "outcome" -> step.outcome();
      case "free", "used" -> pool(figure, subject, step);
      case "reads" -> sight.read(subject);
      case "access" -> {
        Sight.Seen seen = sight.find(subject);
        yield seen == null ? null : seen.slot().access().text();
      }
      case "refs" -> {
        Sight.Seen seen = sight.find(subject);
        Block block =
            seen == null || seen.block() == null ? null : step.after().block(seen.block());
        yield block == null ? null : "" + block.refs();
      }
      default -> null;
    };
  }

  private static @Nullable String pool(String figure, String name, Step step) {
    for (Pool pool : step.after().pools()) {
      if (pool.listed() && (name.isEmpty() || pool.name().equals(name))) {
        return "" + (figure.equals("free") ? pool.free() : pool.used());
      }
    }
    return null;
  }
}
