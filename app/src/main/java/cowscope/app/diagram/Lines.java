package cowscope.app.diagram;

import org.jspecify.annotations.Nullable;

/// Finds ways for the dotted lines: from parents to children, and from blocks to their copies.
public final class Lines {
  private static final double RADIUS = 12;

  private final Layout layout;

  public Lines(Layout layout) {
    this.layout = layout;
  }

  /// From a parent's card to its child's.
  ///
  /// @param labelX where the label begins, at the height `labelY`
  public record FamilyLine(Link link, Route route, double labelX, double labelY) {}

  /// The line of a family, or null when the two stand in different columns.
  ///
  /// @param parent the parent's card as high as it is now
  public @Nullable FamilyLine family(Link link, Box parent, int number) {
    Box child = layout.owners().get(link.child());
    if (child == null || child.x() != parent.x() || child.y() < parent.y()) {
      return null;
    }
    double x = child.x() + 26;
    if (adjacent(parent, child)) {
      Route route = new Pen(x, parent.bottom() + 1).line(x, child.y() - 1).done();
      return new FamilyLine(link, route, x + 12, (parent.bottom() + child.y()) / 2);
    }
    double margin = parent.x() - 8 - number % 3 * 6;
    double top = child.y() - 18;
    Route route =
        new Pen(parent.x() - 1, parent.y() + 20)
            .corner(margin, parent.y() + 20, margin, top, 8)
            .corner(margin, top, x, top, 8)
            .corner(x, top, x, child.y() - 1, 6)
            .line(x, child.y() - 1)
            .done();
    return new FamilyLine(link, route, x + 12, child.y() - 14);
  }

  private boolean adjacent(Box parent, Box child) {
    return layout.owners().values().stream()
        .noneMatch(
            other -> other.x() == child.x() && other.y() > parent.y() && other.y() < child.y());
  }

  /// The way from a block to its copy, or null where neither has a box of its own.
  public @Nullable Route copy(CopyLine line) {
    Box from = layout.block(line.source());
    Box to = layout.block(line.copy());
    Grid source = layout.grids().get(line.source().prefix());
    Grid target = layout.grids().get(line.copy().prefix());
    if (from == null || to == null || heat(source) || heat(target)) {
      return null;
    }
    boolean nodes =
        layout.nodes().containsKey(line.source()) || layout.nodes().containsKey(line.copy());
    return nodes || source == null || target == null
        ? beside(from, to)
        : above(from, to, source, target);
  }

  private static boolean heat(@Nullable Grid grid) {
    return grid != null && grid.role().heat();
  }

  /// Around the right edges.
  private static Route beside(Box from, Box to) {
    double out = Math.max(from.right(), to.right()) + 34;
    return new Pen(from.right() + 2, from.centerY())
        .curve(out, from.centerY(), out, to.centerY(), to.right() + 5, to.centerY())
        .done();
  }

  /// Through the gutters above both rows.
  private static Route above(Box from, Box to, Grid source, Grid target) {
    double up = from.y() - rise(from, source);
    double down = to.y() - rise(to, target);
    Pen pen = new Pen(from.centerX(), from.y() - 3);
    if (up == down) {
      return pen.corner(from.centerX(), up, to.centerX(), up, RADIUS)
          .corner(to.centerX(), up, to.centerX(), to.y() - 8, RADIUS)
          .line(to.centerX(), to.y() - 8)
          .done();
    }
    double between = to.x() - Math.max(target.gap().width() / 2, 6);
    return pen.corner(from.centerX(), up, between, up, RADIUS)
        .corner(between, up, between, down, RADIUS)
        .corner(between, down, to.centerX(), down, RADIUS)
        .corner(to.centerX(), down, to.centerX(), to.y() - 8, RADIUS)
        .line(to.centerX(), to.y() - 8)
        .done();
  }

  /// There is more room above the first row.
  private static double rise(Box cell, Grid grid) {
    return cell.y() == grid.area().y() ? 27 : Math.min(27, grid.gap().height() / 2);
  }
}
