package cowscope.app.diagram;

import cowscope.world.BlockId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How deep blocks with slots lie below the owners: the longest way that ever led to each.
final class Depths {
  private final Map<BlockId, Set<BlockId>> edges = new LinkedHashMap<>();

  /// A slot of `from` points at `to`.
  void edge(BlockId from, BlockId to) {
    edges.computeIfAbsent(from, key -> new LinkedHashSet<>()).add(to);
  }

  /// Slots of `from` were shared with `to`, which points at the same from then on.
  void alike(BlockId from, BlockId to) {
    edges
        .computeIfAbsent(to, key -> new LinkedHashSet<>())
        .addAll(edges.getOrDefault(from, Set.of()));
  }

  /// Who ever pointed at each block.
  Map<BlockId, List<BlockId>> parents() {
    Map<BlockId, List<BlockId>> parents = new HashMap<>();
    edges.forEach((from, targets) ->
        targets.forEach(to -> parents.computeIfAbsent(to, key -> new ArrayList<>()).add(from)));
    return parents;
  }

  /// The depth of each node. Ways in a circle are followed once around.
  Map<BlockId, Integer> all(List<BlockId> nodes) {
    Map<BlockId, Integer> depth = new HashMap<>();
    nodes.forEach(node -> depth.put(node, 0));
    boolean deeper = true;
    for (int round = 0; deeper && round < nodes.size(); round++) {
      deeper = false;
      for (BlockId node : nodes) {
        deeper |= sink(node, depth, nodes.size());
      }
    }
    return depth;
  }

  private boolean sink(BlockId node, Map<BlockId, Integer> depth, int limit) {
    boolean deeper = false;
    int below = depth.getOrDefault(node, 0) + 1;
    for (BlockId target : edges.getOrDefault(node, Set.of())) {
      Integer old = depth.get(target);
      if (old != null && old < below && below < limit && !target.equals(node)) {
        depth.put(target, below);
        deeper = true;
      }
    }
    return deeper;
  }
}
