package cowscope.app.ui.steps;

import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.session.edit.Change;
import cowscope.app.ui.action.ActionControls;
import cowscope.app.ui.text.Texts;
import cowscope.app.ui.text.Words;
import cowscope.scenario.ScenarioStep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
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
  private final Folding folding = new Folding();
  private final Sight sight = new Sight(list);

  /// The few that the list ever makes, also those that it keeps out of sight.
  private final List<StepCell> cells = new ArrayList<>();

  private @Nullable StepsModel model;
  private int shownStep;

  /// While the selection is on its way to another one.
  private boolean choosing;

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
    getChildren()
        .addAll(
            new StepsHead(controls, texts),
            stack,
            new EditHistory(session.editing(), controls, texts));
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

  private @Nullable StepRow selected() {
    List<Integer> numbers = selection.numbers();
    return numbers.isEmpty() || model == null ? null : model.get(model.line(numbers.getFirst()));
  }

  private @Nullable Node cell(int number) {
    sight.reveal(model == null ? 0 : model.line(number));
    list.applyCss();
    list.layout();
    for (StepCell cell : cells) {
      if (cell.isVisible() && cell.getItem() != null && cell.getItem().number() == number) {
        return cell;
      }
    }
    return null;
  }

  private ListCell<StepRow> cell(StepDrag drag) {
    StepCell cell = new StepCell(this::current, this::fold, texts);
    cell.setOnMouseClicked(event -> clicked(cell, event));
    drag.install(cell);
    cells.add(cell);
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

  /// Folds the selected steps under their headings, or opens what is folded.
  public void fold() {
    State.Open open = session.open();
    StepRow row = selected();
    StepsModel lines = model;
    if (open != null && row != null && lines != null) {
      List<ScenarioStep> steps = lines.steps();
      for (int number = row.number(); number > 0; number--) {
        if (steps.get(number - 1).heading() != null) {
          fold(lines.get(lines.line(number)));
          return;
        }
      }
    }
  }

  private void fold(StepRow row) {
    State.Open open = session.open();
    String heading = row.step().heading();
    if (heading != null && open != null) {
      folding.toggle(heading);
      List<Integer> chosen = selection.numbers();
      model = lines(open);
      fill();
      select(chosen.stream().mapToInt(Integer::intValue).toArray());
      cells.forEach(StepCell::mark);
    }
  }

  private StepsModel lines(State.Open open) {
    return new StepsModel(open, folding, new Words(open.history().mechanism(), texts));
  }

  private void fill() {
    if (model != null) {
      // Else the list would look for what was selected among all lines, and so make them.
      choosing = true;
      list.getSelectionModel().clearSelection();
      choosing = false;
      list.setItems(FXCollections.observableList(model));
    }
  }

  private void enter(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      StepRow row = selected();
      if (row != null && row.folded()) {
        fold();
      } else {
        editAsText();
      }
      event.consume();
    }
  }

  private void tellSelection() {
    StepsModel lines = model;
    if (lines != null && !choosing) {
      selection.set(
          list.getSelectionModel().getSelectedIndices().stream()
              .filter(index -> index >= 0 && index < lines.size())
              .sorted()
              .distinct()
              .flatMap(index -> lines.numbers(index).boxed())
              .toList());
    }
  }

  private void show(State state) {
    if (!(state instanceof State.Open open)) {
      list.setItems(FXCollections.emptyObservableList());
      selection.set(List.of());
      model = null;
      return;
    }
    int step = open.moment().step();
    StepsModel before = model;
    if (before != null && before.fits(open)) {
      if (step != shownStep && !selectedByPaste(step)) {
        select(new int[] {step});
      }
      cells.forEach(StepCell::mark);
    } else if (before != null && before.follow(open)) {
      if (step != shownStep) {
        select(wanted(before, selected(before), lastChange(), step));
      }
      cells.forEach(StepCell::look);
    } else {
      refill(before, open);
    }
    shownStep = step;
    sight.reveal(Math.max(list.getSelectionModel().getSelectedIndex(), 0));
  }

  private void refill(@Nullable StepsModel before, State.Open open) {
    List<ScenarioStep> chosen = before == null ? List.of() : selected(before);
    Change change = before == null ? null : lastChange();
    if (change == null) {
      folding.clear();
    } else if (change.before() == 0 && change.after() > 0) {
      folding.open(open.run().scenario().steps(), change.first());
    }
    StepsModel lines = lines(open);
    model = lines;
    int[] numbers = wanted(lines, chosen, change, open.moment().step());
    // Before the lines are there: else those in sight would be made, and then others.
    sight.reveal(Math.max(lines.line(numbers[0]), 0));
    fill();
    select(numbers);
    cells.forEach(StepCell::mark);
  }

  private List<ScenarioStep> selected(StepsModel lines) {
    return lines.steps(selection.numbers());
  }

  private @Nullable Change lastChange() {
    return session.editing().changeProperty().get();
  }

  /// Moving to the end of what was just put in must not take it out of the selection.
  private boolean selectedByPaste(int step) {
    Change change = lastChange();
    return change != null
        && change.before() == 0
        && change.after() > 1
        && step == change.now(change.first() - 1) + change.after()
        && selection.numbers().equals(numbers(change).boxed().toList());
  }

  /// What the last edit put into the list; else the steps that were selected, wherever they stand
  /// now; else the step where one stands.
  private static int[] wanted(
      StepsModel lines, List<ScenarioStep> chosen, @Nullable Change change, int step) {
    int[] kept = lines.find(chosen);
    boolean put = change != null && change.after() > 0;
    if (change != null && put && change.before() == 0) {
      return numbers(change).toArray();
    } else if (kept.length > 0 && kept.length == chosen.size()) {
      return kept;
    } else if (change != null && put && change.after() >= change.before()) {
      return numbers(change).toArray();
    }
    return new int[] {step};
  }

  private static IntStream numbers(Change change) {
    return IntStream.range(change.first(), change.first() + change.after());
  }

  private void select(int[] numbers) {
    MultipleSelectionModel<StepRow> rows = list.getSelectionModel();
    StepsModel lines = model;
    choosing = true;
    rows.clearSelection();
    if (lines != null && numbers.length > 0) {
      int[] indices =
          IntStream.of(numbers).map(lines::line).filter(i -> i >= 0).distinct().toArray();
      if (indices.length > 0) {
        rows.selectIndices(indices[0], indices);
      }
    }
    choosing = false;
    tellSelection();
  }

  private int current() {
    State.Open open = session.open();
    return open == null ? 0 : open.moment().step();
  }
}
