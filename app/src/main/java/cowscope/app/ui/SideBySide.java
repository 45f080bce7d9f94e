package cowscope.app.ui;

import cowscope.app.session.Futures.Future;
import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.stage.StagePane;
import cowscope.app.ui.text.Texts;
import cowscope.mechanism.Policy;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The stage, and beside it, where one compares, a second one at the same step: with the eager run,
/// or with another branch of the scenario.
final class SideBySide extends HBox {
  private final Session session;
  private final Texts texts;
  private final VBox first;
  private final VBox second;
  private final Label left = heading("left-heading");
  private final Label right = heading("right-heading");
  private final ReadOnlyObjectWrapper<Beside> beside = new ReadOnlyObjectWrapper<>(Beside.NOTHING);

  SideBySide(Session session, StagePane stage, StagePane other, Texts texts) {
    this.session = session;
    this.texts = texts;
    other.setId("other-stage");
    first = column(stage);
    second = column(right, other);
    setId("stages");
    getStyleClass().add("side-by-side");
    getChildren().add(first);
    session.stateProperty().addListener((_, _, _) -> name());
    session.futures().otherProperty().addListener((_, _, _) -> name());
    session.futures().beyondProperty().addListener((_, _, _) -> name());
  }

  ReadOnlyObjectProperty<Beside> beside() {
    return beside.getReadOnlyProperty();
  }

  /// Shows the run alone, or something beside it.
  void show(Beside wanted) {
    if (wanted == Beside.FUTURE) {
      session.show(Policy.ON_WRITE);
      beside(session.futures().compare() ? wanted : Beside.NOTHING);
      return;
    }
    if (wanted == Beside.EAGER) {
      session.show(Policy.ON_WRITE);
    }
    session.futures().stop();
    beside(wanted);
  }

  private void beside(Beside wanted) {
    boolean alone = wanted == Beside.NOTHING;
    first.getChildren().remove(left);
    getChildren().remove(second);
    if (!alone) {
      first.getChildren().addFirst(left);
      getChildren().add(second);
    }
    beside.set(wanted);
    name();
  }

  private void name() {
    if (beside.get() == Beside.EAGER) {
      left.setText(texts.get(Action.ON_WRITE.textKey()));
      right.setText(texts.get(Action.EAGER.textKey()));
    }
    Future future = session.futures().otherProperty().get();
    if (!(session.state() instanceof State.Open open) || lost()) {
      if (beside.get() != Beside.NOTHING) {
        show(Beside.NOTHING);
      }
    } else if (beside.get() == Beside.FUTURE) {
      left.setText(shown(open));
      right.setText(future == null ? "" : named(open, future));
    }
  }

  /// Whether the branch that was beside the run is gone.
  private boolean lost() {
    return beside.get() == Beside.FUTURE && !session.futures().comparing();
  }

  /// The branch that is shown, which may end before the other does.
  private String shown(State.Open open) {
    String name = name(open, open.run().document().shown());
    return session.futures().beyondProperty().get() == 0
        ? name
        : texts.get("branch.ends", Map.of("name", name, "step", open.moment().step()));
  }

  private String named(State.Open open, Future future) {
    int step = open.moment().step() + session.futures().beyondProperty().get();
    String name = name(open, future.branch());
    if (!future.reaches(step)) {
      int last = future.track().history().size();
      return texts.get("branch.ends", Map.of("name", name, "step", last));
    }
    return step == 0
        ? name
        : texts.get("branch.at", Map.of("name", name, "command", future.command(step)));
  }

  private String name(State.Open open, int branch) {
    return branch == 0
        ? texts.get("branch.scenario")
        : open.run().document().scenario().branches().get(branch - 1).name();
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

  private static Label heading(String id) {
    Label heading = new Label();
    heading.setId(id);
    heading.getStyleClass().add("side-heading");
    return heading;
  }
}
