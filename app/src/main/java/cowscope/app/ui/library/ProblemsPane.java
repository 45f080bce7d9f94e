package cowscope.app.ui.library;

import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.action.ActionControls;
import cowscope.app.ui.text.Texts;
import cowscope.scenario.Problem;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Why a file could not be opened: each problem with its place and what would be right.
public final class ProblemsPane extends VBox {
  private final Texts texts;
  private final Label title = new Label();
  private final VBox list = new VBox();

  public ProblemsPane(Session session, ActionControls controls, Texts texts) {
    this.texts = texts;
    setId("problems");
    getStyleClass().add("problems");
    title.getStyleClass().add("library-title");
    list.setId("problem-list");
    list.getStyleClass().add("problem-list");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    setVgrow(scroll, Priority.ALWAYS);
    HBox buttons =
        new HBox(
            controls.textButton(Action.RELOAD),
            controls.textButton(Action.OPEN),
            controls.textButton(Action.LIBRARY));
    buttons.getStyleClass().add("problem-buttons");
    getChildren().addAll(title, buttons, scroll);
    session.stateProperty().subscribe(this::show);
  }

  private void show(State state) {
    list.getChildren().clear();
    if (state instanceof State.Broken(var source, var problems)) {
      title.setText(texts.get("problems.title", Map.of("file", source.name())));
      problems.forEach(
          problem -> list.getChildren().add(line(problem, list.getChildren().size() + 1)));
    }
  }

  private static VBox line(Problem problem, int number) {
    String id = "problem-" + number;
    Label place = new Label(problem.file() + ":" + problem.line() + ":" + problem.column());
    place.setId(id + "-place");
    place.getStyleClass().addAll("code", "problem-place");
    Label message = new Label(problem.message());
    message.setWrapText(true);
    message.setMinHeight(Region.USE_PREF_SIZE);
    message.setId(id + "-message");
    message.getStyleClass().add("problem-message");
    VBox line = new VBox(place, message);
    line.getStyleClass().add("problem");
    return line;
  }
}
