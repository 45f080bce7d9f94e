package cowscope.app.ui.steps;

import cowscope.app.ui.steps.StepRow.Standing;
import cowscope.app.ui.text.Texts;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One step: its number, its command and what it cost, or why it makes no sense. The narration
/// shows its caption; here it comes up under the mouse.
final class StepCell extends ListCell<StepRow> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");
  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
  private static final PseudoClass BREAK = PseudoClass.getPseudoClass("break");
  private static final double CAPTION_WIDTH = 360;

  private final IntSupplier current;
  private final Texts texts;
  private final Label heading = styled("step-heading");
  private final HBox line;
  private final Label number = styled("step-number");
  private final Label command = styled("step-command");
  private final Label marks = styled("step-marks");
  private final Label failed = styled("step-failed");
  private final Label badge = styled("badge");
  private final Label problem = styled("step-problem");
  private final Tooltip caption = new Tooltip();
  private final VBox content;

  /// @param current tells the number of the step where one stands
  /// @param fold is told which heading was clicked
  StepCell(IntSupplier current, Consumer<StepRow> fold, Texts texts) {
    this.current = current;
    this.texts = texts;
    wrap(command);
    wrap(problem);
    badge.setMinWidth(Region.USE_PREF_SIZE);
    marks.setMinWidth(Region.USE_PREF_SIZE);
    number.setMinWidth(Region.USE_PREF_SIZE);
    caption.setWrapText(true);
    caption.setMaxWidth(CAPTION_WIDTH);
    HBox.setHgrow(command, Priority.ALWAYS);
    failed.setMinWidth(Region.USE_PREF_SIZE);
    heading.setMaxWidth(Double.MAX_VALUE);
    heading.setOnMouseClicked(event -> {
      if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
        fold.accept(getItem());
        event.consume();
      }
    });
    line = new HBox(number, command, badge);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("step-content");
    content = new VBox(line);
    // Without this the list is as wide as its longest command and scrolls sideways.
    setPrefWidth(0);
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("step-cell");
  }

  @Override
  protected void updateItem(@Nullable StepRow row, boolean empty) {
    super.updateItem(row, empty);
    // The content stays where it is, else it would be styled again whenever the list changes.
    content.setVisible(!empty);
    if (empty || row == null) {
      setAccessibleText(null);
      setTooltip(null);
    } else {
      fill(row);
    }
    mark();
  }

  /// Lists ask whether it is the very same row; one that says the same need not be shown again.
  @Override
  protected boolean isItemChanged(@Nullable StepRow before, @Nullable StepRow now) {
    return !Objects.equals(before, now);
  }

  /// Shows what became of the step since.
  void look() {
    ListView<StepRow> list = getListView();
    int index = getIndex();
    if (list != null && index >= 0 && index < list.getItems().size()) {
      StepRow row = list.getItems().get(index);
      if (isItemChanged(getItem(), row)) {
        updateItem(row, false);
      }
    }
    mark();
  }

  /// As high as its texts are when they are wrapped to the width of the list. A cell by itself
  /// measures them as if they had all the width they want.
  @Override
  protected double computePrefHeight(double width) {
    if (getItem() == null) {
      return super.computePrefHeight(width);
    }
    double whole = width > 0 ? width : getWidth();
    double inside = whole - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + content.prefHeight(Math.max(inside, 0)) + snappedBottomInset();
  }

  /// Shows where one stands.
  void mark() {
    StepRow row = getItem();
    boolean ran = row != null && row.standing() == Standing.RAN;
    ListView<StepRow> list = getListView();
    // A list that was filled anew does not tell its cells which of them are selected.
    updateSelected(list != null && row != null && list.getSelectionModel().isSelected(getIndex()));
    pseudoClassStateChanged(CURRENT, row != null && row.has(current.getAsInt()));
    pseudoClassStateChanged(FOLDED, row != null && row.folded());
    boolean later = ran && row.number() > current.getAsInt();
    pseudoClassStateChanged(LATER, later);
    // What a step cost would answer the question that is asked before it.
    boolean asked = later && row.step().ask() != null;
    badge.setText(row == null || row.badge() == null || asked ? null : row.badge().text());
    badge.setVisible(badge.getText() != null);
    badge.setManaged(badge.isVisible());
    pseudoClassStateChanged(BREAK, row != null && row.step().breakHere());
    for (Standing standing : Standing.values()) {
      PseudoClass state = PseudoClass.getPseudoClass(standing.styleClass());
      pseudoClassStateChanged(state, row != null && row.standing() == standing);
    }
  }

  private void fill(StepRow row) {
    Badge what = row.badge();
    number.setText(Integer.toString(row.number()));
    command.setText(row.step().command());
    show(heading, content, 0, titled(row));
    line.setVisible(!row.folded());
    line.setManaged(!row.folded());
    show(problem, content, content.getChildren().size(), row.problem());
    show(marks, line, 2, row.step().ask() == null ? null : "?");
    show(
        failed,
        line,
        line.getChildren().indexOf(badge),
        row.failing() == 0 ? null : texts.get("steps.failed", count(row.failing())));
    for (Badge.Kind kind : Badge.Kind.values()) {
      PseudoClass state = PseudoClass.getPseudoClass(kind.styleClass());
      badge.pseudoClassStateChanged(state, what != null && what.kind() == kind);
    }
    caption.setText(row.step().say());
    setTooltip(row.step().say() == null ? null : caption);
    name(row.number());
    setAccessibleText(spoken(row, what));
  }

  /// Another id means to style a node again with all that is in it: hence not of the cell itself,
  /// and only where something is to be seen.
  private void name(int step) {
    number.setId("step-" + step);
    badge.setId("step-badge-" + step);
    name(heading, "heading-" + step);
    name(failed, "step-failed-" + step);
    name(problem, "step-problem-" + step);
  }

  private static void name(Label label, String id) {
    if (label.getParent() != null) {
      label.setId(id);
    }
  }

  /// The heading, with a sign that says whether its steps are in sight.
  private @Nullable String titled(StepRow row) {
    String title = row.step().heading();
    if (title == null) {
      return null;
    }
    int steps = row.last() - row.number() + 1;
    String failures = row.folded() ? failures(row) : "";
    return row.folded()
        ? texts.get("steps.folded", Map.of("heading", title, "count", steps)) + failures
        : texts.get("steps.unfolded", Map.of("heading", title));
  }

  private String failures(StepRow row) {
    return row.failing() == 0 ? "" : "  " + texts.get("steps.failed", count(row.failing()));
  }

  private String spoken(StepRow row, @Nullable Badge what) {
    String told = row.problem() != null ? row.problem() : what == null ? null : what.text();
    String said = row.folded() ? titled(row) : row.number() + " " + row.step().command();
    return said + (told == null ? "" : ", " + told) + (row.folded() ? "" : failures(row));
  }

  private static Map<String, Integer> count(int number) {
    return Map.of("count", number);
  }

  /// Most cells have few of the labels, and each that is there is styled again whenever the cell
  /// is.
  private static void show(Label label, Pane in, int index, @Nullable String text) {
    label.setText(text);
    if (text == null) {
      in.getChildren().remove(label);
    } else if (label.getParent() == null) {
      in.getChildren().add(index, label);
    }
  }

  private static void wrap(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
  }

  private static Label styled(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }
}
