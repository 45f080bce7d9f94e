package cowscope.app.ui.steps;

import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.ui.text.Heading;
import cowscope.app.ui.text.Texts;
import cowscope.app.ui.text.Words;
import javafx.collections.FXCollections;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The steps of the scenario with what each cost. A click goes to the step.
public final class StepsPane extends VBox {
  private final Session session;
  private final Texts texts;
  private final ListView<StepRow> list = new ListView<>();
  private @Nullable StepsModel model;

  public StepsPane(Session session, Texts texts) {
    this.session = session;
    this.texts = texts;
    setId("steps");
    getStyleClass().addAll("pane", "steps-pane");
    Heading title = new Heading(texts.get("steps.title"));
    list.setId("step-list");
    list.setAccessibleText(texts.get("steps.title"));
    list.setCellFactory(_ -> new StepCell(this::current, session::jumpToStep));
    setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(title, list);
    session.stateProperty().subscribe(this::show);
  }

  private void show(State state) {
    if (!(state instanceof State.Open open)) {
      model = null;
      list.setItems(FXCollections.emptyObservableList());
      return;
    }
    if (model == null || !model.fits(open)) {
      model = new StepsModel(open, new Words(open.history().mechanism(), texts));
      list.setItems(FXCollections.observableList(model));
    }
    list.getSelectionModel().clearAndSelect(open.moment().step() - 1);
    list.lookupAll(".step-cell")
        .forEach(cell -> {
          if (cell instanceof StepCell step) {
            step.mark();
          }
        });
    reveal(open.moment().step() - 1);
  }

  private int current() {
    State.Open open = session.open();
    return open == null ? 0 : open.moment().step();
  }

  /// Scrolls only when the line is not in sight, so that the list stays still under the eye.
  private void reveal(int index) {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      IndexedCell<?> first = flow.getFirstVisibleCell();
      IndexedCell<?> last = flow.getLastVisibleCell();
      boolean above = first != null && index <= first.getIndex();
      boolean below = last != null && index >= last.getIndex();
      if (above) {
        list.scrollTo(Math.max(index - 1, 0));
      } else if (below) {
        list.scrollTo(index - (last.getIndex() - first.getIndex()) / 2);
      }
    }
  }
}
