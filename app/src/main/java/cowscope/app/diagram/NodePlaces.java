package cowscope.app.diagram;

import cowscope.app.diagram.RegionRole.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Gives blocks with slots their places: a column for each depth, two where one would be too high.
final class NodePlaces {
  /// How high the box is that stands for those without room.
  private static final double REST = 40;

  /// Of so many more nodes than owners, those without rows are only a line high.
  private static final int MORE_NODES = 2;

  /// The same where there is no room for more.
  private static final int FEW = 6;

  /// What a card that is only a line high has beside its letters, a badge among it.
  private static final double BESIDE_HEAD = 46;

  private static final double HEAD_LETTER = 7.4;

  /// Of more nodes yet, they stand as close as their badges allow.
  private static final int CROWDED = 20;

  private static final double LEAST_GAP = 4;

  /// Between two columns of nodes, in parts of what is between others.
  private static final double NEAR = 0.6;

  private static final double NEAREST = 30;

  private final Cast cast;
  private final Metrics metrics;
  private final CardSize cards;
  private final Plan plan;

  NodePlaces(Cast cast, Metrics metrics, CardSize cards, Plan plan) {
    this.cast = cast;
    this.metrics = metrics;
    this.cards = cards;
    this.plan = plan;
  }

  void place() {
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
    boolean wide = columns.size() == 1 || metrics.cellColumns() > 0;
    String last = "";
    for (Map.Entry<Integer, List<NodeRole>> column : columns.entrySet()) {
      String pool = pools.getOrDefault(column.getKey(), "");
      double gap = last.isEmpty() ? metrics.laneGap() : near();
      double x = plan.lanes.isEmpty() ? plan.right : plan.right + gap;
      if (!pool.equals(last)) {
        plan.titles.add(new Title(true, pool, x, metrics.titleLine()));
        last = pool;
      }
      column(column.getValue(), x, wide);
    }
  }

  private double near() {
    return Math.max(NEAREST, metrics.laneGap() * NEAR);
  }

  private void column(List<NodeRole> nodes, double x, boolean wide) {
    if (wide && high(nodes)) {
      int middle = middle(nodes);
      stack(nodes.stream().filter(node -> node.place() < middle).toList(), x);
      double beside = plan.right + near();
      stack(nodes.stream().filter(node -> node.place() >= middle).toList(), beside);
    } else {
      stack(nodes, x);
    }
  }

  /// Whether blocks with rows stand so high that they go on in another column.
  private boolean high(List<NodeRole> column) {
    Map<Integer, Double> heights = new HashMap<>();
    for (NodeRole node : column) {
      boolean bare = CardSize.bare(List.of(node.slots()));
      double height = bare ? metrics.low().step() : cards.of(List.of(node.slots()));
      boolean counts =
          metrics.cellColumns() > 0 || cast.fits() || node.slots().form() != Form.HIDDEN;
      heights.merge(node.place(), counts ? height : 0, Math::max);
    }
    return heights.values().stream().mapToDouble(height -> height).sum()
        > metrics.heights().nodes();
  }

  private static int middle(List<NodeRole> column) {
    return (column.stream().mapToInt(NodeRole::place).max().orElse(0) + 2) / 2;
  }

  private void stack(List<NodeRole> column, double x) {
    boolean rows = column.stream().anyMatch(node -> node.slots().form() != Form.HIDDEN);
    long places = column.stream().mapToInt(NodeRole::place).distinct().count();
    boolean low = places > (metrics.crowded() ? FEW : metrics.many() + MORE_NODES);
    double width = rows ? cards.nodes(column) : low ? lowWidth(column) : metrics.node();
    double gap = low ? lowGap(places) : rows ? 22 : 32;
    TreeMap<Integer, Double> heights = new TreeMap<>();
    column.forEach(node -> heights.merge(node.place(), height(node, low), Math::max));
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
      node.members().forEach(block -> plan.nodes.put(block, card));
      boxes.add(card);
      cards.place(card, node, plan.sections);
    }
    if (folds(column)) {
      plan.rest = new Box(x, y, width, REST);
      boxes.add(plan.rest);
      y += REST;
    }
    plan.add(x, x + width, boxes);
    plan.reach(y);
  }

  /// Whether the box for what has no room stands below these.
  private boolean folds(List<NodeRole> column) {
    return column.stream().anyMatch(node -> node.turn() != null)
        && cast.pools().stream().allMatch(pool -> pool.homes() == null);
  }

  /// Wide enough for names and the first remark.
  private double lowWidth(List<NodeRole> column) {
    int letters = column.stream().mapToInt(NodeRole::head).max().orElse(0);
    double wide = letters * HEAD_LETTER + BESIDE_HEAD;
    return Math.clamp(wide, metrics.lowNode(), metrics.mostLow());
  }

  private double lowGap(long places) {
    double gap = metrics.low().step() - metrics.low().height();
    return places > CROWDED ? Math.min(gap, LEAST_GAP) : gap;
  }

  private double height(NodeRole node, boolean low) {
    List<RegionRole> slots = List.of(node.slots());
    return low && CardSize.bare(slots) && !node.group() ? metrics.low().height() : cards.of(slots);
  }

  /// How high the first block at a place may stand so that it is not above its owner.
  private double beside(List<NodeRole> column, int place) {
    double y = 0;
    for (NodeRole node : column) {
      Box owner = node.beside() == null ? null : plan.owners.get(node.beside());
      if (node.place() == place && owner != null) {
        y = owner.y();
      }
    }
    return y;
  }
}
