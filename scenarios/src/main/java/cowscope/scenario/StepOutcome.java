package cowscope.scenario;

/// What became of one step of a scenario that may be partly wrong.
public sealed interface StepOutcome {

  /// It ran; the history has it.
  record Ran() implements StepOutcome {}

  /// It is left out.
  record Disabled() implements StepOutcome {}

  /// It cannot be understood, or makes no sense where it stands.
  record Wrong(Mistake mistake) implements StepOutcome {}

  /// It can be understood, but an earlier step is wrong.
  ///
  /// @param because the number of the step that is
  record NotReached(int because) implements StepOutcome {}

  /// It is about to be run.
  record Pending() implements StepOutcome {}
}
