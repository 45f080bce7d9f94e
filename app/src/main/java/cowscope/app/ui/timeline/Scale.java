package cowscope.app.ui.timeline;

/// Where steps and numbers of blocks lie in the picture.
///
/// @param left where the start of the run lies
/// @param right where the last step lies
/// @param top where the highest number lies
/// @param bottom where 0 lies
record Scale(double left, double right, double top, double bottom, int steps, int highest) {

  double x(int step) {
    return steps == 0 ? left : left + (right - left) * step / steps;
  }

  double y(int used) {
    return bottom - (bottom - top) * used / highest;
  }

  /// The step nearest to a place, from 0.
  int step(double x) {
    return steps == 0 ? 0 : Math.clamp(Math.round((x - left) / (right - left) * steps), 0, steps);
  }

  /// The distance of the step numbers that are written, so that they do not touch.
  int stride(double room) {
    if (steps == 0) {
      return 1;
    }
    double gap = (right - left) / steps;
    int stride = 1;
    for (int i = 0; stride * gap < room; i++) {
      stride = i % 3 == 0 ? stride * 2 : i % 3 == 1 ? stride / 2 * 5 : stride * 2;
    }
    return stride;
  }
}
