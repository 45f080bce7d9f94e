package cowscope.app.ui.steps;

import cowscope.app.session.Editing;
import cowscope.app.session.Pasted;
import cowscope.app.session.Typing;
import cowscope.app.session.edit.Edit;
import cowscope.scenario.ScenarioStep;
import cowscope.scenario.StepText;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/// Lets selected steps be dragged to another place in the list, and text from elsewhere be dropped
/// between steps.
final class StepDrag {
  private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
  private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");

  private final Editing editing;
  private final StepSelection selection;
  private boolean own;

  StepDrag(Editing editing, StepSelection selection) {
    this.editing = editing;
    this.selection = selection;
  }

  /// Makes a cell a place to drag from and to drop on.
  void install(ListCell<StepRow> cell) {
    cell.setOnDragDetected(event -> begin(cell, event));
    cell.setOnDragOver(event -> over(cell, event));
    cell.setOnDragExited(_ -> unmark(cell));
    cell.setOnDragDropped(event -> drop(cell, event));
    cell.setOnDragDone(_ -> own = false);
  }

  private void begin(ListCell<StepRow> cell, MouseEvent event) {
    if (cell.getItem() == null || selection.numbers().isEmpty()) {
      return;
    }
    Dragboard board = cell.startDragAndDrop(TransferMode.COPY_OR_MOVE);
    String text = StepText.write(editing.chosen(selection.numbers()));
    board.setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    own = true;
    event.consume();
  }

  private void over(ListCell<StepRow> cell, DragEvent event) {
    if (event.getDragboard().hasString()) {
      event.acceptTransferModes(own ? TransferMode.MOVE : TransferMode.COPY);
      boolean above = above(cell, event);
      cell.pseudoClassStateChanged(ABOVE, above);
      cell.pseudoClassStateChanged(BELOW, !above);
      event.consume();
    }
  }

  private void drop(ListCell<StepRow> cell, DragEvent event) {
    String text = event.getDragboard().getString();
    if (text != null) {
      int after = after(cell, event);
      editing.apply(
          own ? new Edit.Move(selection.numbers(), after) : new Edit.Insert(after, steps(text)));
    }
    event.setDropCompleted(text != null);
    event.consume();
  }

  private List<ScenarioStep> steps(String text) {
    Typing typing = editing.typing();
    return typing != null && Pasted.of(text, typing.grammar()) instanceof Pasted.Steps(var steps)
        ? steps
        : List.of();
  }

  /// The number of the step behind which to drop; behind all when it is beside the cells.
  private int after(ListCell<StepRow> cell, DragEvent event) {
    StepRow row = cell.getItem();
    return row == null ? Integer.MAX_VALUE : above(cell, event) ? row.number() - 1 : row.last();
  }

  private static boolean above(ListCell<StepRow> cell, DragEvent event) {
    return cell.getItem() != null && event.getY() < cell.getHeight() / 2;
  }

  private static void unmark(ListCell<StepRow> cell) {
    cell.pseudoClassStateChanged(ABOVE, false);
    cell.pseudoClassStateChanged(BELOW, false);
  }
}
