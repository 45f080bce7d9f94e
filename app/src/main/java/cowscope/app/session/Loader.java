package cowscope.app.session;

import cowscope.scenario.Problem;
import cowscope.scenario.Progress;
import java.util.List;

/// Reads scenarios and runs them. Works aside, so it must touch nothing that the window shows.
public interface Loader {

  /// What became of opening a scenario.
  sealed interface Loaded {
    record Ready(Run run) implements Loaded {}

    record Faulty(List<Problem> problems) implements Loaded {}
  }

  /// Reads a scenario and runs it on write.
  Loaded load(Source source, Progress progress);

  /// Runs the same scenario eagerly, as far as it goes: where memory runs out, it may end early.
  Track compare(Run run, Progress progress);
}
