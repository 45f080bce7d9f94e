package cowscope.app.ui.steps;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One step: its number, its command and what it cost. The narration shows its caption; here it
/// comes up under the mouse.
final class StepCell extends ListCell<StepRow> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");

  private static final double CAPTION_WIDTH = 360;

  private final IntSupplier current;
  private final Label number = styled("step-number");
  private final Label command = styled("step-command");
  private final Label badge = styled("badge");
  private final Tooltip caption = new Tooltip();
  private final HBox content;

  /// @param current tells the number of the step where one stands
  /// @param jump goes to the step with a number
  StepCell(IntSupplier current, IntConsumer jump) {
    this.current = current;
    command.setWrapText(true);
    command.setMinHeight(Region.USE_PREF_SIZE);
    command.setMaxWidth(Double.MAX_VALUE);
    badge.setMinWidth(Region.USE_PREF_SIZE);
    caption.setWrapText(true);
    caption.setMaxWidth(CAPTION_WIDTH);
    HBox.setHgrow(command, Priority.ALWAYS);
    number.setMinWidth(Region.USE_PREF_SIZE);
    content = new HBox(number, command, badge);
    content.setAlignment(Pos.CENTER_LEFT);
    content.getStyleClass().add("step-content");
    // Without this the list is as wide as its longest command and scrolls sideways.
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("step-cell");
    setOnMouseClicked(_ -> {
      if (getItem() != null) {
        jump.accept(getItem().number());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable StepRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setId(null);
      setAccessibleText(null);
    } else {
      fill(row);
      setGraphic(content);
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
    pseudoClassStateChanged(CURRENT, row != null && row.number() == current.getAsInt());
    pseudoClassStateChanged(LATER, row != null && row.number() > current.getAsInt());
  }

  private void fill(StepRow row) {
    number.setText(Integer.toString(row.number()));
    command.setText(row.text());
    caption.setText(row.say());
    setTooltip(row.say() == null ? null : caption);
    Badge what = row.badge();
    badge.setVisible(what != null);
    badge.setManaged(what != null);
    badge.getStyleClass().removeIf(name -> name.startsWith("badge-"));
    if (what != null) {
      badge.setText(what.text());
      badge.getStyleClass().add(what.kind().styleClass());
    }
    setId("step-" + row.number());
    setAccessibleText(row.number() + " " + row.text() + (what == null ? "" : ", " + what.text()));
  }

  private static Label styled(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }
}
