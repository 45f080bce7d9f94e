package cowscope.app.cli;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import cowscope.scenario.Expectations;
import cowscope.scenario.Failure;
import cowscope.scenario.Place;
import cowscope.scenario.Problem;
import cowscope.scenario.ScenarioReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// What came of checking one file.
///
/// @param checks how many expectations were looked at
/// @param problems lines that say what is wrong with the file itself
record CheckReport(
    String file, int checks, List<Failure> failures, List<Fault> problems, List<Problem> hints) {

  /// What is wrong with a file.
  record Fault(Place place, int step, String message, String line) {
    static Fault of(Problem problem) {
      return new Fault(problem.place(), problem.step(), problem.message(), problem.toString());
    }

    @Override
    public String toString() {
      return line;
    }
  }

  static CheckReport of(ScenarioReader.Read read, Expectations.Outcome outcome) {
    return new CheckReport(
        read.file(), outcome.checks(), outcome.failures(), List.of(), read.hints());
  }

  static CheckReport broken(String file, List<Problem> problems) {
    List<Fault> faults = problems.stream().map(Fault::of).toList();
    return new CheckReport(file, 0, List.of(), faults, List.of());
  }

  static CheckReport missing(String file, BadInput why) {
    String line = why.lines().getFirst();
    Fault fault = new Fault(Place.START, 0, String.valueOf(why.getMessage()), line);
    return new CheckReport(file, 0, List.of(), List.of(fault), List.of());
  }

  /// How much of it is met: `7 of 9 checks met`.
  String met() {
    String all = checks == 1 ? "1 check" : checks + " checks";
    return checks == 0 ? "nothing was checked" : checks - failures.size() + " of " + all + " met";
  }

  int exitCode() {
    if (!problems.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    return failures.isEmpty() ? ExitCode.GOOD : ExitCode.FAILED;
  }

  /// All reports as one JSON document.
  static String json(List<CheckReport> reports) {
    StringWriter text = new StringWriter();
    JsonWriter out = new JsonWriter(text);
    out.setFormattingStyle(FormattingStyle.PRETTY);
    try {
      out.beginObject();
      out.name("good").value(reports.stream().allMatch(r -> r.exitCode() == ExitCode.GOOD));
      out.name("files").beginArray();
      for (CheckReport report : reports) {
        report.write(out);
      }
      out.endArray().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private void write(JsonWriter out) throws IOException {
    out.beginObject();
    out.name("file").value(file);
    out.name("good").value(exitCode() == ExitCode.GOOD);
    out.name("expectations").value(checks);
    out.name("met").value(checks - failures.size());
    out.name("failures").beginArray();
    for (Failure failure : failures) {
      out.beginObject();
      out.name("step").value(failure.step());
      place(failure.place(), out);
      out.name("check").value(failure.check());
      out.name("subject").value(failure.subject());
      out.name("expected").value(failure.expected());
      out.name("actual").value(failure.actual());
      out.name("message").value(failure.message());
      out.endObject();
    }
    out.endArray();
    out.name("problems").beginArray();
    for (Fault problem : problems) {
      out.beginObject();
      if (problem.step() > 0) {
        out.name("step").value(problem.step());
      }
      place(problem.place(), out);
      out.name("message").value(problem.message());
      out.endObject();
    }
    out.endArray();
    out.endObject();
  }

  private static void place(Place place, JsonWriter out) throws IOException {
    out.name("line").value(place.line()).name("column").value(place.column());
  }
}
