package cowscope.app.session;

import cowscope.mechanism.Policy;
import cowscope.scenario.Place;
import cowscope.scenario.Problem;
import cowscope.scenario.Progress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A session whose work waits until one lets it go on, so that tests see what is in between.
final class Bench implements Loader {
  final Deque<Runnable> waiting = new ArrayDeque<>();
  final List<Throwable> failures = new ArrayList<>();
  final Jobs jobs = new Jobs(waiting::add, Runnable::run, failures::add);
  final RecentFiles recent = new RecentFiles(new MemorySettings());
  final Session session = new Session(this, jobs, recent);
  Run run = Toy.run(2, 1, 3);
  boolean faulty;

  static final Problem PROBLEM = new Problem("toy.cow.json", new Place(3, 7), "no such command");

  /// A session with a run of so many events in each step.
  static Bench showing(int... events) {
    Bench bench = new Bench();
    bench.run = Toy.run(events);
    bench.open();
    return bench;
  }

  void open() {
    session.open(new Source.Bundled("toy"));
    finish();
  }

  /// Lets all work be done.
  void finish() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }

  @Override
  public Loaded load(Source source, Progress progress) {
    progress.report(0, 1);
    return faulty
        ? new Loaded.Faulty(List.of(PROBLEM))
        : new Loaded.Ready(new Run(source, run.scenario(), run.onWrite(), null));
  }

  @Override
  public Track compare(Run opened, Progress progress) {
    progress.report(0, 1);
    return run.track(Policy.EAGER);
  }
}
