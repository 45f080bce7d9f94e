package cowscope.app.ui;

import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.stage.StagePane;
import cowscope.app.ui.text.Texts;
import cowscope.mechanism.Policy;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The stage, and beside it, where one compares, a second one with the eager run at the same step.
final class SideBySide extends HBox {
  private final Session session;
  private final VBox first;
  private final VBox second;
  private final Label onWrite;
  private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper(false);

  SideBySide(Session session, StagePane stage, StagePane eager, Texts texts) {
    this.session = session;
    eager.setId("eager-stage");
    onWrite = heading(texts.get(Action.ON_WRITE.textKey()));
    first = column(stage);
    second = column(heading(texts.get(Action.EAGER.textKey())), eager);
    setId("stages");
    getStyleClass().add("side-by-side");
    getChildren().add(first);
    session.stateProperty().addListener((_, _, now) -> show(now));
  }

  ReadOnlyBooleanProperty comparing() {
    return comparing.getReadOnlyProperty();
  }

  /// Shows both runs.
  void compare() {
    session.show(Policy.ON_WRITE);
    if (!comparing.get()) {
      first.getChildren().addFirst(onWrite);
      getChildren().add(second);
      comparing.set(true);
    }
  }

  /// Shows one run.
  void stop() {
    if (comparing.get()) {
      first.getChildren().remove(onWrite);
      getChildren().remove(second);
      comparing.set(false);
    }
  }

  private void show(State state) {
    if (!(state instanceof State.Open)) {
      stop();
    }
  }

  private static VBox column(Region... parts) {
    VBox column = new VBox(parts);
    VBox.setVgrow(parts[parts.length - 1], Priority.ALWAYS);
    HBox.setHgrow(column, Priority.ALWAYS);
    // Both halves are of one width, whatever is in them.
    column.setMinWidth(0);
    column.setPrefWidth(1);
    return column;
  }

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("side-heading");
    return heading;
  }
}
