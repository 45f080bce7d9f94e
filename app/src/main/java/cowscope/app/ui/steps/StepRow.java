package cowscope.app.ui.steps;

import cowscope.scenario.ScenarioStep;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One line of the list of steps: a step, or all steps under a heading that is folded.
///
/// @param last the number of the last step that the line stands for
/// @param step as the scenario has it; the first one, where it stands for many
/// @param badge what matters most about what it did, or null when nothing does
/// @param standing whether it ran
/// @param problem why it makes no sense, or null
/// @param failing how many of its expectations do not hold
/// @param folded whether the line is a heading with its steps out of sight
public record StepRow(
    int number,
    int last,
    ScenarioStep step,
    @Nullable Badge badge,
    Standing standing,
    @Nullable String problem,
    int failing,
    boolean folded) {

  /// Whether a step ran, and if not, why.
  public enum Standing {
    RAN,
    DISABLED,
    WRONG,
    /// A step before it is wrong.
    STUCK,
    PENDING;

    /// Its pseudo-class in style sheets; a cell may itself be `disabled`.
    String styleClass() {
      return name().toLowerCase(Locale.ROOT) + (this == DISABLED ? "-step" : "");
    }
  }

  /// A step by itself.
  static StepRow of(
      int number,
      ScenarioStep step,
      @Nullable Badge badge,
      Standing standing,
      @Nullable String problem,
      int failing) {
    return new StepRow(number, number, step, badge, standing, problem, failing, false);
  }

  /// The numbers of the steps in the line.
  public IntStream numbers() {
    return IntStream.rangeClosed(number, last);
  }

  /// Whether the step with this number is in the line.
  boolean has(int other) {
    return number <= other && other <= last;
  }
}
