package cowscope.app.session;

import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.history.Step;
import cowscope.mechanism.Policy;
import cowscope.scenario.Problem;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the window shows. There is one of it, so that cursor, stage, lists and timeline agree.
public sealed interface State {

  /// Nothing is open.
  record Closed() implements State {}

  /// A file that could not be opened, and why.
  record Broken(Source source, List<Problem> problems) implements State {
    public Broken {
      problems = List.copyOf(problems);
    }
  }

  /// A place in a run.
  ///
  /// @param policy which of the runs is looked at
  record Open(Run run, Policy policy, Moment moment) implements State {

    /// The run that is looked at.
    public Track track() {
      return run.track(policy);
    }

    public History history() {
      return track().history();
    }

    public World world() {
      return history().at(moment);
    }

    /// The step in which one stands, or null at the start.
    public @Nullable Step step() {
      return moment.step() == 0 ? null : history().step(moment.step());
    }

    public boolean atStart() {
      return moment.step() == 0;
    }

    public boolean atEnd() {
      return moment.equals(history().endOf(history().size()));
    }

    /// The same run and policy at another moment.
    public Open at(Moment other) {
      return new Open(run, policy, track().nearest(other));
    }

    /// The same step of the run under another policy: at the same number of events, or at the end
    /// where the step is over or has fewer.
    public Open under(Policy other) {
      boolean over = moment.equals(history().endOf(moment.step()));
      Moment wanted = over ? new Moment(moment.step(), Integer.MAX_VALUE) : moment;
      return new Open(run, other, run.track(other).nearest(wanted));
    }
  }
}
