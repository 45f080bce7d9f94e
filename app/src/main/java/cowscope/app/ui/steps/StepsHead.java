package cowscope.app.ui.steps;

import cowscope.app.session.Editing;
import cowscope.app.session.edit.Edit;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.action.ActionControls;
import cowscope.app.ui.text.Heading;
import cowscope.app.ui.text.Texts;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Stands above the steps: a button for another one, and below it, as soon as something was edited,
/// buttons that say what they would undo and redo.
final class StepsHead extends VBox {
  private final Texts texts;

  StepsHead(Editing editing, ActionControls controls, Texts texts) {
    this.texts = texts;
    getStyleClass().add("steps-head");
    Button more = controls.textButton(Action.COMMAND);
    more.setText(texts.get("steps.add"));
    more.getStyleClass().add("steps-add");
    HBox title = new HBox(new Heading(texts.get("steps.title")), space(), more);
    title.setAlignment(Pos.CENTER_LEFT);
    Button undo = told(controls, Action.UNDO, "steps.undo", editing.undoableProperty());
    Button redo = told(controls, Action.REDO, "steps.redo", editing.redoableProperty());
    HBox history = new HBox(undo, space(), redo);
    history.getStyleClass().add("steps-history");
    history.managedProperty().bind(undo.visibleProperty().or(redo.visibleProperty()));
    getChildren().addAll(title, history);
  }

  private Button told(
      ActionControls controls,
      Action action,
      String key,
      ReadOnlyObjectProperty<@Nullable Edit> edit) {
    Button button = controls.iconButton(action);
    button.getStyleClass().add("steps-told");
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

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
