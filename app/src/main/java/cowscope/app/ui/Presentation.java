package cowscope.app.ui;

import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.ui.text.Texts;
import cowscope.history.Moment;
import cowscope.history.Step;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Narration;
import cowscope.world.World;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The stage alone, with the command and one sentence in letters for the last row of a lecture
/// room.
final class Presentation extends StackPane {
  private final Texts texts;
  private final BorderPane frame = new BorderPane();
  private final Label command = new Label();
  private final Label position = new Label();
  private final Label caption = new Label();
  private final Region black = new Region();
  private final ReadOnlyBooleanWrapper presenting = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyDoubleWrapper letters = new ReadOnlyDoubleWrapper(0);

  Presentation(Session session, Texts texts) {
    this.texts = texts;
    setId("presentation");
    getStyleClass().add("presentation");
    command.setId("presented-command");
    command.getStyleClass().add("presented-command");
    position.getStyleClass().add("presented-position");
    position.setMinWidth(Region.USE_PREF_SIZE);
    caption.setId("presented-caption");
    caption.getStyleClass().add("presented-caption");
    caption.setWrapText(true);
    HBox.setHgrow(command, Priority.ALWAYS);
    command.setMaxWidth(Double.MAX_VALUE);
    VBox below = new VBox(new HBox(command, position), caption);
    below.getStyleClass().add("presented-text");
    frame.setBottom(below);
    black.getStyleClass().add("blank");
    black.setVisible(false);
    getChildren().addAll(frame, black);
    setVisible(false);
    heightProperty().addListener((_, _, _) -> measure());
    session.stateProperty().subscribe(this::show);
  }

  /// How high the smallest letters are; 0 while nobody presents.
  ReadOnlyDoubleProperty letters() {
    return letters.getReadOnlyProperty();
  }

  private void measure() {
    Projection projection = Projection.of(getHeight());
    for (Projection other : Projection.values()) {
      getStyleClass().remove(other.styleClass());
    }
    getStyleClass().add(projection.styleClass());
    letters.set(presenting.get() ? projection.letters() : 0);
  }

  ReadOnlyBooleanProperty presenting() {
    return presenting.getReadOnlyProperty();
  }

  /// Fills the window with the stage.
  void enter(Node stage) {
    frame.setCenter(stage);
    setVisible(true);
    presenting.set(true);
    measure();
  }

  void leave() {
    frame.setCenter(null);
    black.setVisible(false);
    setVisible(false);
    presenting.set(false);
    measure();
  }

  /// Turns everything black so that people look at the lecturer, and back.
  void toggleBlank() {
    black.setVisible(!black.isVisible());
  }

  private void show(State state) {
    if (state instanceof State.Open open) {
      Step step = open.step();
      position.setText(
          texts.get(
              "presentation.position",
              Map.of("step", open.moment().step(), "of", open.history().size())));
      command.setText(
          step == null
              ? open.run().scenario().title()
              : open.run().scenario().steps().get(step.number() - 1).command());
      caption.setText(step == null ? open.run().scenario().about() : sentence(open, step));
    }
  }

  /// The author's caption when the step is over, else what happens now.
  private static @Nullable String sentence(State.Open open, Step step) {
    Moment moment = open.moment();
    String say = open.run().scenario().steps().get(step.number() - 1).say();
    boolean over = moment.event() == step.events().size();
    if ((over && say != null) || moment.event() == 0) {
      return say;
    }
    Mechanism mechanism = open.history().mechanism();
    World before = open.history().within(step.number(), moment.event() - 1);
    Narration told = mechanism.tell(before, step.events().get(moment.event() - 1), open.world());
    return told.text();
  }
}
