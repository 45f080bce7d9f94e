package cowscope.app.ui;

import cowscope.app.ui.action.Action;
import cowscope.app.ui.action.ActionControls;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;

/// What a right click on a step offers.
final class StepMenu {
  private static final List<List<Action>> GROUPS =
      List.of(
          List.of(Action.EDIT_STEP, Action.EDIT_FORM, Action.INSERT_BEFORE, Action.DUPLICATE_STEPS),
          List.of(Action.CUT_STEPS, Action.COPY_STEPS, Action.PASTE, Action.DELETE_STEPS),
          List.of(Action.MOVE_UP, Action.MOVE_DOWN),
          List.of(Action.DISABLE_STEPS, Action.BREAK_POINT, Action.EXPECT_SEEN, Action.FOLD),
          List.of(Action.BRANCH_OFF));

  private StepMenu() {}

  static ContextMenu of(ActionControls controls) {
    ContextMenu menu = new ContextMenu();
    for (List<Action> group : GROUPS) {
      if (!menu.getItems().isEmpty()) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      group.forEach(action -> menu.getItems().add(controls.item(action)));
    }
    return menu;
  }
}
