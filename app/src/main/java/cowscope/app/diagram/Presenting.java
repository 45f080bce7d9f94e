package cowscope.app.diagram;

import cowscope.app.diagram.RegionRole.Form;
import cowscope.history.History;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lays a run out for the last row of a lecture room: letters of one size, as large as the screen
/// allows, and no more on the stage than has room in them.
public final class Presenting {
  /// The letters of texts and of what blocks hold, in the units of a layout; the same as in
  /// `stage.css`.
  public static final double TEXT = 14;

  /// More blocks than this are never shown one by one.
  static final int BLOCKS = 24;

  private static final int MANY = 1000;

  private static final List<Integer> FEWER_BLOCKS = List.of(BLOCKS, 20, 16, 12, 9);
  private static final List<Integer> FEWEST_BLOCKS = List.of(BLOCKS, 16, 12, 9, 6);
  private static final List<Integer> COLUMNS = List.of(12, 8, 6, 5, 4);
  private static final List<Integer> FEWER_OWNERS = List.of(24, 12, 8, 5, 3, 2);
  private static final int WIDEST_GRID = 8;

  private final Cast cast;
  private final List<Touches> steps;
  private final double width;
  private final double height;

  private Presenting(History history, double width, double height) {
    this.cast = Cast.of(history);
    this.steps = Touches.of(history);
    this.width = width;
    this.height = height;
  }

  /// A layout that fits into so many units; if nothing does, the one that exceeds them least.
  public static Layout of(History history, double width, double height) {
    return new Presenting(history, width, height).find();
  }

  private record Found(Layout layout, double scale) {}

  private Layout find() {
    Found best = null;
    for (Crowd.Room room : rooms()) {
      best = better(best, best(Crowd.of(cast, steps, room)));
      if (best.scale() >= 1) {
        break;
      }
    }
    return best == null ? Layout.of(cast) : best.layout();
  }

  /// From the largest to the smallest: what gives way last is owners.
  private List<Crowd.Room> rooms() {
    List<Crowd.Room> rooms = new ArrayList<>();
    add(rooms, FEWER_BLOCKS, List.of(16, 8, 6), Crowd.Views.ALL);
    if (regions().anyMatch(RegionRole::view)) {
      add(rooms, FEWER_BLOCKS, List.of(6, 4), Crowd.Views.NAMED);
      add(rooms, FEWER_BLOCKS, List.of(6, 4), Crowd.Views.NONE);
    }
    add(rooms, FEWEST_BLOCKS, List.of(4, 3, 2, 1), Crowd.Views.NONE);
    for (int owners : FEWER_OWNERS) {
      rooms.add(new Crowd.Room(12, 9, 4, owners, Crowd.Views.NONE));
      rooms.add(new Crowd.Room(6, 4, 2, owners, Crowd.Views.NONE));
    }
    return rooms;
  }

  private void add(
      List<Crowd.Room> rooms, List<Integer> blocks, List<Integer> rows, Crowd.Views views) {
    List<Integer> columns = useful(COLUMNS, highest());
    List<Integer> useful = useful(rows, regions().mapToInt(RegionRole::room).max().orElse(0));
    for (int block : useful(blocks, Crowd.places(cast))) {
      for (int column : columns) {
        for (int row : useful) {
          rooms.add(new Crowd.Room(block, column, row, MANY, views));
        }
      }
    }
  }

  /// Without those that change nothing.
  private static List<Integer> useful(List<Integer> limits, int most) {
    return limits.stream()
        .filter(limit -> limit < most || limit.equals(limits.getFirst()))
        .toList();
  }

  private Stream<RegionRole> regions() {
    return Stream.concat(
            cast.owners().stream().flatMap(owner -> owner.regions().stream()),
            cast.pools().stream().flatMap(pool -> pool.nodes().stream()).map(NodeRole::slots))
        .filter(region -> region.form() != Form.HIDDEN);
  }

  /// How many blocks with slots stand one above the other.
  private int highest() {
    return cast.pools().stream()
        .flatMap(pool -> pool.nodes().stream())
        .mapToInt(node -> node.place() + 1)
        .max()
        .orElse(0);
  }

  private static Found better(@Nullable Found one, Found other) {
    return one == null || other.scale() > one.scale() ? other : one;
  }

  /// The arrangement of a cast that can be shown the largest.
  private Found best(Cast shown) {
    Found best = null;
    int most = shown.pools().stream().mapToInt(PoolRole::room).max().orElse(0);
    int widest = Math.clamp(most, 1, WIDEST_GRID);
    for (Room room : List.of(Room.SHOWN, Room.SCANT)) {
      for (double column : new double[] {height, height * 0.6}) {
        Metrics.Heights heights = new Metrics.Heights(column, column, column);
        for (int cells = 1; cells <= widest; cells++) {
          Layout layout = LayoutBuilder.build(shown, Metrics.even(heights, room, cells));
          best = better(best, new Found(layout, scale(layout)));
        }
      }
      if (best != null && best.scale() >= 1) {
        return best;
      }
    }
    return best == null ? new Found(Layout.of(shown), 0) : best;
  }

  private double scale(Layout layout) {
    return Math.min(width / layout.width(), height / layout.height());
  }
}
