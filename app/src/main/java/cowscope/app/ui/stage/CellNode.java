package cowscope.app.ui.stage;

import cowscope.app.diagram.Box;
import cowscope.app.diagram.Cell;
import cowscope.app.diagram.Subject;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A block on the stage.
final class CellNode extends Region implements Thing {
  /// Longer values are written smaller.
  private static final int LONG = 4;

  private static final int LONGER = 7;

  private final Line name = new Line("cell-name");
  private final Line value = new Line("cell-value");
  private final Line word = new Line("cell-word");
  private final Region halo = new Region();
  private final Region ribbon = new Region();
  private final Badge badge = new Badge();
  private Cell cell;
  private String changing = "";

  CellNode(Cell cell, Box box) {
    this.cell = cell;
    setId("block-" + cell.id());
    getStyleClass().add("cell");
    halo.getStyleClass().add("halo");
    ribbon.getStyleClass().add("ribbon");
    halo.setMouseTransparent(true);
    ribbon.setMouseTransparent(true);
    getChildren().addAll(halo, ribbon, name, value, word, badge);
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    resizeRelocate(box.x(), box.y(), box.width(), box.height());
    pseudoClassStateChanged(Names.SMALL, box.width() < 90);
    pseudoClassStateChanged(Names.WIDE, box.width() > 120);
    pseudoClassStateChanged(Names.TINY, box.width() < 60);
    show(cell);
  }

  @Override
  public Subject subject() {
    return Subject.of(cell.id());
  }

  Cell cell() {
    return cell;
  }

  Badge badge() {
    return badge;
  }

  /// Old and new value side by side.
  void showChange(@Nullable String before) {
    changing = before == null ? "" : before + " → ";
    requestLayout();
  }

  void showValue() {
    changing = "";
    requestLayout();
  }

  void show(Cell changed) {
    cell = changed;
    Names.choose(this, Cell.Look.values(), cell.look());
    badge.show(cell);
    halo.setVisible(cell.copied());
    ribbon.setVisible(cell.held());
    setAccessibleText(Spoken.cell(cell));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    boolean tiny = width < 60;
    String text = changing + (cell.value() == null ? "" : cell.value());
    boolean worded = width >= 70;
    name.placeLeft(tiny ? 5 : 9, height * (tiny ? 0.26 : 0.18), width - 12, cell.id().toString());
    value.pseudoClassStateChanged(Names.LONG, text.length() > LONG);
    value.pseudoClassStateChanged(Names.LONGER, text.length() > LONGER);
    value.placeCenter(width / 2, height * (worded ? 0.53 : 0.63), width - 8, text);
    word.placeCenter(width / 2, height * 0.84, width - 6, cell.word());
    word.setVisible(worded);
    halo.resizeRelocate(-7, -7, width + 14, height + 14);
    ribbon.resizeRelocate(-11, 0, 6, height);
    badge.place(width - 4, 3);
  }
}
