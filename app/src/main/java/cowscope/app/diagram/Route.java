package cowscope.app.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A line through a picture.
public record Route(double startX, double startY, List<Piece> pieces) {

  /// A stretch of a line, from the end of the one before.
  public sealed interface Piece {
    double x();

    double y();

    record Straight(double x, double y) implements Piece {}

    /// A cubic curve.
    record Curved(double x1, double y1, double x2, double y2, double x, double y)
        implements Piece {}
  }

  /// A place on a line.
  public record Point(double x, double y) {}

  public Route {
    pieces = List.copyOf(pieces);
  }

  public Point end() {
    return pieces.isEmpty()
        ? new Point(startX, startY)
        : new Point(pieces.getLast().x(), pieces.getLast().y());
  }

  /// The line as the path data of SVG.
  public String svg() {
    StringBuilder path = new StringBuilder("M" + at(startX, startY));
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Straight(double x, double y) -> path.append(" L").append(at(x, y));
        case Piece.Curved(double x1, double y1, double x2, double y2, double x, double y) ->
            path.append(" C")
                .append(at(x1, y1))
                .append(' ')
                .append(at(x2, y2))
                .append(' ')
                .append(at(x, y));
      }
    }
    return path.toString();
  }

  /// `count` points of the line, evenly spread over its length, both ends included.
  public List<Point> points(int count) {
    List<Point> fine = new ArrayList<>();
    fine.add(new Point(startX, startY));
    for (Piece piece : pieces) {
      Point from = fine.getLast();
      for (int i = 1; i <= FINE; i++) {
        fine.add(along(from, piece, (double) i / FINE));
      }
    }
    return evenly(fine, count);
  }

  /// The point at half the length.
  public Point middle() {
    return points(3).get(1);
  }

  private static final int FINE = 24;

  private static List<Point> evenly(List<Point> fine, int count) {
    double[] length = new double[fine.size()];
    for (int i = 1; i < length.length; i++) {
      Point a = fine.get(i - 1);
      Point b = fine.get(i);
      length[i] = length[i - 1] + Math.hypot(b.x() - a.x(), b.y() - a.y());
    }
    List<Point> points = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < count; i++) {
      double wanted = length[length.length - 1] * i / (count - 1);
      while (at < length.length - 2 && length[at + 1] < wanted) {
        at++;
      }
      points.add(between(fine, length, Math.min(at, length.length - 2), wanted));
    }
    return points;
  }

  private static Point between(List<Point> fine, double[] length, int at, double wanted) {
    if (at < 0) {
      return fine.getFirst();
    }
    double span = length[at + 1] - length[at];
    double part = span == 0 ? 0 : Math.clamp((wanted - length[at]) / span, 0, 1);
    Point a = fine.get(at);
    Point b = fine.get(at + 1);
    return new Point(a.x() + (b.x() - a.x()) * part, a.y() + (b.y() - a.y()) * part);
  }

  private static Point along(Point from, Piece piece, double t) {
    return switch (piece) {
      case Piece.Straight(double x, double y) ->
          new Point(from.x() + (x - from.x()) * t, from.y() + (y - from.y()) * t);
      case Piece.Curved(double x1, double y1, double x2, double y2, double x, double y) ->
          new Point(bezier(from.x(), x1, x2, x, t), bezier(from.y(), y1, y2, y, t));
    };
  }

  private static double bezier(double a, double b, double c, double d, double t) {
    double u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  }

  private static String at(double x, double y) {
    return String.format(Locale.ROOT, "%.1f %.1f", x, y);
  }
}
