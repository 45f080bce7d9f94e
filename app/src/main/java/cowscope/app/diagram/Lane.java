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
  /// Between a line that passes and a box.
  private static final double CLEAR = 7;

  /// Lines that pass side by side are at least so far apart.
  private static final double APART = 3;

  private static final double WIDE_APART = 7;

  /// Above this stand the titles.
  private static final double TOP = 30;

  private static final double ENDLESS = 10_000;

  public Lane {
    boxes = boxes.stream().sorted(Comparator.comparingDouble(Box::y)).toList();
  }

  /// Room between two boxes that lie one above the other.
  record Gap(double from, double to) {
    /// How many lines may pass.
    int lines() {
      return 1 + (int) Math.max(0, (to - from) / APART);
    }

    /// The height of one of several lines that pass together.
    double line(int number, int all) {
      double apart = Math.min(WIDE_APART, (to - from) / Math.max(1, all - 1));
      boolean last = to - from > ENDLESS / 2;
      double first = last ? from : (from + to) / 2 - apart * (all - 1) / 2;
      return first + number * apart;
    }

    double away(double y) {
      return y < from ? from - y : Math.max(0, y - to);
    }
  }

  /// The gaps from the top to below the last box.
  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    double free = TOP;
    for (Box box : boxes) {
      if (box.y() - free >= 2 * CLEAR) {
        gaps.add(new Gap(free + CLEAR, box.y() - CLEAR));
      }
      free = Math.max(free, box.bottom());
    }
    gaps.add(new Gap(free + CLEAR, free + ENDLESS));
    return gaps;
  }
}
