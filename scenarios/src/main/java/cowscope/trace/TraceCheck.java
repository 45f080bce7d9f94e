package cowscope.trace;

import com.google.gson.JsonParseException;
import cowscope.history.Cost;
import cowscope.history.History;
import cowscope.history.Step;
import cowscope.scenario.CostKind;
import cowscope.scenario.Failure;
import cowscope.scenario.Place;
import cowscope.scenario.ScenarioRun;
import cowscope.trace.TraceImage.StepImage;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/// Holds a trace that someone handed in against what its scenario really does.
public final class TraceCheck {
  private final ScenarioRun run;
  private final String file;
  private final List<Failure> failures = new ArrayList<>();

  private TraceCheck(ScenarioRun run, String file) {
    this.run = run;
    this.file = file;
  }

  /// Reads a trace.
  ///
  /// @throws IOException when it is none
  public static TraceImage read(Reader text) throws IOException {
    try {
      return TraceReader.read(text);
    } catch (JsonParseException | ClassCastException | ArithmeticException e) {
      throw new IOException("this is not a trace: " + e.getMessage(), e);
    }
  }

  /// Where the trace says something else than the run of its scenario.
  public static List<Failure> of(TraceImage trace, ScenarioRun run, String file) {
    TraceCheck check = new TraceCheck(run, file);
    check.size(trace);
    trace.steps().forEach(check::step);
    return check.failures;
  }

  private void size(TraceImage trace) {
    History history = run.steps();
    int ran = 0;
    for (int number = 1; number <= history.size(); number++) {
      ran += history.step(number).skipped() ? 0 : 1;
    }
    compare(0, "steps", ran, trace.steps().size());
  }

  private void step(StepImage told) {
    if (told.number() < 1 || told.number() > run.steps().size()) {
      fail(told.number(), "step", "no step", "" + told.number(), "the run has no such step");
      return;
    }
    Step step = run.steps().step(told.number());
    compare(told.number(), "outcome", step.outcome(), told.outcome());
    Cost cost = step.cost();
    for (CostKind kind : CostKind.values()) {
      compare(told.number(), kind.member(), kind.of(cost), kind.of(told.cost()));
    }
    WorldImage world = told.world();
    if (world != null && !world.equals(WorldImage.of(run.mechanism(), step.after()))) {
      fail(told.number(), "world", "the world of the run", "another", "it shows another world");
    }
  }

  private void compare(int step, String what, Object real, Object told) {
    if (!real.equals(told)) {
      fail(step, what, "" + real, "" + told, what + " is " + told + ", but in the run " + real);
    }
  }

  private void fail(int step, String what, String real, String told, String message) {
    failures.add(
        new Failure(
            file,
            Place.START,
            step,
            "trace",
            what,
            real,
            told,
            "the trace is not that of its scenario: " + message));
  }
}
