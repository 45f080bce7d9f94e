package cowscope.app.ui.steps;

import cowscope.app.session.Editing;
import cowscope.app.session.edit.Edit;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.action.ActionControls;
import cowscope.app.ui.text.Texts;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// Stands below the steps, where its coming and going moves none of them: buttons that say what
/// they would undo and redo, as soon as something was edited.
final class EditHistory extends FlowPane {
  private final Texts texts;

  EditHistory(Editing editing, ActionControls controls, Texts texts) {
    this.texts = texts;
    getStyleClass().add("steps-history");
    Button undo = told(controls, Action.UNDO, "steps.undo", editing.undoableProperty());
    Button redo = told(controls, Action.REDO, "steps.redo", editing.redoableProperty());
    getChildren().addAll(undo, redo);
    visibleProperty().bind(undo.visibleProperty().or(redo.visibleProperty()));
    managedProperty().bind(visibleProperty());
  }

  private Button told(
      ActionControls controls,
      Action action,
      String key,
      ReadOnlyObjectProperty<@Nullable Edit> edit) {
    Button button = controls.iconButton(action);
    button.getStyleClass().add("steps-told");
    button.managedProperty().bind(button.visibleProperty());
    edit.subscribe(now -> {
      button.setVisible(now != null);
      button.setText(now == null ? "" : texts.get(key, Map.of("what", named(now))));
      button.setAccessibleText(button.getText());
    });
    return button;
  }

  private String named(Edit edit) {
    return texts.get("edit." + edit.word(), Map.of("count", edit.count()));
  }
}
