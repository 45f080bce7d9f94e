package cowscope.app.session;

import cowscope.app.session.edit.Change;
import cowscope.app.session.edit.Document;
import cowscope.app.session.edit.Edit;
import cowscope.app.session.edit.Edits;
import cowscope.app.session.edit.Versions;
import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.mechanism.Setup;
import cowscope.scenario.Expect;
import cowscope.scenario.Mistake;
import cowscope.scenario.Observation;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioStep;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Changes what is open. After every edit the session's state has the changed document and what
/// became of each of its steps; a long run goes on aside, and its steps are
/// [pending][cowscope.scenario.StepOutcome.Pending] until then. Does nothing while nothing is open.
public final class Editing {
  private final Session session;
  private final Performer performer;
  private final ReadOnlyObjectWrapper<@Nullable Edit> undoable = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Edit> redoable = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<@Nullable Change> change = new ReadOnlyObjectWrapper<>();
  private final Trial trial = new Trial();
  private @Nullable Versions versions;

  Editing(Session session) {
    this.session = session;
    this.performer = new Performer(session.jobs());
  }

  /// Begins with what was opened.
  ///
  /// @param saved what its file holds, or null when nothing does
  void begin(Document document, @Nullable Scenario saved) {
    performer.cancel();
    versions = new Versions(document, saved);
    change.set(null);
    tell();
  }

  /// Ends when nothing is open any more.
  void end() {
    performer.cancel();
    versions = null;
    change.set(null);
    tell();
  }

  /// Hears what the file holds now.
  void saved(Scenario scenario) {
    if (versions != null) {
      versions.saved(scenario);
      tell();
    }
  }

  /// What is edited, or null.
  public @Nullable Document document() {
    return versions == null ? null : versions.now();
  }

  /// The edit that [#undo] takes back, or null. Its `word()` and `count()` name it.
  public ReadOnlyObjectProperty<@Nullable Edit> undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /// The edit that [#redo] does again, or null.
  public ReadOnlyObjectProperty<@Nullable Edit> redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /// Whether there is something that no file holds. What comes from the library, or is new, counts
  /// as held until it is edited.
  public ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  /// Where the last edit, undo or redo changed the list of steps; told before the state changes.
  public ReadOnlyObjectProperty<@Nullable Change> changeProperty() {
    return change.getReadOnlyProperty();
  }

  /// Does an edit.
  ///
  /// @return whether it changed anything; it does not when a text or the number of steps would pass
  ///   [cowscope.scenario.Limits]
  /// @throws IllegalArgumentException when it chooses settings that there are not
  public boolean apply(Edit edit) {
    if (edit instanceof Edit.Settings(_, _, var setup)) {
      require(setup);
    }
    return change(versions -> versions.apply(edit));
  }

  /// Takes the last edit back.
  ///
  /// @return whether there was one
  public boolean undo() {
    return change(Versions::undo);
  }

  /// Does again what was taken back last.
  ///
  /// @return whether there was something
  public boolean redo() {
    return change(Versions::redo);
  }

  private boolean change(Predicate<Versions> work) {
    if (versions == null) {
      return false;
    }
    Document before = versions.now();
    boolean changed = work.test(versions);
    if (changed) {
      changed(before, versions.now());
    }
    return changed;
  }

  private void require(Map<String, Object> setup) {
    State.Open open = session.open();
    if (open != null) {
      Setup.of(open.history().mechanism().settings(), setup);
    }
  }

  /// Looks at another branch: 0 is the scenario itself. No edit.
  public void showBranch(int branch) {
    if (versions != null && versions.now().shown() != branch) {
      change(found -> {
        found.show(branch);
        return true;
      });
    }
  }

  /// What can be typed where one stands: behind the step in which the cursor is. Null while nothing
  /// is open.
  public @Nullable Typing typing() {
    State.Open open = session.open();
    if (open == null) {
      return null;
    }
    History history = open.run().onWrite().history();
    int number = Math.min(open.moment().step(), history.size());
    return new Typing(Performer.script(open.run()), history.after(number), trial);
  }

  /// Puts a command behind the step in which one stands and moves to it.
  ///
  /// @return why it makes no sense there, and then nothing is changed; else null
  public @Nullable Mistake run(String command) {
    Typing typing = typing();
    State.Open open = session.open();
    if (typing == null || open == null) {
      return null;
    }
    Mistake mistake = typing.check(command);
    if (mistake == null) {
      int number = open.moment().step();
      apply(new Edit.Insert(number, List.of(ScenarioStep.of(command))));
      session.goTo(number + 1);
    }
    return mistake;
  }

  /// Puts steps behind the step in which one stands and moves to the last of them that runs.
  public void paste(List<ScenarioStep> steps) {
    State.Open open = session.open();
    if (open != null && !steps.isEmpty()) {
      int number = open.moment().step();
      apply(new Edit.Insert(number, steps));
      session.goTo(number + steps.size());
    }
  }

  /// Finds out, aside, what other settings would make of the steps.
  public void tryOut(Map<String, Object> setup, Consumer<SetupTrial> told) {
    State.Open open = session.open();
    if (open != null) {
      Run run = open.run();
      session.jobs().start(run.source().name(), p -> SetupTrial.of(run, setup, p), told);
    }
  }

  /// What holds after a step, as expectations; null when it did not run.
  public @Nullable Expect observed(int number) {
    State.Open open = session.open();
    History history = open == null ? null : open.run().onWrite().history();
    return history == null || number < 1 || number > history.size()
        ? null
        : Observation.of(history, number);
  }

  /// Steps of what is edited, for the clipboard.
  public List<ScenarioStep> chosen(List<Integer> numbers) {
    return versions == null ? List.of() : Edits.chosen(versions.now(), numbers);
  }

  private void changed(Document before, Document after) {
    Run run = Objects.requireNonNull(session.open()).run();
    Change steps = Change.between(before.steps(), after.steps());
    Moment wanted = session.wanted();
    if (wanted.step() > 0) {
      session.want(new Moment(steps.now(wanted.step()), wanted.event()));
    }
    change.set(steps);
    session.stopComparing();
    performer.perform(run, after, session::put);
    tell();
  }

  private void tell() {
    undoable.set(versions == null ? null : versions.undoable());
    redoable.set(versions == null ? null : versions.redoable());
    unsaved.set(versions != null && versions.unsaved());
    session.note(unsaved.get());
  }
}
