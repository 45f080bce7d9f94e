package cowscope.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question to put before a step is shown. Its answer is not stored: the model knows it.
///
/// @param answer which figure of the step answers it: one of [#FIGURES] or, for one slot or pool,
///   `reads ls.heap[0]`, `refs ls.heap[0]`, `access ls.heap[0]`, `free ram`, `used ram`; null when
///   it is not one figure: then the step's outcome, what it read and what it cost are the answer
public record Ask(String question, @Nullable String answer, Extras extras) {
  /// The figures that need no slot.
  public static final List<String> FIGURES =
      List.of("traps", "copies", "bytesCopied", "allocated", "freed", "outcome", "free", "used");

  /// The figures that need the name of a slot behind them, or of a pool.
  public static final List<String> FIGURES_OF = List.of("reads", "refs", "access", "free", "used");

  public Ask {
    extras = extras.placed(new Extras.Order().with("question").with("answer", answer != null));
  }

  public Ask(String question, @Nullable String answer) {
    this(question, answer, Extras.NONE);
  }

  /// Whether `answer` names a figure.
  public static boolean isFigure(String answer) {
    int blank = answer.indexOf(' ');
    return blank < 0
        ? FIGURES.contains(answer)
        : FIGURES_OF.contains(answer.substring(0, blank)) && !answer.substring(blank).isBlank();
  }
}
