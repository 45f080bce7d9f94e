package cowscope.app.diagram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives the blocks of pools their places: right of all, or below the owners where those stand side
/// by side.
final class CellPlaces {
  private static final double POOL_GAP = 12;
  private static final int BELOW_COLUMNS = 3;
  private static final double TITLE_ROOM = 80;

  /// Room for the lines of copies beside the cells.
  private static final double BESIDE = 44;

  private static final double CLOSE_BESIDE = 22;

  /// Room for many arrows below a pool, above the title of the next.
  private static final double BELOW_TRACKS = 34;

  private final Cast cast;
  private final Metrics metrics;
  private final Plan plan;
  private final List<Box> boxes = new ArrayList<>();

  CellPlaces(Cast cast, Metrics metrics, Plan plan) {
    this.cast = cast;
    this.metrics = metrics;
    this.plan = plan;
  }

  /// Pools one below the other, so far from what stands left of them.
  void right(double gap) {
    double x = plan.lanes.isEmpty() ? plan.right : plan.right + gap;
    double y = metrics.cellsTop();
    double widest = 0;
    double above = metrics.cellsTop();
    GridSize size = null;
    for (PoolRole pool : cast.pools()) {
      if (pool.room() > 0) {
        size = size(pool, size);
        plan.titles.add(new Title(true, pool.prefix(), x, y - above + metrics.titleLine()));
        Grid grid = grid(pool, size, x, y);
        add(grid);
        size = pool.heat() ? null : size;
        widest = Math.max(widest, grid.area().width());
        above = metrics.poolTop();
        y = grid.area().bottom() + above + (cast.fits() ? BELOW_TRACKS : POOL_GAP);
      }
    }
    if (!boxes.isEmpty()) {
      plan.add(x, x + widest, boxes);
      double beside = metrics.crowded() ? CLOSE_BESIDE : BESIDE;
      plan.right = x + (cast.fits() ? widest + beside : Math.max(widest, metrics.title()));
    }
  }

  private void add(Grid grid) {
    PoolRole pool = grid.role();
    plan.grids.put(pool.prefix(), grid);
    for (int place = 0; place < pool.room() && !pool.heat(); place++) {
      boxes.add(grid.cell(place));
    }
    if (pool.heat()) {
      boxes.add(grid.area());
    }
    if (folded(pool)) {
      plan.rest = grid.cell(pool.room());
      boxes.add(plan.rest);
    }
    plan.reach(grid.area().bottom());
  }

  /// Pools with fixed places are like the one before.
  private GridSize size(PoolRole pool, @Nullable GridSize before) {
    boolean like = pool.fixed() && !pool.heat() && metrics.cellColumns() == 0;
    return before != null && like ? before : GridSize.of(pool, metrics);
  }

  /// The blocks of each pool in a row below the owners, with its title before them.
  void below() {
    double width = plan.right - metrics.margin();
    for (PoolRole pool : cast.pools()) {
      if (pool.room() > 0) {
        GridSize size = GridSize.of(pool, metrics).inColumns(BELOW_COLUMNS);
        double y = plan.bottom + metrics.belowOwners();
        double wide = grid(pool, size, 0, y).area().width();
        double shift = Math.max(TITLE_ROOM, (width - wide) / 2);
        Grid grid = grid(pool, size, metrics.margin() + shift, y);
        plan.titles.add(new Title(true, pool.prefix(), metrics.margin(), grid.cell(0).centerY()));
        add(grid);
        plan.right = Math.max(plan.right, grid.area().right());
      }
    }
  }

  /// Whether the box for what has no room stands behind the cells of this pool: the last of those
  /// that have some.
  private boolean folded(PoolRole pool) {
    return pool.homes() != null
        && cast.pools().reversed().stream()
            .filter(other -> other.homes() != null)
            .findFirst()
            .filter(pool::equals)
            .isPresent();
  }

  private Grid grid(PoolRole pool, GridSize size, double x, double y) {
    int room = pool.room() + (folded(pool) ? 1 : 0);
    int columns = Math.min(size.columns(), room);
    int lines = Math.ceilDiv(room, columns);
    double width = columns * (size.cell().width() + size.gap().width()) - size.gap().width();
    double height = lines * (size.cell().height() + size.gap().height()) - size.gap().height();
    return new Grid(pool, new Box(x, y, width, height), columns, size.cell(), size.gap());
  }
}
