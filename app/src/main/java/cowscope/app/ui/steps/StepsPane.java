package cowscope.app.ui.steps;

import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.session.edit.Change;
import cowscope.app.ui.action.ActionControls;
import cowscope.app.ui.text.Texts;
import cowscope.app.ui.text.Words;
import cowscope.scenario.ScenarioStep;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The steps of the scenario with what each cost. A click goes to the step; selected steps are
/// edited as text, dragged to another place, or left to the actions.
public final class StepsPane extends VBox {
  private final Session session;
  private final StepSelection selection;
  private final Texts texts;
  private final ListView<StepRow> list = new ListView<>();
  private final StepEditor editor;
  private @Nullable StepsModel model;
  private int shownStep;

  public StepsPane(Session session, StepSelection selection, ActionControls controls, Texts texts) {
    this.session = session;
    this.selection = selection;
    this.texts = texts;
    this.editor = new StepEditor(session, list::requestFocus, texts);
    setId("steps");
    getStyleClass().addAll("pane", "steps-pane");
    list.setId("step-list");
    list.setAccessibleText(texts.get("steps.title"));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    StepDrag drag = new StepDrag(session.editing(), selection);
    list.setCellFactory(_ -> cell(drag));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::enter);
    StackPane stack = new StackPane(list, editor);
    setVgrow(stack, Priority.ALWAYS);
    getChildren().addAll(new StepsHead(session.editing(), controls, texts), stack);
    list.getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) _ -> tellSelection());
    session.stateProperty().subscribe(this::show);
  }

  /// What a right click on a step offers.
  public void setMenu(ContextMenu menu) {
    list.setContextMenu(menu);
  }

  /// The step that is selected first, to be edited as text in its place.
  public void editAsText() {
    StepRow row = selected();
    Node cell = row == null ? null : cell(row.number());
    if (row != null && cell != null) {
      editor.open(row, cell);
    }
  }

  /// Goes to the step before the first selected one, so that what comes next stands between them.
  public void standBefore() {
    StepRow row = selected();
    if (row != null) {
      session.jumpToStep(row.number() - 1);
    }
  }

  /// The line of the first selected step, for what points at it; null when it is out of sight.
  public @Nullable Node anchor() {
    StepRow row = selected();
    return row == null ? null : cell(row.number());
  }

  private @Nullable StepRow selected() {
    List<Integer> numbers = selection.numbers();
    return numbers.isEmpty() || model == null ? null : model.get(numbers.getFirst() - 1);
  }

  private @Nullable Node cell(int number) {
    reveal(number - 1);
    list.applyCss();
    list.layout();
    return list.lookup("#step-" + number);
  }

  private ListCell<StepRow> cell(StepDrag drag) {
    StepCell cell = new StepCell(this::current);
    cell.setOnMouseClicked(event -> clicked(cell, event));
    drag.install(cell);
    return cell;
  }

  private void clicked(StepCell cell, MouseEvent event) {
    StepRow row = cell.getItem();
    boolean plain = !event.isShiftDown() && !event.isShortcutDown();
    if (row == null || event.getButton() != MouseButton.PRIMARY || !plain) {
      return;
    }
    if (event.getClickCount() == 2) {
      editAsText();
    } else {
      session.jumpToStep(row.number());
    }
  }

  private void enter(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      editAsText();
      event.consume();
    }
  }

  private void tellSelection() {
    selection.set(
        list.getSelectionModel().getSelectedIndices().stream()
            .filter(index -> index >= 0)
            .map(index -> index + 1)
            .sorted()
            .distinct()
            .toList());
  }

  private void show(State state) {
    if (!(state instanceof State.Open open)) {
      model = null;
      list.setItems(FXCollections.emptyObservableList());
      return;
    }
    int step = open.moment().step();
    if (model == null || !model.fits(open)) {
      StepsModel before = model;
      List<ScenarioStep> chosen = before == null ? List.of() : before.steps(selection.numbers());
      model = new StepsModel(open, new Words(open.history().mechanism(), texts));
      list.setItems(FXCollections.observableList(model));
      select(chosen, before == null ? null : session.editing().changeProperty().get(), step);
    } else if (step != shownStep) {
      list.getSelectionModel().clearAndSelect(step - 1);
    }
    shownStep = step;
    list.lookupAll(".step-cell")
        .forEach(cell -> {
          if (cell instanceof StepCell each) {
            each.mark();
          }
        });
    reveal(Math.max(list.getSelectionModel().getSelectedIndex(), 0));
  }

  /// Selects the steps that were selected, wherever they stand now; else what the last edit put
  /// into the list; else the step where one stands.
  private void select(List<ScenarioStep> chosen, @Nullable Change change, int step) {
    MultipleSelectionModel<StepRow> rows = list.getSelectionModel();
    int[] kept = model == null ? new int[0] : model.find(chosen);
    if (kept.length > 0 && kept.length == chosen.size()) {
      rows.clearSelection();
      rows.selectIndices(kept[0], kept);
    } else if (change != null && change.after() > 0) {
      rows.clearSelection();
      rows.selectRange(change.first() - 1, change.first() - 1 + change.after());
    } else {
      rows.clearAndSelect(step - 1);
    }
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
