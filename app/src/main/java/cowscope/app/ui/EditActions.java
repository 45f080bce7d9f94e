package cowscope.app.ui;

import cowscope.app.session.Editing;
import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.session.edit.Edit;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.action.Actions;
import cowscope.app.ui.commandbar.CommandBar;
import cowscope.app.ui.steps.StepOperations;
import cowscope.app.ui.steps.StepsPane;
import cowscope.app.ui.text.Texts;
import java.util.Map;
import java.util.function.IntConsumer;

/// Says what the actions do that change the scenario.
final class EditActions {
  private final Actions actions;
  private final Session session;
  private final Editing editing;
  private final Texts texts;

  EditActions(Actions actions, Desk desk) {
    this.actions = actions;
    this.session = desk.session();
    this.editing = session.editing();
    this.texts = desk.texts();
  }

  void bind(StepsPane steps, StepOperations operations, CommandBar bar) {
    actions.bind(Action.UNDO, editing::undo);
    actions.bind(Action.REDO, editing::redo);
    actions.bind(Action.COMMAND, bar::requestFocus);
    actions.bind(
        Action.INSERT_BEFORE,
        () -> {
          steps.standBefore();
          bar.requestFocus();
        });
    actions.bind(Action.EDIT_STEP, steps::editAsText);
    actions.bind(Action.FOLD, steps::fold);
    actions.bind(Action.CUT_STEPS, operations::cut);
    actions.bind(Action.COPY_STEPS, operations::copy);
    actions.bind(Action.DUPLICATE_STEPS, operations::duplicate);
    actions.bind(Action.DELETE_STEPS, operations::delete);
    actions.bind(Action.MOVE_UP, operations::moveUp);
    actions.bind(Action.MOVE_DOWN, operations::moveDown);
    actions.bind(Action.DISABLE_STEPS, operations::toggleDisabled);
    actions.bind(Action.BREAK_POINT, operations::toggleBreak);
    actions.bind(Action.EXPECT_SEEN, operations::expectSeen);
    bindBranches();
  }

  private void bindBranches() {
    actions.bind(Action.BRANCH_OFF, this::branchOff);
    actions.bind(
        Action.KEEP_BRANCH, () -> whenOpen(open -> editing.apply(new Edit.KeepBranch(open))));
    actions.bind(
        Action.DROP_BRANCH, () -> whenOpen(open -> editing.apply(new Edit.DropBranch(open))));
  }

  /// A branch that goes on behind the step where one stands.
  private void branchOff() {
    State.Open open = session.open();
    if (open != null) {
      int number = open.run().document().scenario().branches().size() + 1;
      String name = texts.get("branch.name", Map.of("number", number));
      editing.apply(new Edit.BranchOff(open.moment().step(), name));
    }
  }

  private void whenOpen(IntConsumer change) {
    State.Open open = session.open();
    if (open != null) {
      change.accept(open.run().document().shown());
    }
  }
}
