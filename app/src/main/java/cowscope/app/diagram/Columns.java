package cowscope.app.diagram;

import cowscope.world.BlockId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Gives blocks with slots their places, column by column, a column for each depth: in the first
/// beside the owners that point at them, in the others beside the blocks that do, so that few
/// pointers cross.
final class Columns {
  /// Behind all whose place is known.
  private static final int LAST = 1_000_000;

  private final List<OwnerRole> owners;
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Holders holders;
  private final Folds folds;
  private final Map<BlockId, List<BlockId>> parents;
  private final Map<BlockId, Integer> places = new HashMap<>();
  private final Map<PoolRecord, List<NodeRole>> roles = new LinkedHashMap<>();

  /// @param owners in the order in which they stand
  /// @param folds which blocks are drawn as one with others
  Columns(
      List<OwnerRole> owners, Holders holders, Depths depths, Folds folds, List<PoolRecord> pools) {
    this.folds = folds;
    this.owners = owners;
    this.holders = holders;
    this.parents = depths.parents();
    owners.forEach(owner -> ranks.put(owner.name(), ranks.size()));
    List<BlockId> all = pools.stream().flatMap(pool -> pool.nodes().keySet().stream()).toList();
    Map<BlockId, Integer> depth = depths.all(all);
    TreeMap<Integer, Map<PoolRecord, List<BlockId>>> columns = new TreeMap<>();
    for (PoolRecord pool : pools) {
      for (BlockId node : pool.nodes().keySet()) {
        if (folds.hidden(node)) {
          continue;
        }
        columns
            .computeIfAbsent(depth.getOrDefault(node, 0), key -> new LinkedHashMap<>())
            .computeIfAbsent(pool, key -> new ArrayList<>())
            .add(node);
      }
    }
    columns.forEach(this::column);
  }

  List<NodeRole> roles(PoolRecord pool) {
    return List.copyOf(roles.getOrDefault(pool, List.of()));
  }

  private void column(int depth, Map<PoolRecord, List<BlockId>> pools) {
    int first = 0;
    for (Map.Entry<PoolRecord, List<BlockId>> entry : pools.entrySet()) {
      PoolRecord pool = entry.getKey();
      TreeMap<Double, List<BlockId>> groups = new TreeMap<>();
      for (BlockId node : entry.getValue()) {
        groups.computeIfAbsent(rank(node), key -> new ArrayList<>()).add(node);
      }
      if (depth == 0) {
        for (Map.Entry<Double, List<BlockId>> group : groups.entrySet()) {
          first = stack(pool, depth, group.getValue(), first, beside(group.getKey()));
        }
      } else {
        List<BlockId> sorted = groups.values().stream().flatMap(List::stream).toList();
        first = stack(pool, depth, sorted, first, null);
      }
    }
  }

  /// Where a block would best stand: in the middle of the blocks that point at it, or beside the
  /// first owner that does.
  private double rank(BlockId node) {
    List<BlockId> above = parents.getOrDefault(node, List.of());
    var known = above.stream().filter(places::containsKey).mapToInt(places::get).average();
    if (known.isPresent()) {
      return known.getAsDouble();
    }
    return holders.of(node).stream()
        .filter(ranks::containsKey)
        .mapToInt(ranks::get)
        .min()
        .orElse(LAST);
  }

  private @Nullable String beside(double rank) {
    return rank < owners.size() ? owners.get((int) rank).name() : null;
  }

  /// Places for these from `first` on.
  ///
  /// @return the place after the last
  private int stack(
      PoolRecord pool, int depth, List<BlockId> nodes, int first, @Nullable String beside) {
    List<RegionRecord> records = nodes.stream().map(pool.nodes()::get).toList();
    int[] found = Lives.places(records.stream().map(record -> record.lives).toList());
    int end = first;
    for (int i = 0; i < found.length; i++) {
      int place = first + found[i];
      places.put(nodes.get(i), place);
      roles
          .computeIfAbsent(pool, key -> new ArrayList<>())
          .add(
              new NodeRole(
                  nodes.get(i),
                  depth,
                  place,
                  beside,
                  records.get(i).role(0),
                  records.get(i).head(),
                  null,
                  folds.members(nodes.get(i))));
      end = Math.max(end, place + 1);
    }
    return end;
  }
}
