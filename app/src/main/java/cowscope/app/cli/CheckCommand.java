package cowscope.app.cli;

import cowscope.mechanism.Policy;
import cowscope.scenario.Expectations;
import cowscope.scenario.Failure;
import cowscope.scenario.Problem;
import cowscope.scenario.Progress;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioReader;
import cowscope.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `cowscope check`: holds scenarios against their expectations.
@Command(
    name = "check",
    description = "Runs scenarios and names every expectation that does not hold.")
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Scenario files, names of bundled scenarios, or folders with such files.")
  private List<String> files = List.of();

  @Option(
      names = "--against",
      paramLabel = "REFERENCE",
      description =
          "A scenario whose expectations the files must meet, step by step, instead of their own;"
              + " they may also be traces. What it expects of its last step must hold at their"
              + " end.")
  private String reference = "";

  @Option(names = "--json", description = "The outcome as JSON.")
  private boolean json;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInput {
    List<CheckReport> reports = new ArrayList<>();
    Submissions submissions = reference.isEmpty() ? null : new Submissions(runnable(reference));
    for (String word : files) {
      for (SubmittedFiles.Found found : SubmittedFiles.of(word)) {
        reports.add(report(found, submissions));
      }
    }
    if (json) {
      console.print(CheckReport.json(reports));
    } else {
      tell(reports);
    }
    return reports.stream().mapToInt(CheckReport::exitCode).max().orElse(ExitCode.GOOD);
  }

  /// The scenario that everything is held against; it must make sense itself.
  private static Scenario runnable(String word) throws BadInput {
    ScenarioRun run = Opening.run(word, Policy.ON_WRITE);
    if (run.scenario().steps().stream().allMatch(step -> step.expect() == null)) {
      throw new BadInput(word + ": there are no expectations in it to hold the files against");
    }
    return run.scenario();
  }

  private static CheckReport report(SubmittedFiles.Found found, @Nullable Submissions submissions) {
    if (found.why() != null) {
      return CheckReport.missing(found.name(), found.why());
    }
    return submissions == null ? report(found.name()) : submissions.report(found.name());
  }

  private static CheckReport report(String file) {
    try {
      ScenarioReader.Read read = Opening.readAnyhow(file);
      if (read.scenario() == null) {
        return CheckReport.broken(file, read.problems());
      }
      ScenarioRun run = ScenarioRun.of(read, Policy.ON_WRITE, Progress.NONE);
      return run.complete()
          ? CheckReport.of(read, Expectations.check(run, read.file(), read.places()))
          : CheckReport.broken(file, run.problems());
    } catch (BadInput e) {
      return CheckReport.missing(file, e);
    }
  }

  private void tell(List<CheckReport> reports) throws BadInput {
    StringBuilder lines = new StringBuilder();
    int checks = 0;
    int failures = 0;
    for (CheckReport report : reports) {
      report.hints().forEach(hint -> console.err().println(note(hint)));
      report.problems().forEach(console.err()::println);
      if (!reference.isEmpty()) {
        lines.append(report.file()).append(": ").append(report.met()).append('\n');
      }
      report.failures().stream()
          .map(Failure::toString)
          .distinct()
          .forEach(failure -> lines.append(failure).append('\n'));
      checks += report.checks();
      failures += report.failures().size();
    }
    console.print(lines.toString());
    if (reports.stream().allMatch(report -> report.problems().isEmpty())) {
      console.err().println(summary(checks, failures));
    }
  }

  private static String note(Problem hint) {
    return new Problem(hint.file(), hint.place(), hint.step(), "note: " + hint.message())
        .toString();
  }

  private static String summary(int checks, int failures) {
    String all = checks == 1 ? "1 expectation" : checks + " expectations";
    if (checks == 0) {
      return "no expectations to check";
    }
    return failures == 0 ? all + ", all hold" : all + ", " + failures + " not met";
  }
}
