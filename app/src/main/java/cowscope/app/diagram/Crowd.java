package cowscope.app.diagram;

import cowscope.app.diagram.RegionRole.Form;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Makes of a cast one that has room on a stage: of what is too much, those that a step touches are
/// there, and the others stand back.
final class Crowd {
  /// Of a region with more slots and many parts, not all parts are known.
  private static final int PARTS = 256;

  private final Cast cast;
  private final List<Touches> steps;
  private final Room room;

  /// How many have room.
  ///
  /// @param blocks in all, with slots of their own or without
  /// @param column blocks with slots one above the other
  /// @param rows of a region
  /// @param owners in all
  /// @param views of what lies elsewhere
  record Room(int blocks, int column, int rows, int owners, Views views) {}

  /// Which views have room.
  enum Views {
    ALL,
    /// Those that some event names.
    NAMED,
    NONE
  }

  private Crowd(Cast cast, List<Touches> steps, Room room) {
    this.cast = cast;
    this.steps = steps;
    this.room = room;
  }

  static Cast of(Cast cast, List<Touches> steps, Room room) {
    return new Crowd(cast, steps, room).build();
  }

  private Cast build() {
    TreeMap<Integer, Homes> columns = new TreeMap<>();
    Map<Object, Integer> sizes = sizes();
    Map<Object, Integer> shares = shares(sizes, room.blocks());
    for (Object key : sizes.keySet()) {
      if (key instanceof Integer depth) {
        int places = Math.min(shares.getOrDefault(key, 0), room.column());
        Homes homes = Homes.of(sizes.getOrDefault(key, 0), places, touched(t -> nodes(t, depth)));
        if (homes != null) {
          columns.put(depth, homes);
        }
      }
    }
    List<PoolRole> pools = new ArrayList<>();
    for (PoolRole pool : cast.pools()) {
      List<NodeRole> nodes = pool.nodes().stream().map(node -> node(node, columns)).toList();
      int places = shares.getOrDefault(pool.prefix(), 0);
      Homes homes =
          pool.heat() ? null : Homes.of(pool.cells(), places, touched(t -> cells(t, pool)));
      pools.add(pool.with(homes, nodes));
    }
    return new Cast(owners(), pools, cast.columns());
  }

  /// How many places there would be for the nodes of each depth, and for the cells of each pool.
  private Map<Object, Integer> sizes() {
    Map<Object, Integer> sizes = new LinkedHashMap<>();
    for (PoolRole pool : cast.pools()) {
      if (!pool.heat()) {
        sizes.put(pool.prefix(), pool.cells());
      }
      for (NodeRole node : pool.nodes()) {
        sizes.merge(node.depth(), node.place() + 1, Math::max);
      }
    }
    return sizes;
  }

  /// Shares of the room: the small get what they need, the others the same each.
  private static Map<Object, Integer> shares(Map<Object, Integer> sizes, int all) {
    List<Object> bySize = new ArrayList<>(sizes.keySet());
    bySize.sort(Comparator.comparingInt(key -> sizes.getOrDefault(key, 0)));
    Map<Object, Integer> shares = new HashMap<>();
    int left = all;
    for (int i = 0; i < bySize.size(); i++) {
      int share = Math.max(1, left / (bySize.size() - i));
      int taken = Math.min(sizes.getOrDefault(bySize.get(i), 0), share);
      shares.put(bySize.get(i), taken);
      left -= taken;
    }
    return shares;
  }

  /// What each step touches of some things.
  private NavigableMap<Integer, Set<Integer>> touched(Function<Touches, Set<Integer>> things) {
    NavigableMap<Integer, Set<Integer>> touched = new TreeMap<>();
    for (int i = 0; i < steps.size(); i++) {
      touched.put(i + 1, things.apply(steps.get(i)));
    }
    return touched;
  }

  private Set<Integer> nodes(Touches touches, int depth) {
    Set<Integer> places = new LinkedHashSet<>();
    for (BlockId block : touches.blocks()) {
      NodeRole node = cast.node(block);
      if (node != null && node.depth() == depth) {
        places.add(node.place());
      }
    }
    return places;
  }

  private static Set<Integer> cells(Touches touches, PoolRole pool) {
    Set<Integer> places = new LinkedHashSet<>();
    for (BlockId block : touches.blocks()) {
      int cell = block.prefix().equals(pool.prefix()) ? pool.index(block.number()) : -1;
      if (cell >= 0) {
        places.add(cell);
      }
    }
    return places;
  }

  private NodeRole node(NodeRole node, Map<Integer, Homes> columns) {
    Homes homes = columns.get(node.depth());
    RegionRole slots = region(node.slots());
    return node.with(slots, homes == null ? null : new NodeRole.Turn(homes, node.place()));
  }

  private List<OwnerRole> owners() {
    Map<String, Integer> counts = new HashMap<>();
    for (Touches touches : steps) {
      touches.owners().forEach(owner -> counts.merge(owner, 1, Integer::sum));
    }
    List<OwnerRole> chosen =
        cast.owners().stream()
            .sorted(Comparator.comparingInt(owner -> -counts.getOrDefault(owner.name(), 0)))
            .limit(room.owners())
            .toList();
    return cast.owners().stream().filter(chosen::contains).map(this::owner).toList();
  }

  private OwnerRole owner(OwnerRole owner) {
    return owner.with(owner.regions().stream().map(this::region).toList());
  }

  private RegionRole region(RegionRole region) {
    int rows = region.rows().size();
    boolean drawn =
        switch (region.form()) {
          case ROWS, LOW_ROWS -> true;
          case GRID, HEAT -> rows <= PARTS;
          case HIDDEN -> false;
        };
    if (!drawn) {
      return region;
    }
    boolean seen =
        switch (room.views()) {
          case ALL -> true;
          case NAMED -> !region.idle();
          case NONE -> !region.view();
        };
    if (!seen) {
      return region.with(Form.HIDDEN, null);
    }
    Homes homes = Homes.of(rows, room.rows(), touched(t -> rows(t, region)));
    return region.with(Form.ROWS, homes);
  }

  private static Set<Integer> rows(Touches touches, RegionRole region) {
    Set<Integer> rows = new LinkedHashSet<>();
    RegionId id = region.id();
    for (SlotRange range : touches.slots()) {
      if (range.region().equals(id)) {
        int last = Math.max(0, region.rowOf(range.end() - 1));
        for (int row = Math.max(0, region.rowOf(range.first())); row <= last; row++) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /// How many blocks there are places for at once.
  static int places(Cast cast) {
    int places = 0;
    Map<Integer, Integer> columns = new HashMap<>();
    for (PoolRole pool : cast.pools()) {
      places += pool.heat() ? 0 : pool.room();
      for (NodeRole node : pool.nodes()) {
        columns.merge(node.depth(), node.place() + 1, Math::max);
      }
    }
    return places + columns.values().stream().mapToInt(count -> count).sum();
  }
}
