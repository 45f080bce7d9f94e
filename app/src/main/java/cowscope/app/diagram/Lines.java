package cowscope.app.diagram;

import org.jspecify.annotations.Nullable;

/// Finds ways for the dotted lines: from parents to children, and from blocks to their copies.
public final class Lines {
  private static final double RADIUS = 12;

  /// Cards that stand closer have no lines between them.
  private static final double LEAST_ROOM = 24;

  /// Above the first row of a grid there is so much room for a line with a label.
  private static final double BAND = 27;

  private static final double BELOW_TITLE = 7;

  /// How far from the right edge of a grid lines pass it, clear of the badges, and from each other.
  private static final double OUTSIDE = 18;

  private static final double APART = 8;

  /// Half of what a label takes.
  private static final double LABEL = 40;

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
    if (roomAbove(child) < LEAST_ROOM) {
      return null;
    }
    double x = child.x() + 26;
    if (adjacent(parent, child)) {
      Route route = new Pen(x, parent.bottom() + 1).line(x, child.y() - 1).done();
      return new FamilyLine(link, route, x + 12, (parent.bottom() + child.y()) / 2);
    }
    double apart = Math.min(6, parent.x() / 5);
    double margin = parent.x() - Math.min(8, parent.x() / 2) - number % 3 * apart;
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

  private double roomAbove(Box child) {
    return layout.owners().values().stream()
        .filter(other -> other.x() == child.x() && other.y() < child.y())
        .mapToDouble(other -> child.y() - other.bottom())
        .min()
        .orElse(0);
  }

  private boolean adjacent(Box parent, Box child) {
    return layout.owners().values().stream()
        .noneMatch(
            other -> other.x() == child.x() && other.y() > parent.y() && other.y() < child.y());
  }

  /// The way of a copy, and where on it the middle of its label lies.
  public record CopyWay(Route route, Route.Point label) {}

  /// The way from a block to its copy, or null where neither has a box of its own.
  public @Nullable CopyWay copy(CopyLine line) {
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
        : around(from, to, source, target);
  }

  private static boolean heat(@Nullable Grid grid) {
    return grid != null && grid.role().heat();
  }

  /// Around the right edges.
  private static CopyWay beside(Box from, Box to) {
    double out = Math.max(from.right(), to.right()) + 34;
    Route route =
        new Pen(from.right() + 2, from.centerY())
            .curve(out, from.centerY(), out, to.centerY(), to.right() + 5, to.centerY())
            .done();
    return new CopyWay(route, route.middle());
  }

  /// Above the first row when both stand in it; else out of the grid through the gutter above the
  /// source's row, up to where there is room for a label, and back in through the gutter above the
  /// copy's row. It crosses no block.
  private CopyWay around(Box from, Box to, Grid source, Grid target) {
    double up = from.y() - rise(from, source);
    double down = to.y() - rise(to, target);
    Grid upper = source.area().y() <= target.area().y() ? source : target;
    double top = upper.area().y() - band(upper);
    double out = Math.max(source.area().right(), target.area().right()) + OUTSIDE;
    Pen pen = new Pen(from.centerX(), from.y() - 3);
    double start = from.centerX();
    double end = to.centerX();
    double in = down == top ? end : out;
    if (up != top) {
      in = down == top ? end : out + APART;
      start = out;
      pen.corner(from.centerX(), up, out, up, RADIUS);
    }
    pen.corner(start, up, start, top, RADIUS).corner(start, top, in, top, RADIUS);
    if (down != top) {
      pen.corner(in, top, in, down, RADIUS).corner(in, down, end, down, RADIUS);
    }
    pen.corner(end, down, end, to.y() - 8, RADIUS).line(end, to.y() - 8);
    double label = up != top && down != top ? out - LABEL : (start + in) / 2;
    return new CopyWay(pen.done(), new Route.Point(label, top));
  }

  /// There is more room above the first row.
  private double rise(Box cell, Grid grid) {
    return cell.y() == grid.area().y() ? band(grid) : Math.min(BAND, grid.gap().height() / 2);
  }

  /// Below the title of a grid.
  private double band(Grid grid) {
    Metrics metrics = layout.metrics();
    boolean first = grid.area().y() <= metrics.cellsTop();
    double above = first ? metrics.cellsTop() : metrics.poolTop();
    return Math.min(BAND, above - metrics.titleLine() - BELOW_TITLE);
  }
}
