package cowscope.app.session;

import cowscope.app.session.edit.Document;
import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.mechanism.Policy;
import cowscope.scenario.Extras;
import cowscope.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What is open and where one stands in it. All that the window shows follows from
/// [#stateProperty].
public final class Session {
  private final Jobs jobs;
  private final Opener opener;
  private final RecentFiles recent;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Closed());
  private final ObjectProperty<Granularity> granularity =
      new SimpleObjectProperty<>(Granularity.STEP);
  private boolean scrubbing;

  /// Where one would stand if all steps had run.
  private Moment wanted = Moment.START;

  private final Editing editing;
  private final Keeping keeping;
  private final Journal journal;
  private final Aside aside;
  private final Futures futures;

  /// A session whose edits last as long as the program.
  public Session(Loader loader, Jobs jobs, RecentFiles recent) {
    this(loader, jobs, recent, Journal.NONE);
  }

  /// @param journal where every edit is put down, for the case that the program is killed
  public Session(Loader loader, Jobs jobs, RecentFiles recent, Journal journal) {
    this.jobs = jobs;
    this.opener = new Opener(this, loader);
    this.recent = recent;
    this.editing = new Editing(this);
    this.keeping = new Keeping(this);
    this.journal = journal;
    this.aside = new Aside(this);
    this.futures = new Futures(this);
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public State state() {
    return state.get();
  }

  /// The run and the place in it, or null when none is open.
  public State.@Nullable Open open() {
    return state.get() instanceof State.Open open ? open : null;
  }

  /// How far [#next] and [#back] go.
  public ObjectProperty<Granularity> granularityProperty() {
    return granularity;
  }

  public RecentFiles recent() {
    return recent;
  }

  public Jobs jobs() {
    return jobs;
  }

  /// Changes what is open.
  public Editing editing() {
    return editing;
  }

  /// Where edits are put down, and what was left behind by a program that was killed.
  public Journal journal() {
    return journal;
  }

  /// Keeps what is open in files.
  public Keeping keeping() {
    return keeping;
  }

  /// Other branches that are looked at beside the one that is shown.
  public Futures futures() {
    return futures;
  }

  /// What one looks at beside what is open.
  public Aside aside() {
    return aside;
  }

  // Opening.

  /// Reads a scenario and runs it, aside. What is open stays until it is there.
  public void open(Source source) {
    opener.open(source, Moment.START, Policy.ON_WRITE);
  }

  /// Reads what is open again and stays at the same step. What is unsaved can be had back by
  /// [Editing#undo]; what was never kept anywhere stays as it is.
  public void reload() {
    if (editing.unsavedProperty().get()) {
      keeping.revert(_ -> {});
      return;
    }
    switch (state.get()) {
      case State.Closed _ -> {}
      case State.Broken broken -> open(broken.source());
      case State.Open(Run run, Policy policy, Moment moment) -> {
        if (!(run.source() instanceof Source.Fresh)) {
          opener.open(run.source(), moment, policy);
        }
      }
    }
  }

  /// Begins a scenario without steps.
  ///
  /// @param setup valid choices for the mechanism
  /// @throws IllegalArgumentException when there is no such mechanism, or the setup is wrong
  public void create(String title, String mechanism, Map<String, Object> setup) {
    Document empty =
        Document.of(new Scenario(title, null, mechanism, setup, List.of(), Extras.NONE));
    opener.adopt(new Source.Fresh(title), empty, empty.scenario(), null);
  }

  /// Opens what comes from no file, such as a scenario that was pasted.
  ///
  /// @param name what it is called until it has a file
  public void adopt(String name, Document document) {
    opener.adopt(new Source.Fresh(name), document, null, null);
  }

  /// Opens what an earlier start of the program left behind, unsaved as it was.
  public void recover(Leftover leftover) {
    opener.adopt(leftover.source(), leftover.document(), null, leftover);
  }

  /// Shows that nothing is open. What is unsaved is given up; ask before.
  public void close() {
    opener.cancel();
    editing.end();
    state.set(new State.Closed());
  }

  /// Hears what was opened.
  ///
  /// @param moment where to stand in it
  void opened(Source source, Opener.Opened opened, Moment moment, Policy policy) {
    switch (opened.loaded()) {
      case Loader.Loaded.Faulty(var problems) -> {
        editing.end();
        state.set(new State.Broken(source, problems));
      }
      case Loader.Loaded.Ready(Run run) -> {
        wanted = moment;
        keeping.begin(opened.held());
        // Whoever hears of what is open now must not take the last edit for one of it.
        editing.end();
        state.set(new State.Open(run, Policy.ON_WRITE, run.onWrite().nearest(moment)));
        editing.begin(run.document(), opened.saved());
        opener.compare(run, policy);
      }
    }
  }

  /// Hears how a run goes that copies eagerly.
  void compared(Run run, Track track, Policy policy) {
    State.Open open = open();
    if (open != null && open.run() == run) {
      state.set(new State.Open(run.with(track), open.policy(), open.moment()));
      show(policy == Policy.EAGER ? policy : open.policy());
    }
  }

  /// Says that the comparison that is on its way is not wanted any more.
  void stopComparing() {
    opener.stopComparing();
  }

  // Editing.

  /// Puts down what is open, or that nothing needs to be had back.
  void note(boolean unsaved) {
    State.Open open = open();
    Document document = editing.document();
    if (unsaved && open != null && document != null) {
      journal.note(new Journal.Entry(open.run().source(), document, keeping.stamp()));
    } else {
      journal.clear();
    }
  }

  /// Where one would stand if all steps had run.
  Moment wanted() {
    return wanted;
  }

  /// Whether where one stands has not run yet: what is shown then is only on the way there.
  public boolean underway() {
    State.Open open = open();
    return open != null && open.run().pending() && wanted.step() > open.history().size();
  }

  /// Says where to stand as soon as so much has run.
  void want(Moment moment) {
    wanted = moment;
  }

  /// Shows what became of an edited run, as near to the wanted moment as it has come.
  void put(Run run) {
    State.Open open = open();
    if (open != null) {
      Run kept = run.from(open.run().source());
      state.set(new State.Open(kept, open.policy(), kept.track(open.policy()).nearest(wanted)));
    }
  }

  /// To the end of a step, as soon as it has run.
  void goTo(int number) {
    jumpToStep(number);
    want(new Moment(number, Integer.MAX_VALUE));
  }

  /// Hears that a file holds `document` now.
  void keptIn(Path file, Document document) {
    State.Open open = open();
    if (open == null || editing.document() == null) {
      return;
    }
    recent.add(file);
    Source source = new Source.InFile(file);
    if (!source.equals(open.run().source())) {
      state.set(new State.Open(open.run().from(source), open.policy(), open.moment()));
    }
    editing.saved(document.scenario());
  }

  // Moving.

  /// One step or event forward, as the granularity says.
  public void next() {
    if (!futures.goOn()) {
      move(granularity.get()::next);
    }
  }

  /// One step or event back, as the granularity says.
  public void back() {
    if (!futures.goBack()) {
      move(granularity.get()::back);
    }
  }

  /// A whole step forward.
  public void nextStep() {
    if (!futures.goOn()) {
      move(Granularity.STEP::next);
    }
  }

  /// A whole step back.
  public void previousStep() {
    if (!futures.goBack()) {
      move(Granularity.STEP::back);
    }
  }

  public void toStart() {
    move((_, _) -> Moment.START);
  }

  /// To the end; where two futures are looked at, each to its own.
  public void toEnd() {
    move((history, _) -> history.endOf(history.size()));
    futures.goToEnd();
  }

  /// To the end of a step, from 1; 0 is the start.
  public void jumpToStep(int number) {
    move((history, _) -> history.endOf(Math.clamp(number, 0, history.size())));
  }

  /// To the end of a step without showing the way there, as while dragging along the timeline.
  public void scrub(int number) {
    scrubbing = true;
    try {
      jumpToStep(number);
    } finally {
      scrubbing = false;
    }
  }

  /// Whether the change of state that is being told is one that shows end states only.
  public boolean scrubbing() {
    return scrubbing;
  }

  /// To the moment, or the nearest there is.
  public void jump(Moment moment) {
    move((_, _) -> moment);
  }

  /// Looks at the run under the other policy, at the same step.
  public void show(Policy policy) {
    State.Open open = open();
    boolean there = policy == Policy.ON_WRITE || (open != null && open.run().eager() != null);
    if (open != null && there && open.policy() != policy) {
      state.set(open.under(policy));
    }
  }

  private interface Move {
    Moment from(History history, Moment moment);
  }

  private void move(Move move) {
    State.Open open = open();
    if (open == null) {
      return;
    }
    State.Open there = open.at(move.from(open.history(), open.moment()));
    wanted = whole(there);
    if (!there.moment().equals(open.moment())) {
      state.set(there);
    }
  }

  /// The moment, which at the end of a step stays at its end whatever becomes of the step.
  private static Moment whole(State.Open open) {
    Moment moment = open.moment();
    return moment.equals(open.history().endOf(moment.step()))
        ? new Moment(moment.step(), Integer.MAX_VALUE)
        : moment;
  }
}
