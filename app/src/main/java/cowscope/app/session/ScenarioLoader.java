package cowscope.app.session;

import cowscope.mechanism.Policy;
import cowscope.scenario.Library;
import cowscope.scenario.Place;
import cowscope.scenario.Places;
import cowscope.scenario.Problem;
import cowscope.scenario.Progress;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioReader;
import cowscope.scenario.ScenarioRun;
import java.util.List;

/// Reads scenarios from the library and from files.
public final class ScenarioLoader implements Loader {

  @Override
  public Loaded load(Source source, Progress progress) {
    ScenarioReader.Read read =
        switch (source) {
          case Source.Bundled(String name) -> bundled(name);
          case Source.InFile(var path) -> ScenarioReader.read(path, source.name(), progress);
        };
    Scenario scenario = read.scenario();
    if (scenario == null) {
      return new Loaded.Faulty(read.problems());
    }
    ScenarioRun run = ScenarioRun.of(read, Policy.ON_WRITE, progress);
    return run.complete()
        ? new Loaded.Ready(new Run(source, scenario, Track.of(run.steps()), null))
        : new Loaded.Faulty(run.problems());
  }

  @Override
  public Track compare(Run run, Progress progress) {
    ScenarioReader.Read read =
        new ScenarioReader.Read(
            run.source().name(), run.scenario(), Places.NONE, List.of(), List.of());
    return Track.of(ScenarioRun.of(read, Policy.EAGER, progress).steps());
  }

  private static ScenarioReader.Read bundled(String name) {
    Library.Entry entry = Library.find(name);
    return entry == null
        ? new ScenarioReader.Read(
            name,
            null,
            Places.NONE,
            List.of(new Problem(name, Place.START, "the library has no such scenario")),
            List.of())
        : entry.read();
  }
}
