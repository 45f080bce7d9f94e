package cowscope.app.ui.stage;

import cowscope.app.diagram.Box;
import cowscope.app.diagram.Cell;
import cowscope.app.diagram.Row;
import cowscope.app.diagram.Subject;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A slot among many: a small cell with its number, filled like what it points at.
final class SlotNode extends Region implements Thing {
  private final Line number = new Line("slot-number");
  private final String holder;
  private Row row;

  SlotNode(Row row, String holder, Box box) {
    this.row = row;
    this.holder = holder;
    setId("slot-" + row.slots().slot(0));
    getStyleClass().add("small-slot");
    getChildren().add(number);
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    stand(box);
    show(row);
  }

  void stand(Box box) {
    resizeRelocate(box.x(), box.y(), box.width(), box.height());
  }

  @Override
  public Subject subject() {
    return row.subject();
  }

  Row row() {
    return row;
  }

  void show(Row changed) {
    row = changed;
    Names.choose(this, Row.Line.values(), row.line());
    for (Cell.Look look : Cell.Look.values()) {
      pseudoClassStateChanged(Names.of(look), look == row.look());
    }
    pseudoClassStateChanged(Names.FAULT, row.faulting());
    pseudoClassStateChanged(Names.ACTIVE, row.active() && !row.faulting());
    pseudoClassStateChanged(Names.REFUSED, row.answer() != null);
    setAccessibleText(Spoken.row(row, holder));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    String text = Integer.toString(row.slots().first());
    number.placeCenter(getWidth() / 2, getHeight() / 2, getWidth(), text);
  }
}
