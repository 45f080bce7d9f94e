package cowscope.app.session;

import cowscope.app.session.edit.Document;
import cowscope.mechanism.Policy;
import cowscope.scenario.Library;
import cowscope.scenario.Place;
import cowscope.scenario.Places;
import cowscope.scenario.Problem;
import cowscope.scenario.Progress;
import cowscope.scenario.Rehearsal;
import cowscope.scenario.ScenarioReader;
import cowscope.scenario.Script;
import java.util.List;

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
    Script.Reading script = Script.read(read);
    return script.script() == null
        ? new Loaded.Faulty(script.problems())
        : new Loaded.Ready(run(source, Document.of(script.script().scenario()), progress));
  }

  /// Runs a scenario that is there, as far as it makes sense.
  static Run run(Source source, Document document, Progress progress) {
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
