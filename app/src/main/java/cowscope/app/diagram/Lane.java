package cowscope.app.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A column of boxes. Arrows that only pass go through between two of them.
///
/// @param left where the lane begins
/// @param right where the widest box ends
/// @param boxes from top to bottom
public record Lane(double left, double right, List<Box> boxes) {
  private static final double CLEAR = 8;

  public Lane {
    boxes = boxes.stream().sorted(Comparator.comparingDouble(Box::y)).toList();
  }

  /// The height nearest to `y` at which a line passes through without touching a box. `track` tells
  /// lines apart that pass between the same boxes.
  double channel(double y, int track) {
    double best = Double.NaN;
    for (double[] gap : gaps()) {
      double offset = track % 3 * 5.0;
      double low = gap[0] + CLEAR;
      double high = gap[1] - CLEAR;
      double inside = Math.clamp(y, Math.min(low, high), high) + offset;
      double found = Math.min(inside, high);
      if (Double.isNaN(best) || Math.abs(found - y) < Math.abs(best - y)) {
        best = found;
      }
    }
    return best;
  }

  private List<double[]> gaps() {
    List<double[]> gaps = new ArrayList<>();
    double free = -10_000;
    for (Box box : boxes) {
      if (box.y() - free > 2 * CLEAR) {
        gaps.add(new double[] {free, box.y()});
      }
      free = Math.max(free, box.bottom());
    }
    gaps.add(new double[] {free, free + 10_000});
    return gaps;
  }
}
