package cowscope.app.session;

import cowscope.app.session.edit.Document;
import cowscope.history.History;
import cowscope.mechanism.Policy;
import cowscope.scenario.Expect;
import cowscope.scenario.Expectations;
import cowscope.scenario.Failure;
import cowscope.scenario.Rehearsal;
import cowscope.scenario.Scenario;
import cowscope.scenario.StepOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scenario and what became of it under both policies, step for step.
///
/// @param document what is edited; of its branches, the one that is shown runs
/// @param scenario the scenario that runs, with the steps of that branch
/// @param onWrite the steps before the first that is wrong; while a long run goes on, those so far
/// @param eager the comparison, or null while it is still being computed; it may have fewer steps,
///   where eager copying runs out of memory
/// @param rehearsal how the steps came to run or not; null when all ran
public record Run(
    Source source,
    Document document,
    Scenario scenario,
    Track onWrite,
    @Nullable Track eager,
    @Nullable Rehearsal rehearsal) {

  /// A scenario of which every step ran.
  public Run(Source source, Scenario scenario, Track onWrite, @Nullable Track eager) {
    this(source, Document.of(scenario), scenario, onWrite, eager, null);
  }

  /// The run under `policy`; the one that copies on write while there is no other.
  public Track track(Policy policy) {
    return switch (policy) {
      case ON_WRITE -> onWrite;
      case EAGER -> eager == null ? onWrite : eager;
    };
  }

  /// What became of the step with this number, from 1.
  public StepOutcome outcome(int number) {
    return rehearsal == null ? new StepOutcome.Ran() : rehearsal.outcome(number);
  }

  /// The number of the first step that is wrong, or 0.
  public int wrong() {
    return rehearsal == null || rehearsal.mistake() == null ? 0 : onWrite.history().size() + 1;
  }

  /// Which expectations of the step with this number do not hold where one copies on write.
  public List<Failure> failures(int number) {
    History history = onWrite.history();
    Expect expect = scenario.steps().get(number - 1).expect();
    return expect == null || number > history.size()
        ? List.of()
        : Expectations.of(history, number, expect, source.name());
  }

  /// Whether steps are left that may still run.
  public boolean pending() {
    return rehearsal != null && !rehearsal.over();
  }

  /// Whether playing stops before the step with this number.
  public boolean breaksBefore(int number) {
    return number <= scenario.steps().size() && scenario.steps().get(number - 1).breakHere();
  }

  /// The same run with its comparison.
  public Run with(Track comparison) {
    return new Run(source, document, scenario, onWrite, comparison, rehearsal);
  }

  /// The same run when it has come further.
  Run with(Track longer, Rehearsal further) {
    return new Run(source, document, scenario, longer, eager, further);
  }

  /// The same run of a scenario that is now kept elsewhere.
  public Run from(Source other) {
    return new Run(other, document, scenario, onWrite, eager, rehearsal);
  }
}
