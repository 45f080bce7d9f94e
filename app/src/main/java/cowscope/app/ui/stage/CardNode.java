package cowscope.app.ui.stage;

import cowscope.app.diagram.Box;
import cowscope.app.diagram.Card;
import cowscope.app.diagram.Cell;
import cowscope.app.diagram.Layout;
import cowscope.app.diagram.Section;
import cowscope.app.diagram.Subject;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// An owner's card, or that of a block with slots. The slots themselves stand in front of it.
final class CardNode extends Region implements Thing {
  private static final double SIDE = 16;

  /// In a card narrower than this, or of a block, without rows, the remark stands below the name,
  /// not beside it.
  private static final double NARROW = 250;

  /// In a card lower than this, of many, everything stands in one line.
  private static final double LOW = 40;

  /// How far a halo reaches beyond its card.
  private static final double HALO = 7;

  private static final double LOW_HALO = 5;

  private final Line title = new Line("card-title");
  private final Line subtitle = new Line("card-subtitle");
  private final Region next = new Region();
  private final Line step = new Line("card-next-text");
  private final List<Line> headings = new ArrayList<>();
  private final List<Line> mores = new ArrayList<>();
  private final Badge badge = new Badge();
  private final Region halo = new Region();
  private final Region ribbon = new Region();
  private Layout layout;
  private Box largest;
  private Card card;

  CardNode(Card card, Box largest, Layout layout) {
    this.card = card;
    this.layout = layout;
    this.largest = largest;
    setId("card-" + card.title());
    getStyleClass().add("owner-card");
    halo.getStyleClass().add("halo");
    ribbon.getStyleClass().add("ribbon");
    next.getStyleClass().add("card-next");
    next.setMouseTransparent(true);
    halo.setMouseTransparent(true);
    ribbon.setMouseTransparent(true);
    getChildren().addAll(halo, ribbon, title, subtitle, next, step, badge);
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    show(card);
  }

  @Override
  public Subject subject() {
    return card.subject();
  }

  @Override
  public List<Subject> members() {
    return card.members();
  }

  Badge badge() {
    return badge;
  }

  Card card() {
    return card;
  }

  /// @param now the largest that the card ever is in this layout
  void stand(Box now, Layout places) {
    largest = now;
    layout = places;
    place();
    requestLayout();
  }

  private void place() {
    Box box = layout.card(largest, card.regions());
    resizeRelocate(box.x(), box.y(), box.width(), box.height());
    pseudoClassStateChanged(Names.LOW, box.height() < LOW);
  }

  void show(Card changed) {
    card = changed;
    place();
    Cell cell = card.cell();
    halo.setVisible(cell != null && cell.copied());
    ribbon.setVisible(cell != null && cell.held());
    badge.setVisible(cell != null);
    if (cell != null) {
      Names.choose(this, Cell.Look.values(), cell.look());
      badge.show(cell);
    }
    getChildren().removeAll(headings);
    getChildren().removeAll(mores);
    headings.clear();
    mores.clear();
    for (Card.Part _ : card.parts()) {
      headings.add(new Line("card-heading"));
      mores.add(new Line("card-more"));
    }
    getChildren().addAll(headings);
    getChildren().addAll(mores);
    pseudoClassStateChanged(Names.IDLE, card.next() != null && !card.next().busy());
    setAccessibleText(Spoken.card(card));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (getHeight() < LOW) {
      oneLine();
    } else {
      head();
      headings();
    }
    double out = getHeight() < LOW ? LOW_HALO : HALO;
    halo.resizeRelocate(-out, -out, getWidth() + 2 * out, getHeight() + 2 * out);
    ribbon.resizeRelocate(-11, 0, 6, getHeight());
    Card.Next now = card.next();
    next.setVisible(now != null);
    step.setVisible(now != null);
    if (now != null) {
      next.resizeRelocate(9.5, Layout.NEXT_TOP, getWidth() - 19, Layout.NEXT_HEIGHT);
      double middle = Layout.NEXT_TOP + Layout.NEXT_HEIGHT / 2;
      step.placeLeft(
          SIDE + 6,
          middle,
          getWidth() - 2 * SIDE - 10,
          now.busy() ? "▶ " + now.text() : now.text());
    }
    if (getHeight() >= LOW) {
      badge.place(getWidth() - 6, 3);
    }
  }

  private void oneLine() {
    badge.placeInside(getWidth() - 3, getHeight() / 2);
    double middle = getHeight() / 2;
    title.placeLeft(SIDE - 6, middle, getWidth() - SIDE, card.title());
    double left = SIDE - 1 + title.width();
    double room = getWidth() - left - (badge.isVisible() ? badge.getWidth() + 5 : SIDE - 4);
    String whole = subtitle.whole(card.subtitle(), room);
    subtitle.placeLeft(left, middle, room, subtitle.width() > room ? "" : whole);
  }

  private void head() {
    double inside = getWidth() - 2 * SIDE;
    title.placeLeft(SIDE, 21, inside, card.title());
    boolean below = getWidth() < NARROW || card.cell() != null;
    if (below && card.parts().isEmpty()) {
      double room = inside + SIDE - 4;
      subtitle.placeLeft(SIDE, 40, room, subtitle.whole(card.subtitle(), room));
    } else {
      double right = getWidth() - (badge.isVisible() ? SIDE + 10 : SIDE);
      double room = right - SIDE - title.width() - 12;
      subtitle.placeRight(right, 22, room, subtitle.whole(card.subtitle(), room));
    }
  }

  private void headings() {
    for (int i = 0; i < headings.size(); i++) {
      Section section = layout.sections().get(card.parts().get(i).region());
      if (section != null) {
        double y = section.heading().centerY() - largest.y();
        double inside = getWidth() - 2 * SIDE;
        Line more = mores.get(i);
        more.placeRight(SIDE + inside, y, inside, card.parts().get(i).more());
        double room = more.getText().isEmpty() ? inside : inside - more.width() - 8;
        Line heading = headings.get(i);
        heading.placeLeft(SIDE, y, room, heading.whole(card.parts().get(i).heading(), room));
      }
    }
  }
}
