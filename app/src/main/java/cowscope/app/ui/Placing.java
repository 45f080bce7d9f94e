package cowscope.app.ui;

import cowscope.app.diagram.Cast;
import cowscope.app.diagram.Layout;
import cowscope.app.session.Job;
import cowscope.app.session.Jobs;
import cowscope.app.ui.stage.Motion;
import cowscope.app.ui.stage.StagePane;
import cowscope.history.History;
import cowscope.history.Moment;
import org.jspecify.annotations.Nullable;

/// Lets a stage show moments of runs. Where everyone stands follows from all events of a run; for a
/// long one, or one of many cards, that is found out aside, and the stage shows what it showed
/// until then.
final class Placing {
  /// So many steps take about a millisecond.
  private static final int SHORT = 200;

  private static final int FEW_EVENTS = 2_000;

  private final StagePane stage;
  private final Jobs jobs;
  private @Nullable Job job;
  private @Nullable Wish wish;

  /// What is to be shown as soon as the places are known.
  private record Wish(History history, Moment moment, Motion motion, Runnable whenDone) {}

  Placing(StagePane stage, Jobs jobs) {
    this.stage = stage;
    this.jobs = jobs;
  }

  /// As the stage does it.
  ///
  /// @param title of the run, for people who wait
  void show(String title, History history, Moment moment, Motion motion, Runnable whenDone) {
    Wish before = wish;
    if (stage.standsAt(history, moment)) {
      // Only something else about the run is known now, such as its comparison.
      leave();
      whenDone.run();
    } else if (stage.knows(history) || isQuick(history)) {
      leave();
      stage.show(history, moment, motion, whenDone);
    } else {
      if (before == null || before.history() != history) {
        leave();
        job = jobs.start(title, _ -> Layout.of(Cast.of(history)), layout -> show(history, layout));
      }
      wish = new Wish(history, moment, motion, whenDone);
    }
    if (before != null) {
      before.whenDone().run();
    }
  }

  private void leave() {
    wish = null;
    if (job != null) {
      job.cancel();
    }
  }

  private void show(History history, Layout layout) {
    Wish wanted = wish;
    wish = null;
    if (wanted != null && wanted.history() == history) {
      stage.prepare(history, layout);
      stage.show(history, wanted.moment(), wanted.motion(), wanted.whenDone());
    }
  }

  private static boolean isQuick(History history) {
    return isShort(history) && !Cast.of(history).crowded();
  }

  private static boolean isShort(History history) {
    int events = 0;
    for (int number = 1; number <= Math.min(history.size(), SHORT); number++) {
      events += history.step(number).events().size();
    }
    return history.size() <= SHORT && events <= FEW_EVENTS;
  }
}
