package cowscope.app.diagram;

import java.util.List;

/// Tries out how high columns of cards and how wide pools of blocks may be, and takes what fills a
/// stage best: then everything is as large as it can be.
final class Fitting {
  /// How much wider than high a stage is, about.
  private static final double ASPECT = 1.3;

  /// What is not larger by this much is not worth to stand otherwise than usual.
  private static final double WORTH = 1.04;

  /// How many blocks may lie side by side; 0 for what is usual.
  private static final List<Integer> CELL_COLUMNS = List.of(0, 1, 2, 3, 4, 5, 6, 8, 12);

  private Fitting() {}

  static Layout layout(Cast cast, Metrics usual) {
    Metrics close = usual.close();
    Layout best = new LayoutBuilder(cast, close, 0).build();
    for (double height : new double[] {1150, 900, 720, 560, 440}) {
      for (double nodes : new double[] {560, 900, 400}) {
        Metrics metrics = close.withHeights(height, nodes);
        for (int columns : CELL_COLUMNS.stream().filter(some -> even(cast, some)).toList()) {
          Layout other = new LayoutBuilder(cast, metrics, columns).build();
          best = size(other) > size(best) * WORTH ? other : best;
        }
      }
    }
    return best;
  }

  /// Whether a pool that shows its free blocks falls into full rows.
  private static boolean even(Cast cast, int columns) {
    return columns == 0
        || cast.pools().stream()
            .filter(pool -> pool.fixed() && !pool.heat() && pool.cells() > columns)
            .allMatch(pool -> pool.cells() % columns == 0);
  }

  private static double size(Layout layout) {
    return Math.min(ASPECT / layout.width(), 1 / layout.height());
  }
}
