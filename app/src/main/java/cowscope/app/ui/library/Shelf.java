package cowscope.app.ui.library;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/// Cards in as many columns as there is room for, all of one width; those side by side are of one
/// height.
final class Shelf extends Pane {
  /// A card is at least so wide, in letters of the usual size.
  private static final double NARROWEST = 21;

  private final List<ItemCard> cards;

  Shelf(List<ItemCard> cards) {
    this.cards = List.copyOf(cards);
    getChildren().addAll(cards);
  }

  /// The size of the text, which cards inherit.
  private double em() {
    return cards.isEmpty() ? 0 : cards.getFirst().getFont().getSize();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return NARROWEST * em();
  }

  @Override
  protected double computePrefHeight(double width) {
    return arrange(width < 0 ? NARROWEST * em() : width, false);
  }

  @Override
  protected void layoutChildren() {
    arrange(getWidth(), true);
  }

  /// Places the cards, or only finds out how high they are together.
  private double arrange(double width, boolean place) {
    double em = em();
    int columns = (int) Math.max(1, (width + em) / ((NARROWEST + 1) * em));
    double each = (width - (columns - 1) * em) / columns;
    double y = 0;
    for (int first = 0; first < cards.size(); first += columns) {
      int end = Math.min(first + columns, cards.size());
      double height = 0;
      for (ItemCard card : cards.subList(first, end)) {
        height = Math.max(height, card.prefHeight(each));
      }
      for (int i = first; place && i < end; i++) {
        cards.get(i).resizeRelocate((i - first) * (each + em), y, each, height);
      }
      y += height + em;
    }
    return y;
  }
}
