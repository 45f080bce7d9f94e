package cowscope.app.session;

import cowscope.app.session.edit.Document;
import cowscope.history.Moment;
import cowscope.mechanism.Policy;
import cowscope.scenario.Progress;
import cowscope.scenario.Scenario;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads and runs aside what is to be opened, and then its comparison. What is asked for last is
/// what is opened.
final class Opener {
  private final Session session;
  private final Loader loader;
  private @Nullable Job opening;
  private @Nullable Job comparing;

  Opener(Session session, Loader loader) {
    this.session = session;
    this.loader = loader;
  }

  /// What was opened.
  ///
  /// @param held what its file held, or null when it is none
  /// @param saved what its file holds of it
  record Opened(Loader.Loaded loaded, @Nullable Stamp held, @Nullable Scenario saved) {}

  void open(Source source, Moment moment, Policy policy) {
    cancel();
    opening =
        session
            .jobs()
            .start(
                source.name(),
                progress -> read(source, progress),
                opened -> {
                  if (source instanceof Source.InFile(Path file)) {
                    session.recent().add(file);
                  }
                  session.opened(source, opened, moment, policy);
                });
  }

  /// Reads the stamp first: a change in between is then taken for one that came later.
  private Opened read(Source source, Progress progress) {
    Stamp held = source instanceof Source.InFile(Path file) ? Stamp.of(file) : null;
    Loader.Loaded loaded = loader.load(source, progress);
    boolean kept =
        loaded instanceof Loader.Loaded.Ready(Run run) && !(run.source() instanceof Source.Fresh);
    return loaded instanceof Loader.Loaded.Ready(Run run) && kept
        ? new Opened(loaded, held, run.scenario())
        : new Opened(loaded, null, null);
  }

  /// Opens a document that was not read here.
  ///
  /// @param saved what need not be saved, or null when all of it must be
  /// @param leftover what it was recovered from, or null
  void adopt(
      Source source, Document document, @Nullable Scenario saved, @Nullable Leftover leftover) {
    Stamp held = leftover == null ? null : leftover.held();
    cancel();
    opening =
        session
            .jobs()
            .start(
                source.name(),
                progress -> ScenarioLoader.adopted(source, document, progress),
                loaded -> {
                  Opened opened = new Opened(loaded, held, saved);
                  session.opened(source, opened, Moment.START, Policy.ON_WRITE);
                  if (leftover != null) {
                    Journal.Entry entry = new Journal.Entry(source, document, held);
                    session.journal().replace(leftover, entry);
                  }
                });
  }

  /// Runs the comparison.
  ///
  /// @param policy what is to be looked at then
  void compare(Run run, Policy policy) {
    comparing =
        session
            .jobs()
            .start(
                run.source().name(),
                progress -> loader.compare(run, progress),
                track -> session.compared(run, track, policy));
  }

  /// Says that nothing that is on its way is wanted any more.
  void cancel() {
    if (opening != null) {
      opening.cancel();
    }
    stopComparing();
  }

  /// Says that the comparison that is on its way is not wanted any more.
  void stopComparing() {
    if (comparing != null) {
      comparing.cancel();
    }
  }
}
