package cowscope.app.diagram;

import cowscope.app.diagram.Section.Size;

/// How large the cells of a pool are, so that the whole stays readable: fewer are larger.
///
/// @param columns how many lie side by side
record GridSize(int columns, Size cell, Size gap) {
  /// Longer values do not fit into a square.
  private static final int FEW_LETTERS = 7;

  private static final double LETTER = 8.4;

  /// Left of a cell's name, and right of it for its badge.
  private static final double NAME_SPACE = 34;

  private static final double LEAST = 84;
  private static final double WIDEST = 220;

  /// A letter of a value where all others are of one size, and how many of those there are at most.
  private static final double VALUE_LETTER = 11.4;

  private static final int LARGE_LETTERS = 7;

  /// What a small cell has beside the letters of its name: a count, or a size, and its edges.
  private static final double SMALL_COUNT = 28;

  private static final double SMALL_BYTES = 62;
  private static final int SMALL_LETTERS = 9;
  private static final double SMALL_LEAST = 46;

  static GridSize of(PoolRole pool, Metrics metrics) {
    if (pool.heat()) {
      return heat(pool.cells(), metrics.heat());
    }
    return metrics.cellColumns() > 0
        ? even(pool, metrics)
        : of(pool.cells(), pool.letters(), pool.spelled());
  }

  /// @param letters of the longest value that one ever holds
  /// @param spelled whether values are drawn character by character
  private static GridSize of(int cells, int letters, boolean spelled) {
    if (spelled) {
      return new GridSize(cells <= 8 ? 1 : 2, Spelling.block(letters), new Size(26, 38));
    }
    if (letters > FEW_LETTERS) {
      double width = Math.clamp(letters * LETTER + 30, 130, 340);
      return new GridSize(cells <= 12 ? 1 : 2, new Size(width, 72), new Size(22, 38));
    }
    return of(cells);
  }

  /// As large as its values ask for, in letters that many can read.
  private static GridSize even(PoolRole pool, Metrics metrics) {
    int columns = metrics.cellColumns();
    if (pool.spelled()) {
      return new GridSize(columns, Spelling.block(pool.letters()), new Size(26, metrics.cellGap()));
    }
    if (metrics.crowded()) {
      return crowded(pool, metrics);
    }
    double named = pool.nameLetters() * LETTER + NAME_SPACE;
    double most = metrics.widestName();
    double least = Math.clamp(named, LEAST, most);
    double width = Math.clamp(value(pool.longest(), metrics) + 16, least, Math.max(least, WIDEST));
    Size cell = new Size(width, metrics.cell());
    return new GridSize(columns, cell, new Size(20, metrics.cellGap()));
  }

  /// As small as names and values allow.
  private static GridSize crowded(PoolRole pool, Metrics metrics) {
    double beside = pool.fixed() ? SMALL_COUNT : SMALL_BYTES;
    double named = pool.nameLetters() * LETTER + beside;
    double valued = Math.min(pool.longest(), SMALL_LETTERS) * LETTER + 10;
    double width = Math.max(SMALL_LEAST, Math.max(named, valued));
    Size cell = new Size(width, metrics.cell());
    return new GridSize(metrics.cellColumns(), cell, new Size(8, metrics.cellGap()));
  }

  /// How wide a value is: long ones are mostly written smaller.
  private static double value(int letters, Metrics metrics) {
    if (metrics.large()) {
      return letters * VALUE_LETTER;
    }
    double large = Math.min(letters, LARGE_LETTERS) * VALUE_LETTER;
    return Math.max(large, letters * LETTER);
  }

  GridSize inColumns(int count) {
    return new GridSize(count, cell, gap);
  }

  private static GridSize of(int cells) {
    if (cells <= 12) {
      return new GridSize(cells == 4 ? 4 : 3, new Size(92, 88), new Size(22, 38));
    }
    if (cells <= 24) {
      return new GridSize(4, new Size(78, 72), new Size(18, 32));
    }
    if (cells <= 48) {
      return new GridSize(6, new Size(64, 60), new Size(16, 28));
    }
    if (cells <= 100) {
      return new GridSize(10, new Size(54, 50), new Size(14, 24));
    }
    if (cells <= 240) {
      return new GridSize(14, new Size(46, 42), new Size(9, 16));
    }
    int columns = (int) Math.ceil(Math.sqrt(cells * 1.3));
    return new GridSize(columns, new Size(38, 34), new Size(8, 16));
  }

  /// Dots side by side without gaps, in lines that begin at round numbers.
  ///
  /// @param most how large all may be together
  private static GridSize heat(int cells, Size most) {
    int columns = (int) Math.ceil(Math.sqrt(cells * most.width() / most.height()));
    int step = cells > 10_000 ? 64 : 16;
    int round = Math.ceilDiv(columns, step) * step;
    double side = most.width() / round;
    return new GridSize(round, new Size(side, side), new Size(0, 0));
  }
}
