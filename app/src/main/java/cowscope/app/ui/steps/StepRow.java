package cowscope.app.ui.steps;

import cowscope.scenario.ScenarioStep;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of the list of steps.
///
/// @param step as the scenario has it
/// @param badge what matters most about what it did, or null when nothing does
/// @param standing whether it ran
/// @param problem why it makes no sense, or null
public record StepRow(
    int number,
    ScenarioStep step,
    @Nullable Badge badge,
    Standing standing,
    @Nullable String problem) {

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
}
