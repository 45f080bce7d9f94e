package cowscope.app.diagram;

import cowscope.app.diagram.RegionRole.Form;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Gives everyone of a cast a place: owners left, blocks with slots in columns by depth, the cells
/// of the pools right.
final class LayoutBuilder {
  static final double CARD_HEAD = 54;

  private static final double COLUMN_GAP = 56;

  /// Beside owners in columns, arrows run down.
  private static final double BESIDE = 30;

  private static final double POOL_GAP = 12;

  /// How high the box is that stands for blocks with slots.
  private static final double REST = 40;

  /// Of so many more nodes than owners, those without rows are only a line high.
  private static final int MORE_NODES = 2;

  private static final double LOW_NODE = 26;
  private static final double LOW_GAP = 8;

  /// Of more nodes yet, they stand as close as their badges allow.
  private static final int CROWDED_NODES = 20;

  private static final double LEAST_GAP = 4;

  private static final int BELOW_COLUMNS = 3;
  private static final double TITLE_ROOM = 80;

  /// Room for the lines of copies beside the cells.
  private static final double BESIDE_CELLS = 44;

  /// Room for many arrows below a pool, above the title of the next.
  private static final double BELOW_TRACKS = 34;

  private final Cast cast;
  private final Metrics metrics;
  private final CardSize cards;
  private final int cellColumns;
  private final List<Title> titles = new ArrayList<>();
  private final List<Lane> lanes = new ArrayList<>();
  private final Map<String, Box> owners = new LinkedHashMap<>();
  private final Map<BlockId, Box> nodes = new HashMap<>();
  private final Map<RegionId, Section> sections = new HashMap<>();
  private final Map<String, Grid> grids = new LinkedHashMap<>();
  private @Nullable Box rest;
  private double right;
  private double bottom;

  LayoutBuilder(Cast cast, Metrics metrics) {
    this(cast, metrics, 0);
  }

  /// @param cellColumns how many blocks of a pool lie side by side, or 0 for what is usual
  LayoutBuilder(Cast cast, Metrics metrics, int cellColumns) {
    this.cast = cast;
    this.metrics = metrics;
    this.cellColumns = cellColumns;
    this.cards = new CardSize(metrics, cast);
  }

  Layout build() {
    boolean tree = cast.pools().stream().anyMatch(pool -> !pool.nodes().isEmpty());
    boolean heat = cast.pools().stream().anyMatch(PoolRole::heat);
    right = metrics.margin();
    owners(tree);
    nodes();
    boolean spelled = cast.pools().stream().anyMatch(PoolRole::spelled);
    if (cast.columns()) {
      gridsBelow();
    } else {
      grids(tree || heat || spelled ? metrics.laneGap() : metrics.wideGap());
    }
    return new Layout(
        cast,
        metrics,
        right + (cast.columns() ? Math.max(metrics.margin(), BESIDE) : metrics.margin()),
        bottom + metrics.margin(),
        List.copyOf(titles),
        List.copyOf(lanes),
        owners,
        nodes,
        sections,
        grids,
        rest);
  }

  private void owners(boolean tree) {
    List<OwnerRole> order = Families.inOrder(cast.owners());
    boolean spelled = cast.pools().stream().anyMatch(PoolRole::spelled);
    boolean narrow =
        tree
            && order.stream()
                .flatMap(owner -> owner.regions().stream())
                .noneMatch(region -> region.form() != Form.HIDDEN);
    boolean many = order.size() > metrics.many();
    double limit = narrow && many ? metrics.narrowHeight() : metrics.columnHeight();
    double width =
        narrow ? cards.narrow(order, many) : cards.width(order, cast.columns() || spelled);
    double x = right;
    double y = metrics.cardsTop();
    String kind = "";
    OwnerRole above = null;
    List<Box> column = new ArrayList<>();
    for (OwnerRole owner : order) {
      boolean low = many && CardSize.bare(owner) && !owner.group();
      double height = low ? LOW_NODE : cards.of(owner);
      boolean child = owner.parent() != null && owners.containsKey(owner.parent());
      boolean headed = !child && !owner.kind().equals(kind);
      double apart = low ? LOW_GAP : above == null ? 0 : gap(owner);
      double gap =
          above == null ? 0 : (headed ? metrics.strangersGap() + metrics.titleLine() : apart);
      boolean full = cast.columns() || y + gap + height > limit;
      if (above != null && full) {
        lanes.add(new Lane(x, x + width, column));
        x += width + (cast.columns() ? COLUMN_GAP : metrics.laneGap());
        y = metrics.cardsTop();
        gap = 0;
        column = new ArrayList<>();
      }
      y += gap;
      if (headed) {
        titles.add(new Title(false, owner.kind(), x, y - metrics.cardsTop() + metrics.titleLine()));
      }
      Box card = new Box(x, y, width, height);
      owner.members().forEach(name -> owners.put(name, card));
      column.add(card);
      cards.place(card, owner, sections);
      y += height;
      bottom = Math.max(bottom, y);
      kind = child ? kind : owner.kind();
      above = owner;
    }
    if (above != null) {
      lanes.add(new Lane(x, x + width, column));
      right = x + width;
    }
  }

  private double gap(OwnerRole below) {
    if (below.parent() == null || !owners.containsKey(below.parent())) {
      return metrics.strangersGap();
    }
    return cast.owners().size() <= 3 ? metrics.familyGap() : metrics.largeFamilyGap();
  }

  private void nodes() {
    TreeMap<Integer, List<NodeRole>> columns = new TreeMap<>();
    Map<Integer, String> pools = new HashMap<>();
    for (PoolRole pool : cast.pools()) {
      for (NodeRole node : pool.nodes()) {
        if (node.place() >= 0) {
          columns.computeIfAbsent(node.depth(), key -> new ArrayList<>()).add(node);
          pools.putIfAbsent(node.depth(), pool.prefix());
        }
      }
    }
    String last = "";
    for (Map.Entry<Integer, List<NodeRole>> column : columns.entrySet()) {
      String pool = pools.getOrDefault(column.getKey(), "");
      double x =
          lanes.isEmpty()
              ? right
              : right + (last.isEmpty() ? metrics.laneGap() : metrics.laneGap() * 0.6);
      if (!pool.equals(last)) {
        titles.add(new Title(true, pool, x, metrics.titleLine()));
        last = pool;
      }
      boolean wide = columns.size() == 1 || metrics.cellColumns() > 0;
      if (wide && high(column.getValue())) {
        int middle = middle(column.getValue());
        nodes(column.getValue().stream().filter(node -> node.place() < middle).toList(), x);
        x = right + metrics.laneGap() * 0.6;
        nodes(column.getValue().stream().filter(node -> node.place() >= middle).toList(), x);
      } else {
        nodes(column.getValue(), x);
      }
    }
  }

  /// Whether blocks with rows stand so high that they go on in another column.
  private boolean high(List<NodeRole> column) {
    Map<Integer, Double> heights = new HashMap<>();
    for (NodeRole node : column) {
      boolean bare = CardSize.bare(List.of(node.slots()));
      double height = bare ? LOW_NODE + LOW_GAP : cards.of(List.of(node.slots()));
      boolean counts =
          metrics.cellColumns() > 0 || cast.fits() || node.slots().form() != Form.HIDDEN;
      heights.merge(node.place(), counts ? height : 0, Math::max);
    }
    return heights.values().stream().mapToDouble(height -> height).sum() > metrics.nodesHeight();
  }

  private static int middle(List<NodeRole> column) {
    return (column.stream().mapToInt(NodeRole::place).max().orElse(0) + 2) / 2;
  }

  private void nodes(List<NodeRole> column, double x) {
    boolean rows = column.stream().anyMatch(node -> node.slots().form() != Form.HIDDEN);
    long places = column.stream().mapToInt(NodeRole::place).distinct().count();
    boolean low = places > metrics.many() + MORE_NODES;
    double width = rows ? cards.nodes(column) : low ? metrics.lowNode() : metrics.node();
    double gap = low ? (places > CROWDED_NODES ? LEAST_GAP : LOW_GAP) : rows ? 22 : 32;
    TreeMap<Integer, Double> heights = new TreeMap<>();
    for (NodeRole node : column) {
      double height = height(node, low);
      heights.merge(node.place(), height, Math::max);
    }
    Map<Integer, Double> tops = new HashMap<>();
    double y = metrics.cardsTop() + 6;
    for (Map.Entry<Integer, Double> place : heights.entrySet()) {
      y = metrics.beside() ? Math.max(y, beside(column, place.getKey())) : y;
      tops.put(place.getKey(), y);
      y += place.getValue() + gap;
    }
    List<Box> boxes = new ArrayList<>();
    for (NodeRole node : column) {
      double top = tops.getOrDefault(node.place(), metrics.cardsTop());
      Box card = new Box(x, top, width, height(node, low));
      node.members().forEach(block -> nodes.put(block, card));
      boxes.add(card);
      cards.place(card, node, sections);
    }
    boolean folded = column.stream().anyMatch(node -> node.turn() != null);
    if (folded && cast.pools().stream().allMatch(pool -> pool.homes() == null)) {
      rest = new Box(x, y, width, REST);
      boxes.add(rest);
      y += REST;
    }
    lanes.add(new Lane(x, x + width, boxes));
    right = x + width;
    bottom = Math.max(bottom, y);
  }

  private double height(NodeRole node, boolean low) {
    List<RegionRole> slots = List.of(node.slots());
    return low && CardSize.bare(slots) && !node.group() ? LOW_NODE : cards.of(slots);
  }

  /// How high the first block at a place may stand so that it is not above its owner.
  private double beside(List<NodeRole> column, int place) {
    double y = 0;
    for (NodeRole node : column) {
      Box owner = node.beside() == null ? null : owners.get(node.beside());
      if (node.place() == place && owner != null) {
        y = owner.y();
      }
    }
    return y;
  }

  private void grids(double gap) {
    double x = lanes.isEmpty() ? right : right + gap;
    double y = metrics.cellsTop();
    List<Box> boxes = new ArrayList<>();
    double widest = 0;
    double above = metrics.cellsTop();
    GridSize size = null;
    for (PoolRole pool : cast.pools()) {
      if (pool.room() == 0) {
        continue;
      }
      if (size == null || pool.heat() || !pool.fixed() || metrics.cellColumns() > 0) {
        size = size(pool);
        size = cellColumns > 0 && !pool.heat() ? size.inColumns(cellColumns) : size;
      }
      titles.add(new Title(true, pool.prefix(), x, y - above + metrics.titleLine()));
      Grid grid = grid(pool, size, x, y);
      grids.put(pool.prefix(), grid);
      for (int place = 0; place < pool.room() && !pool.heat(); place++) {
        boxes.add(grid.cell(place));
      }
      if (pool.heat()) {
        boxes.add(grid.area());
        size = null;
      }
      if (folded(pool)) {
        rest = grid.cell(pool.room());
        boxes.add(rest);
      }
      widest = Math.max(widest, grid.area().width());
      bottom = Math.max(bottom, grid.area().bottom());
      above = metrics.poolTop();
      y = grid.area().bottom() + above + (cast.fits() ? BELOW_TRACKS : POOL_GAP);
    }
    if (!boxes.isEmpty()) {
      lanes.add(new Lane(x, x + widest, boxes));
      right = x + (cast.fits() ? widest + BESIDE_CELLS : Math.max(widest, metrics.title()));
    }
  }

  private GridSize size(PoolRole pool) {
    if (pool.heat()) {
      return GridSize.heat(pool.cells(), metrics.heat());
    }
    return metrics.cellColumns() > 0
        ? GridSize.presented(pool, metrics)
        : GridSize.of(pool.cells(), pool.letters(), pool.spelled());
  }

  /// The blocks of each pool in a row below the owners, with its title before them.
  private void gridsBelow() {
    double width = right - metrics.margin();
    for (PoolRole pool : cast.pools()) {
      if (pool.room() > 0) {
        GridSize size = size(pool).inColumns(BELOW_COLUMNS);
        Grid grid = grid(pool, size, metrics.margin(), bottom + metrics.belowOwners());
        double shift = Math.max(TITLE_ROOM, (width - grid.area().width()) / 2);
        grid = grid(pool, size, metrics.margin() + shift, bottom + metrics.belowOwners());
        titles.add(new Title(true, pool.prefix(), metrics.margin(), grid.cell(0).centerY()));
        grids.put(pool.prefix(), grid);
        rest = folded(pool) ? grid.cell(pool.room()) : rest;
        right = Math.max(right, grid.area().right());
        bottom = grid.area().bottom();
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
