package cowscope.scenario;

import cowscope.event.Event;
import cowscope.history.History;
import cowscope.history.Step;
import cowscope.world.Block;
import cowscope.world.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Answers the questions of a scenario from the run: nobody has to store what the model knows.
public final class Answers {
  /// Parts of an answer: a read of many pages is no list to read out.
  private static final int MOST = 8;

  private Answers() {}

  /// The answer in words, or null when the question names a slot or pool that is not there.
  ///
  /// @param number the step that carries the question
  public static @Nullable String of(Ask ask, History history, int number) {
    Step step = history.step(number);
    return ask.answer() == null
        ? everything(step)
        : figure(ask.answer(), step, new Sight(history.mechanism(), step.after()));
  }

  /// How the step ended, what it read, and what it cost.
  private static String everything(Step step) {
    List<String> said = new ArrayList<>();
    if (!step.outcome().equals("ok")) {
      said.add(step.outcome());
    }
    for (Event event : step.events()) {
      if (event instanceof Event.ValueRead read) {
        said.add("reads \"" + read.value() + "\"");
      }
    }
    for (CostKind kind : CostKind.values()) {
      long figure = kind.of(step.cost());
      if (figure != 0 || kind == CostKind.COPIES) {
        said.add(kind.say(figure));
      }
    }
    return said.stream().distinct().limit(MOST).collect(Collectors.joining(", "));
  }

  private static @Nullable String figure(String answer, Step step, Sight sight) {
    CostKind kind = CostKind.find(answer);
    if (kind != null) {
      return kind.say(kind.of(step.cost()));
    }
    int blank = answer.indexOf(' ');
    String figure = blank < 0 ? answer : answer.substring(0, blank);
    String subject = blank < 0 ? "" : answer.substring(blank).strip();
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
