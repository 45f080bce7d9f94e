package cowscope.app.session;

import cowscope.mechanism.Policy;
import cowscope.mechanism.Setup;
import cowscope.scenario.Mistake;
import cowscope.scenario.Progress;
import cowscope.scenario.Rehearsal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What other settings would make of a scenario.
///
/// @param problem why there are no such settings, or null
/// @param number the step that would become impossible, or 0
/// @param mistake why it would, or null
public record SetupTrial(Setup.@Nullable Problem problem, int number, @Nullable Mistake mistake) {

  /// Whether the settings can be chosen without harm.
  public boolean good() {
    return problem == null && number == 0;
  }

  /// Tries the settings. A step that is wrong as it is does not count.
  static SetupTrial of(Run run, Map<String, Object> setup, Progress progress) {
    Setup.Problem problem = Setup.check(run.onWrite().history().mechanism().settings(), setup);
    if (problem != null) {
      return new SetupTrial(problem, 0, null);
    }
    Rehearsal tried =
        Performer.whole(
            Rehearsal.of(
                Performer.script(run).next(run.scenario().withSetup(setup)), Policy.ON_WRITE),
            progress);
    int number = tried.history().size() + 1;
    boolean worse = tried.mistake() != null && (run.wrong() == 0 || number < run.wrong());
    return worse ? new SetupTrial(null, number, tried.mistake()) : new SetupTrial(null, 0, null);
  }
}
