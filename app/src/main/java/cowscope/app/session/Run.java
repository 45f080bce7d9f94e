package cowscope.app.session;

import cowscope.mechanism.Policy;
import cowscope.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/// A scenario and what became of it under both policies, step for step.
///
/// @param eager the comparison, or null while it is still being computed; it may have fewer steps,
///   where eager copying runs out of memory
public record Run(Source source, Scenario scenario, Track onWrite, @Nullable Track eager) {

  /// The run under `policy`; the one that copies on write while there is no other.
  public Track track(Policy policy) {
    return switch (policy) {
      case ON_WRITE -> onWrite;
      case EAGER -> eager == null ? onWrite : eager;
    };
  }

  /// Whether playing stops before the step with this number.
  public boolean breaksBefore(int number) {
    return number <= scenario.steps().size() && scenario.steps().get(number - 1).breakHere();
  }

  /// The same run with its comparison.
  public Run with(Track comparison) {
    return new Run(source, scenario, onWrite, comparison);
  }
}
