package cowscope.app.session;

import cowscope.app.session.edit.Document;
import cowscope.mechanism.Policy;
import cowscope.scenario.Progress;
import cowscope.scenario.Rehearsal;
import cowscope.scenario.Script;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs a document again after a change, from the first step that is another: at once where that is
/// short, and aside what is left of it.
final class Performer {
  /// A small part of a frame of 16 ms, as lists and stage are still to be drawn. Some hundred
  /// steps.
  private static final long AT_ONCE_NANOS = 2_000_000;

  private final Jobs jobs;
  private @Nullable Job job;

  /// The last comparison; runs keep only its steps.
  private @Nullable Rehearsal compared;

  Performer(Jobs jobs) {
    this.jobs = jobs;
  }

  /// A part of the work that was done aside.
  private record Part(Rehearsal run, Track track) {}

  /// Runs `after`, and shows what ran, first as far as it was short, then more.
  ///
  /// @throws IllegalArgumentException when its setup is wrong
  void perform(Run before, Document after, Consumer<Run> show) {
    cancel();
    Script script = script(before).next(after.played());
    long deadline = System.nanoTime() + AT_ONCE_NANOS;
    Rehearsal onWrite =
        until(deadline, resumed(script, Policy.ON_WRITE, before, before.rehearsal()));
    Rehearsal eager = until(deadline, resumed(script, Policy.EAGER, before, compared));
    compared = eager;
    Run run =
        new Run(
            before.source(),
            after,
            script.scenario(),
            track(onWrite, before.onWrite()),
            before.eager() == null && !eager.over() ? null : track(eager, before.eager()),
            onWrite);
    show.accept(run);
    goOn(run, onWrite, eager, show);
  }

  /// Says that what still runs is not wanted any more.
  void cancel() {
    if (job != null) {
      job.cancel();
    }
  }

  static Script script(Run run) {
    Rehearsal rehearsal = run.rehearsal();
    return rehearsal == null ? Script.of(run.scenario()) : rehearsal.script();
  }

  /// @param known the run of the same track, or of another one
  private static Rehearsal resumed(
      Script script, Policy policy, Run before, @Nullable Rehearsal known) {
    Track track = policy == Policy.EAGER ? before.eager() : before.onWrite();
    if (track == null) {
      return Rehearsal.of(script, policy);
    }
    boolean fits =
        known != null
            && known.history() == track.history()
            && known.script().scenario() == before.scenario();
    return known != null && fits
        ? known.next(script)
        : Rehearsal.of(script, policy, before.scenario(), track.history());
  }

  private static Track track(Rehearsal run, @Nullable Track before) {
    return before == null ? Track.of(run.history()) : Track.of(run.history(), before);
  }

  private static Rehearsal until(long deadline, Rehearsal begun) {
    Rehearsal run = begun;
    while (!run.over() && System.nanoTime() < deadline && !Weight.heavy(run.history().last())) {
      run = run.next();
    }
    return run;
  }

  private void goOn(Run run, Rehearsal onWrite, Rehearsal eager, Consumer<Run> show) {
    if (!onWrite.over()) {
      aside(
          run,
          onWrite,
          run.onWrite(),
          part -> {
            Run longer = run.with(part.track(), part.run());
            show.accept(longer);
            goOn(longer, part.run(), eager, show);
          });
    } else if (!eager.over()) {
      aside(
          run,
          eager,
          run.eager(),
          part -> {
            compared = part.run();
            show.accept(run.with(part.track()));
          });
    }
  }

  private void aside(Run run, Rehearsal begun, @Nullable Track before, Consumer<Part> then) {
    job =
        jobs.start(
            run.source().name(),
            progress -> {
              Rehearsal whole = whole(begun, progress);
              return new Part(whole, track(whole, before));
            },
            then);
  }

  /// Runs what is left.
  static Rehearsal whole(Rehearsal begun, Progress progress) {
    Rehearsal run = begun;
    while (!run.over()) {
      progress.report(run.history().size(), run.script().size());
      run = run.next();
    }
    return run;
  }
}
