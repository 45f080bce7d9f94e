package cowscope.app.session;

import cowscope.scenario.Scenario;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// A session in which real scenarios are edited; work aside waits until [#finish].
final class Table {
  final Deque<Runnable> waiting = new ArrayDeque<>();
  final Session session;
  final Editing editing;

  Table() {
    this(null, Journal.NONE);
  }

  Table(Journal journal) {
    this(null, journal);
  }

  /// A session in which work aside is done at once.
  static Table atOnce() {
    return new Table(Runnable::run, Journal.NONE);
  }

  private Table(@Nullable Executor worker, Journal journal) {
    Jobs jobs =
        new Jobs(
            worker == null ? waiting::add : worker,
            Runnable::run,
            failure -> {
              throw new AssertionError(failure);
            });
    session =
        new Session(new ScenarioLoader(), jobs, new RecentFiles(new MemorySettings()), journal);
    editing = session.editing();
  }

  Table open(Source source) {
    session.open(source);
    finish();
    return this;
  }

  /// An empty memory scenario.
  Table begin() {
    session.create("New", "memory", Map.of("frames", 12));
    finish();
    return this;
  }

  Scenario scenario() {
    return editing.document().scenario();
  }

  Run run() {
    return session.open().run();
  }

  void finish() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }
}
