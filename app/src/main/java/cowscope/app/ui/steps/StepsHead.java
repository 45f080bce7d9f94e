package cowscope.app.ui.steps;

import cowscope.app.ui.action.Action;
import cowscope.app.ui.action.ActionControls;
import cowscope.app.ui.text.Heading;
import cowscope.app.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Stands above the steps: what they are, and a button for another one.
final class StepsHead extends HBox {
  StepsHead(ActionControls controls, Texts texts) {
    getStyleClass().add("steps-head");
    setAlignment(Pos.CENTER_LEFT);
    Button more = controls.textButton(Action.COMMAND);
    more.setText(texts.get("steps.add"));
    more.getStyleClass().add("steps-add");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(new Heading(texts.get("steps.title")), space, more);
  }
}
