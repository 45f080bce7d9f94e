package cowscope.app.diagram;

import cowscope.app.diagram.Route.Piece;
import java.util.ArrayList;
import java.util.List;

/// Draws a route piece by piece.
final class Pen {
  private final double startX;
  private final double startY;
  private final List<Piece> pieces = new ArrayList<>();
  private double x;
  private double y;

  Pen(double x, double y) {
    this.startX = x;
    this.startY = y;
    this.x = x;
    this.y = y;
  }

  Pen line(double toX, double toY) {
    if (toX != x || toY != y) {
      pieces.add(new Piece.Straight(toX, toY));
      x = toX;
      y = toY;
    }
    return this;
  }

  /// A swing that leaves and arrives level.
  Pen swing(double toX, double toY) {
    double middle = (x + toX) / 2;
    return curve(middle, y, middle, toY, toX, toY);
  }

  Pen curve(double x1, double y1, double x2, double y2, double toX, double toY) {
    pieces.add(new Piece.Curved(x1, y1, x2, y2, toX, toY));
    x = toX;
    y = toY;
    return this;
  }

  /// Straight towards a corner, around it with the given radius, and on to the next point.
  Pen corner(double cornerX, double cornerY, double toX, double toY, double radius) {
    double in = Math.min(radius, distance(x, y, cornerX, cornerY) / 2);
    double out = Math.min(radius, distance(cornerX, cornerY, toX, toY) / 2);
    double inX = cornerX + Math.signum(x - cornerX) * in;
    double inY = cornerY + Math.signum(y - cornerY) * in;
    double outX = cornerX + Math.signum(toX - cornerX) * out;
    double outY = cornerY + Math.signum(toY - cornerY) * out;
    line(inX, inY);
    if (in > 0 && out > 0) {
      curve(cornerX, cornerY, cornerX, cornerY, outX, outY);
    }
    return this;
  }

  double y() {
    return y;
  }

  Route done() {
    return new Route(startX, startY, pieces);
  }

  private static double distance(double ax, double ay, double bx, double by) {
    return Math.hypot(ax - bx, ay - by);
  }
}
