package cowscope.app.session;

import cowscope.app.session.edit.Document;
import cowscope.history.Moment;
import cowscope.mechanism.Policy;
import cowscope.scenario.Rehearsal;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioStep;
import cowscope.scenario.Script;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Another way in which the scenario goes on, run to be looked at beside the one that is shown.
public final class Futures {
  private static final int NONE = -1;

  private final Session session;
  private final ReadOnlyObjectWrapper<@Nullable Future> other = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper beyond = new ReadOnlyIntegerWrapper();
  private int compared = NONE;
  private int shown;
  private int branches;
  private @Nullable Scenario played;
  private @Nullable Job job;

  Futures(Session session) {
    this.session = session;
    session
        .stateProperty()
        .addListener((_, _, _) -> {
          beyond.set(0);
          follow();
        });
    other.addListener((_, _, _) -> beyond.set(0));
  }

  /// A branch that was run.
  ///
  /// @param branch its number; 0 is the scenario itself
  public record Future(int branch, Scenario scenario, Track track) {

    /// The moment that is as far as `moment` in another future, or the end of this one.
    public Moment nearest(Moment moment, boolean over) {
      return track.nearest(over ? new Moment(moment.step(), Integer.MAX_VALUE) : moment);
    }

    /// Whether it has a step of this number that ran.
    public boolean reaches(int step) {
      return step <= track.history().size();
    }

    /// The command of a step that ran.
    public String command(int step) {
      return step == 0 ? "" : scenario.steps().get(step - 1).command();
    }
  }

  /// What is compared with; null while it is none, or is still being run.
  public ReadOnlyObjectProperty<@Nullable Future> otherProperty() {
    return other.getReadOnlyProperty();
  }

  /// How many steps the other future has gone on alone, behind the end of the one that is shown.
  public ReadOnlyIntegerProperty beyondProperty() {
    return beyond.getReadOnlyProperty();
  }

  /// Whether the other future has further steps where the one that is shown is at its end.
  public boolean canGoOn() {
    State.Open open = session.open();
    Future future = other.get();
    return open != null
        && future != null
        && open.atEnd()
        && future.reaches(open.moment().step() + beyond.get() + 1);
  }

  /// Lets the other future go on alone.
  ///
  /// @return whether it could
  boolean goOn() {
    boolean further = canGoOn();
    if (further) {
      beyond.set(beyond.get() + 1);
    }
    return further;
  }

  /// Lets the other future go back to where both can go.
  ///
  /// @return whether it was alone
  boolean goBack() {
    boolean alone = beyond.get() > 0;
    if (alone) {
      beyond.set(beyond.get() - 1);
    }
    return alone;
  }

  /// Lets the other future go to its end where the one that is shown is at its own.
  void goToEnd() {
    State.Open open = session.open();
    Future future = other.get();
    if (open != null && future != null && canGoOn()) {
      beyond.set(future.track().history().size() - open.moment().step());
    }
  }

  /// The moment of the other future that belongs to where one stands.
  public Moment moment(Future future, State.Open open) {
    boolean over = open.moment().equals(open.history().endOf(open.moment().step()));
    int step = open.moment().step() + beyond.get();
    return future.nearest(new Moment(step, open.moment().event()), over);
  }

  /// Compares what is shown with the scenario itself, or the scenario with its last branch. Follows
  /// when another branch is shown or steps change, until [#stop].
  ///
  /// @return whether there is anything to compare with
  public boolean compare() {
    Document document = document();
    if (document == null || document.scenario().branches().isEmpty()) {
      return false;
    }
    branches = document.scenario().branches().size();
    shown = document.shown();
    compared = shown == 0 ? branches : 0;
    follow();
    return true;
  }

  /// Whether something is compared with, even if it is still being run.
  public boolean comparing() {
    return compared != NONE;
  }

  /// Compares no longer.
  public void stop() {
    compared = NONE;
    played = null;
    cancel();
    other.set(null);
  }

  private @Nullable Document document() {
    State.Open open = session.open();
    return open == null ? null : open.run().document();
  }

  private void follow() {
    Document document = document();
    if (compared == NONE) {
      return;
    }
    if (document == null || document.scenario().branches().size() != branches) {
      stop();
      return;
    }
    if (document.shown() == compared) {
      compared = shown;
    }
    shown = document.shown();
    Scenario wanted = document.showing(compared).played();
    if (played == null || !same(played, wanted)) {
      played = wanted;
      run(compared, wanted);
    }
  }

  /// Lists of steps are kept where nothing in them changes.
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(Scenario a, Scenario b) {
    List<ScenarioStep> steps = a.steps();
    return (steps == b.steps() || steps.equals(b.steps())) && a.setup().equals(b.setup());
  }

  private void run(int branch, Scenario scenario) {
    State.Open open = session.open();
    cancel();
    if (open != null) {
      Script script = Performer.script(open.run()).next(scenario);
      job =
          session
              .jobs()
              .start(
                  open.run().source().name(),
                  progress ->
                      Track.of(
                          Performer.whole(Rehearsal.of(script, Policy.ON_WRITE), progress)
                              .history()),
                  track -> other.set(new Future(branch, scenario, track)));
    }
  }

  private void cancel() {
    if (job != null) {
      job.cancel();
    }
  }
}
