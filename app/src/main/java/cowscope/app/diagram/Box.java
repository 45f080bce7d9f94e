package cowscope.app.diagram;

/// A rectangle of a picture; y grows downwards.
public record Box(double x, double y, double width, double height) {
  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centerX() {
    return x + width / 2;
  }

  public double centerY() {
    return y + height / 2;
  }

  public boolean contains(double px, double py) {
    return px > x && px < right() && py > y && py < bottom();
  }

  /// Whether the two share more than an edge.
  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /// Smaller by `inset` on every side.
  public Box inset(double inset) {
    return new Box(x + inset, y + inset, width - 2 * inset, height - 2 * inset);
  }

  public Box withHeight(double changed) {
    return new Box(x, y, width, changed);
  }
}
