package cowscope.app.cli;

import cowscope.mechanism.Policy;
import cowscope.scenario.Expectations;
import cowscope.scenario.Failure;
import cowscope.scenario.Grading;
import cowscope.scenario.Place;
import cowscope.scenario.Problem;
import cowscope.scenario.Progress;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioReader;
import cowscope.scenario.ScenarioRun;
import cowscope.trace.TraceCheck;
import cowscope.trace.TraceImage;
import cowscope.trace.TraceScenario;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What students handed in, scenarios and traces, held against a reference.
final class Submissions {
  private final Scenario reference;

  /// @param reference can run
  Submissions(Scenario reference) {
    this.reference = reference;
  }

  /// What comes of one submission.
  CheckReport report(String file) {
    try {
      Path path = Opening.path(file);
      ScenarioReader.Read traced =
          path == null || !Files.isRegularFile(path) ? null : TraceScenario.read(path, file);
      return path == null || traced == null
          ? grade(Opening.readAnyhow(file), List.of())
          : trace(path, traced);
    } catch (BadInput e) {
      return CheckReport.missing(file, e);
    }
  }

  private CheckReport trace(Path path, ScenarioReader.Read traced) {
    Scenario scenario = traced.scenario();
    if (scenario == null) {
      return CheckReport.broken(traced.file(), traced.problems());
    }
    try (Reader text = Files.newBufferedReader(path)) {
      TraceImage trace = TraceCheck.read(text);
      ScenarioRun run = ScenarioRun.of(traced, Policy.named(trace.policy()), Progress.NONE);
      List<Failure> wrong =
          run.history() == null ? List.of() : TraceCheck.of(trace, run, traced.file());
      return grade(traced, wrong);
    } catch (IOException | IllegalArgumentException e) {
      Problem problem = new Problem(traced.file(), Place.START, String.valueOf(e.getMessage()));
      return CheckReport.broken(traced.file(), List.of(problem));
    }
  }

  /// @param wrong what is wrong with a trace besides
  private CheckReport grade(ScenarioReader.Read read, List<Failure> wrong) {
    Scenario scenario = read.scenario();
    if (scenario == null) {
      return CheckReport.broken(read.file(), read.problems());
    }
    if (!scenario.mechanism().equals(reference.mechanism())) {
      String message =
          "this is a scenario of "
              + scenario.mechanism()
              + ", the reference one of "
              + reference.mechanism();
      Place place = read.places().of("/mechanism");
      return CheckReport.broken(read.file(), List.of(new Problem(read.file(), place, message)));
    }
    ScenarioRun run = ScenarioRun.of(read, Policy.ON_WRITE, Progress.NONE);
    if (run.history() == null) {
      return CheckReport.broken(read.file(), run.problems());
    }
    Expectations.Outcome outcome = Grading.of(reference, run, read.file(), read.places());
    List<Failure> failures = new ArrayList<>(wrong);
    failures.addAll(outcome.failures());
    return new CheckReport(
        read.file(),
        outcome.checks() + wrong.size(),
        failures,
        run.problems().stream().map(CheckReport.Fault::of).toList(),
        read.hints());
  }
}
