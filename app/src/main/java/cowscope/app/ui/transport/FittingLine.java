package cowscope.app.ui.transport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A line that leaves out what does not fit, the least needed first, and shares what is left of its
/// width among its gaps. The least needed goes before the label is cut, the others after that.
final class FittingLine extends Region {
  /// Letters of the shrinking label that must stay.
  private static final double LETTERS = 24;

  private final Label shrinking;
  private final List<Node> optional;
  private final Set<Node> behindGap;
  private final Set<Node> unwanted = new HashSet<>();

  /// @param line what stands in it, from left to right
  /// @param shrinking the one label that may be cut
  /// @param optional what may be left out, the least needed first
  /// @param behindGap what has a gap before it
  FittingLine(List<Node> line, Label shrinking, List<Node> optional, Set<Node> behindGap) {
    this.shrinking = shrinking;
    this.optional = optional;
    this.behindGap = behindGap;
    getChildren().setAll(line);
  }

  /// Says whether a node has something to show now.
  void want(Node node, boolean wanted) {
    if (wanted ? unwanted.remove(node) : unwanted.add(node)) {
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    List<Node> shown = new ArrayList<>(getChildren());
    shown.removeAll(unwanted);
    double space = shrinking.getFont().getSize() * 0.9;
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    double least = Math.min(shrinking.prefWidth(-1), shrinking.getFont().getSize() * LETTERS / 2);
    for (Node node : optional) {
      boolean first = node == optional.getFirst();
      if (width(shown, space, first ? shrinking.prefWidth(-1) : least) > room) {
        shown.remove(node);
      }
    }
    double left = room - width(shown, space, least);
    double title = Math.min(shrinking.prefWidth(-1), least + Math.max(left, 0));
    place(shown, space, title, Math.max(left - (title - least), 0));
  }

  private void place(List<Node> shown, double space, double title, double left) {
    long gaps = shown.stream().filter(behindGap::contains).count();
    double x = snappedLeftInset();
    for (Node node : getChildren()) {
      node.setVisible(shown.contains(node));
      if (node.isVisible()) {
        x += behindGap.contains(node) ? left / gaps : 0;
        double width = node == shrinking ? title : node.prefWidth(-1);
        double height = node.prefHeight(width);
        double y = (getHeight() - height) / 2;
        node.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), height);
        x += width + space;
      }
    }
  }

  private double width(List<Node> shown, double space, double title) {
    double sum = space * (shown.size() - 1);
    for (Node node : shown) {
      sum += node == shrinking ? title : node.prefWidth(-1);
    }
    return sum;
  }

  @Override
  protected double computePrefHeight(double width) {
    double highest = 0;
    for (Node node : getChildren()) {
      highest = Math.max(highest, node.prefHeight(-1));
    }
    return snappedTopInset() + highest + snappedBottomInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }
}
