package cowscope.app.ui.stage;

import cowscope.app.diagram.Box;
import cowscope.app.diagram.Row;
import cowscope.app.diagram.Spelling;
import cowscope.app.diagram.Subject;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A slot on the stage: its name, what it points at, and what it allows.
final class RowNode extends Region implements Thing {
  private static final double SIDE = 15;
  private static final double TARGET = 102;

  private final Line label = new Line("slot-label");
  private final Line target = new Line("slot-target");
  private final Line access = new Line("slot-access");
  private final Letters letters = new Letters(Spelling.SMALL_BOX);
  private final String holder;
  private Row row;

  RowNode(Row row, String holder, Box box, boolean low) {
    this.row = row;
    this.holder = holder;
    setId("slot-" + row.slots().slot(0));
    getStyleClass().add("slot");
    getChildren().addAll(label, target, letters, access);
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    stand(box, low);
    show(row);
  }

  void stand(Box box, boolean low) {
    pseudoClassStateChanged(Names.LOW, low);
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
    pseudoClassStateChanged(Names.FAULT, row.faulting());
    pseudoClassStateChanged(Names.ACTIVE, row.active() && !row.faulting());
    pseudoClassStateChanged(Names.REFUSED, row.answer() != null);
    pseudoClassStateChanged(Names.DANGLING, row.dangling());
    setAccessibleText(Spoken.row(row, holder));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double middle = getHeight() / 2;
    double inside = getWidth() - 2 * SIDE;
    access.placeRight(getWidth() - SIDE + 2, middle, inside / 2, allowed());
    label.placeLeft(SIDE, middle, inside - access.width() - 8, row.label());
    double from = Math.max(TARGET, SIDE + label.width() + 12);
    double room = getWidth() - SIDE - access.width() - 8 - from;
    letters.setVisible(row.spelled());
    if (row.spelled()) {
      double top = middle - Spelling.SMALL_BOX.height() / 2;
      letters.show(List.of(new Letters.Row(from, top, row.target(), 0, row.target())));
      target.setVisible(false);
      return;
    }
    target.placeLeft(from, middle, room, row.target());
    if (!target.getText().equals(row.target())) {
      from = SIDE + label.width() + 12;
      room = getWidth() - SIDE - access.width() - 8 - from;
      target.placeLeft(from, middle, room, row.target());
    }
    boolean cut = !target.getText().equals(row.target());
    target.setVisible(room > 20 && !(cut && row.answer() != null));
  }

  private String allowed() {
    String answer = row.answer();
    if (answer != null) {
      return answer;
    }
    return row.access();
  }
}
