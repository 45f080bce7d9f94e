package cowscope.app.ui.steps;

import cowscope.app.session.Editing;
import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.session.edit.Edit;
import cowscope.scenario.Expect;
import cowscope.scenario.ScenarioStep;
import cowscope.scenario.StepText;
import java.util.List;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// What can be done to the selected steps as a whole.
public final class StepOperations {
  private final Session session;
  private final Editing editing;
  private final StepSelection selection;

  public StepOperations(Session session, StepSelection selection) {
    this.session = session;
    this.editing = session.editing();
    this.selection = selection;
  }

  public void delete() {
    editing.apply(new Edit.Delete(selection.numbers()));
  }

  public void duplicate() {
    editing.apply(new Edit.Duplicate(selection.numbers()));
  }

  /// Before the step that stands before the first of them.
  public void moveUp() {
    int first = selection.numbers().getFirst();
    if (first > 1) {
      editing.apply(new Edit.Move(selection.numbers(), first - 2));
    }
  }

  /// Behind the step that stands behind the last of them.
  public void moveDown() {
    int last = selection.numbers().getLast();
    if (last < steps().size()) {
      editing.apply(new Edit.Move(selection.numbers(), last + 1));
    }
  }

  /// Leaves them out; takes them in again when all are left out.
  public void toggleDisabled() {
    boolean all = chosen().stream().allMatch(ScenarioStep::disabled);
    List<Integer> numbers = selection.numbers();
    editing.apply(all ? new Edit.Enable(numbers) : new Edit.Disable(numbers));
  }

  /// Sets break points; takes them away when all have one.
  public void toggleBreak() {
    boolean all = chosen().stream().allMatch(ScenarioStep::breakHere);
    editing.apply(new Edit.Break(selection.numbers(), !all));
  }

  /// Lets each of them expect what it does now.
  public void expectSeen() {
    for (int number : selection.numbers()) {
      Expect seen = editing.observed(number);
      if (seen != null) {
        editing.apply(new Edit.Expectation(number, seen));
      }
    }
  }

  public void cut() {
    copy();
    delete();
  }

  /// Into the clipboard, as one types them.
  public void copy() {
    String text = StepText.write(chosen());
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }

  private List<ScenarioStep> chosen() {
    return editing.chosen(selection.numbers());
  }

  private List<ScenarioStep> steps() {
    State.Open open = session.open();
    return open == null ? List.of() : open.run().scenario().steps();
  }
}
