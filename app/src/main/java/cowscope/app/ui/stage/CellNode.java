package cowscope.app.ui.stage;

import cowscope.app.diagram.Box;
import cowscope.app.diagram.Cell;
import cowscope.app.diagram.Spelling;
import cowscope.app.diagram.Subject;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A block on the stage.
final class CellNode extends Region implements Thing {
  /// Longer values are written smaller.
  private static final int LONG = 4;

  private static final int LONGER = 7;

  /// Wider blocks have room for notes.
  private static final double WIDE = 120;

  /// Narrower blocks have no room for words.
  private static final double TINY = 60;

  /// Where the second of two lines stands.
  private static final double LOW_LINE = 0.73;

  /// What a badge takes of the line with the name.
  private static final double BADGE = 12;

  private final Line name = new Line("cell-name");
  private final Line value = new Line("cell-value");
  private final Line word = new Line("cell-word");
  private final Region halo = new Region();
  private final Region ribbon = new Region();
  private final Badge badge = new Badge();
  private final Line stored = new Line("cell-stored");
  private final Region alarm = new Region();
  private final Line flag = new Line("cell-flag");
  private final Letters letters = new Letters(Spelling.BOX);
  private Cell cell;
  private @Nullable String before;
  private String changing = "";

  /// Whether there is no room for more than name, value and count.
  private boolean crowded;

  CellNode(Cell cell, Box box, boolean crowded) {
    this.cell = cell;
    setId("block-" + cell.id());
    getStyleClass().add("cell");
    halo.getStyleClass().add("halo");
    ribbon.getStyleClass().add("ribbon");
    halo.setMouseTransparent(true);
    ribbon.setMouseTransparent(true);
    alarm.getStyleClass().add("cell-alarm");
    alarm.setMouseTransparent(true);
    getChildren().addAll(halo, ribbon, name, value, letters, word, alarm, stored, flag, badge);
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    stand(box, crowded);
    show(cell);
  }

  void stand(Box box, boolean close) {
    crowded = close;
    resizeRelocate(box.x(), box.y(), box.width(), box.height());
    pseudoClassStateChanged(Names.SMALL, box.width() < 90);
    pseudoClassStateChanged(Names.WIDE, box.width() > WIDE);
    pseudoClassStateChanged(Names.TINY, crowded || box.width() < TINY);
    requestLayout();
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
  void showChange(@Nullable String old) {
    before = old;
    changing = old == null ? "" : old + " → ";
    requestLayout();
  }

  void showValue() {
    before = null;
    changing = "";
    requestLayout();
  }

  void show(Cell changed) {
    cell = changed;
    Names.choose(this, Cell.Look.values(), cell.look());
    badge.show(cell);
    halo.setVisible(cell.copied());
    ribbon.setVisible(cell.held());
    pseudoClassStateChanged(Names.ASTRAY, cell.notes().astray());
    pseudoClassStateChanged(Names.FLAGGED, cell.notes().flag() != null);
    setAccessibleText(Spoken.cell(cell));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    boolean tiny = crowded || width < TINY;
    String text = changing + (cell.value() == null ? "" : cell.value());
    boolean worded = width >= 70 && !crowded;
    name.placeLeft(
        tiny ? 5 : 9,
        tiny ? height * 0.26 : Math.min(height * 0.18, 17),
        width - 12 - (badge.isVisible() && worded ? BADGE : 0),
        cell.id().toString());
    numbered(tiny ? 5 : 9, width);
    value.pseudoClassStateChanged(Names.LONG, text.length() > LONG);
    value.pseudoClassStateChanged(Names.LONGER, text.length() > LONGER);
    if (crowded) {
      badge.placeInside(width - 2, name.getY());
      badge.setVisible(cell.badged() && badge.getLayoutX() > 5 + name.width());
      value.placeLeft(5, height * LOW_LINE, width - 8, text);
    } else {
      badge.place(width - 4, 3);
      value.placeCenter(width / 2, height * (worded ? 0.53 : 0.63), width - 8, text);
    }
    word.placeCenter(width / 2, height * 0.84, width - 6, cell.word());
    word.setVisible(worded);
    notes(width, height);
    halo.resizeRelocate(-7, -7, width + 14, height + 14);
    ribbon.resizeRelocate(tiny ? -7 : -11, 0, tiny ? 4 : 6, height);
  }

  /// A name that has no room loses what the title above says, not its number.
  private void numbered(double left, double width) {
    String whole = cell.id().toString();
    int number = whole.indexOf(':');
    if (number > 0 && !name.getText().equals(whole)) {
      name.placeLeft(left, name.getY(), width, "…" + whole.substring(number));
    }
  }

  /// Where there is room for more than a value: the value in letters, its marks, and the count as
  /// it is stored.
  private void notes(double width, double height) {
    Cell.Notes notes = cell.notes();
    boolean room = width > WIDE;
    boolean spelled = notes.spelled() && room && cell.value() != null;
    letters.setVisible(spelled);
    value.setVisible(!spelled);
    double low = height - 17;
    if (spelled) {
      letters.show(lines(cell.value() == null ? "" : cell.value(), notes.room()));
    }
    String count = notes.stored() == null || !room ? "" : notes.stored();
    stored.placeRight(width - 11, low, width * 0.7, spelled && before != null ? was() : count);
    if (spelled) {
      word.placeLeft(10, low, width - stored.width() - 32, cell.word());
      word.setVisible(word.getText().equals(cell.word()));
    }
    alarm.setVisible(notes.astray() && room);
    alarm.resizeRelocate(width - stored.width() - 18, low - 11, stored.width() + 14, 22);
    String mark = notes.flag() == null || !room ? "" : notes.flag();
    flag.placeLeft(name.width() + 22, 17, width / 2, mark);
  }

  private String was() {
    return "was " + before;
  }

  private List<Letters.Row> lines(String text, int room) {
    List<Letters.Row> rows = new ArrayList<>();
    List<String> parts = Letters.lines(text, Spelling.PER_LINE, Spelling.LINES);
    List<String> old =
        before == null ? parts : Letters.lines(before, Spelling.PER_LINE, Spelling.LINES);
    int fits = (int) ((getWidth() - 20) / Spelling.BOX.width());
    for (int i = 0; i < parts.size(); i++) {
      int boxes = Math.clamp(room - i * Spelling.PER_LINE, 0, fits);
      String was = i < old.size() ? old.get(i) : "";
      rows.add(new Letters.Row(11, Spelling.line(i), parts.get(i), boxes, was));
    }
    return rows;
  }
}
