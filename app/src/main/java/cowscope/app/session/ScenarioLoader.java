package cowscope.app.session;

import cowscope.app.session.edit.Document;
import cowscope.mechanism.Policy;
import cowscope.scenario.Library;
import cowscope.scenario.Place;
import cowscope.scenario.Places;
import cowscope.scenario.Problem;
import cowscope.scenario.Progress;
import cowscope.scenario.Rehearsal;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioReader;
import cowscope.scenario.Script;
import cowscope.trace.TraceScenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads scenarios from the library and from files.
public final class ScenarioLoader implements Loader {

  @Override
  public Loaded load(Source source, Progress progress) {
    ScenarioReader.Read read =
        switch (source) {
          case Source.Bundled(String name) -> bundled(name);
          case Source.InFile(var path) -> ScenarioReader.read(path, source.name(), progress);
          case Source.Fresh(String name) -> failed(name, "it was never kept in a file");
        };
    ScenarioReader.Read traced = read.scenario() == null ? traced(source) : null;
    return traced == null ? loaded(source, read, progress) : imported(traced, progress);
  }

  /// The scenario in a trace. It has no file: saving must not write over the trace.
  private static Loaded imported(ScenarioReader.Read traced, Progress progress) {
    Scenario scenario = traced.scenario();
    String name = scenario == null ? traced.file() : scenario.title();
    return loaded(new Source.Fresh(name), traced, progress);
  }

  private static Loaded loaded(Source source, ScenarioReader.Read read, Progress progress) {
    Script.Reading script = Script.read(read);
    return script.script() == null
        ? new Loaded.Faulty(script.problems())
        : new Loaded.Ready(run(source, Document.of(script.script().scenario()), progress));
  }

  /// Runs a document that is there.
  static Loaded adopted(Source source, Document document, Progress progress) {
    Script.Reading script =
        Script.read(
            new ScenarioReader.Read(
                source.name(), document.played(), Places.NONE, List.of(), List.of()));
    return script.script() == null
        ? new Loaded.Faulty(script.problems())
        : new Loaded.Ready(run(source, document, progress));
  }

  private static ScenarioReader.@Nullable Read traced(Source source) {
    return source instanceof Source.InFile(var path)
        ? TraceScenario.read(path, source.name())
        : null;
  }

  /// Runs a scenario that is there, as far as it makes sense.
  private static Run run(Source source, Document document, Progress progress) {
    Script script = Script.of(document.played());
    Rehearsal run = Performer.whole(Rehearsal.of(script, Policy.ON_WRITE), progress);
    return new Run(source, document, script.scenario(), Track.of(run.history()), null, run);
  }

  @Override
  public Track compare(Run run, Progress progress) {
    Script script = Performer.script(run);
    return Track.of(Performer.whole(Rehearsal.of(script, Policy.EAGER), progress).history());
  }

  private static ScenarioReader.Read bundled(String name) {
    Library.Entry entry = Library.find(name);
    return entry == null ? failed(name, "the library has no such scenario") : entry.read();
  }

  private static ScenarioReader.Read failed(String name, String message) {
    Problem problem = new Problem(name, Place.START, message);
    return new ScenarioReader.Read(name, null, Places.NONE, List.of(problem), List.of());
  }
}
