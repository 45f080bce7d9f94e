package cowscope.app.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tries out how high columns of cards and how wide pools of blocks may be, and takes what fills a
/// stage best: then everything is as large as it can be.
final class Fitting {
  /// The stage of a small window, in pixels.
  static final double WIDTH = 720;

  static final double HEIGHT = 552;

  /// So large letters can be read.
  private static final double READABLE = 10.0 / Presenting.TEXT;

  /// What is not larger by this much is not worth to stand otherwise than usual.
  private static final double LITTLE = 0.03;

  /// What another column of owners is worth.
  private static final double PASSED = 0.85;

  private static final int MOST_COLUMNS = 12;

  private static final double[] OWNERS = {1150, 900, 720, 560, 440};
  private static final double[] NODES = {560, 900, 400};

  private final Cast cast;
  private @Nullable Layout best;

  private Fitting(Cast cast) {
    this.cast = cast;
  }

  /// The places of a cast. Where letters would be too small to read, blocks that are always free
  /// give way first, and then what is said of a block besides its name and what it holds.
  static Layout layout(Cast cast) {
    Fitting fitting = new Fitting(cast);
    Cast less = cast.withoutFree();
    fitting.tryOut(cast, List.of(Room.WIDE, Room.TIGHT));
    fitting.tryOut(less, List.of(Room.WIDE, Room.TIGHT));
    for (Room room : List.of(Room.CLOSE, Room.CROWDED, Room.BARE)) {
      fitting.tryOut(cast, List.of(room));
      fitting.tryOut(less, List.of(room));
    }
    return fitting.best == null ? LayoutBuilder.build(cast, Metrics.DESK) : fitting.best;
  }

  private void tryOut(Cast shown, List<Room> rooms) {
    if (best == null || size(best) < READABLE) {
      for (Room room : rooms) {
        choices(shown, room).forEach(metrics -> tryOut(LayoutBuilder.build(shown, metrics)));
      }
    }
  }

  private void tryOut(Layout other) {
    best = best == null || worth(other) > worth(best) + LITTLE ? other : best;
  }

  private static List<Metrics> choices(Cast shown, Room room) {
    List<Metrics> choices = new ArrayList<>();
    for (double owners : OWNERS) {
      for (double nodes : shown.hasNodes() ? NODES : new double[] {NODES[0]}) {
        Metrics.Heights heights = new Metrics.Heights(owners, 2 * owners, nodes);
        for (int columns : columns(shown)) {
          choices.add(Metrics.even(heights, room, columns));
        }
      }
    }
    return choices;
  }

  /// How many blocks may lie side by side: a pool that shows its free blocks falls into full rows.
  private static List<Integer> columns(Cast shown) {
    int most = shown.pools().stream().mapToInt(PoolRole::room).max().orElse(1);
    int least = (int) (Math.sqrt(most) / 3);
    return IntStream.rangeClosed(Math.max(1, least), Math.clamp(most, 1, MOST_COLUMNS))
        .filter(columns ->
            shown.pools().stream()
                .filter(pool ->
                    pool.fixed() && pool.homes() == null && !pool.heat() && pool.cells() > columns)
                .allMatch(pool -> pool.cells() % columns == 0))
        .boxed()
        .toList();
  }

  /// How large it is shown; of those that can be read, less where arrows have to pass other owners.
  private static double worth(Layout layout) {
    long lanes = layout.owners().values().stream().mapToDouble(Box::x).distinct().count();
    double size = size(layout);
    return size < READABLE ? size : 1 + size * Math.pow(PASSED, Math.max(0, lanes - 1));
  }

  private static double size(Layout layout) {
    return Math.min(WIDTH / layout.width(), HEIGHT / layout.height());
  }
}
