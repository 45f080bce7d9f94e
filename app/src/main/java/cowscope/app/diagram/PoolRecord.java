package cowscope.app.diagram;

import cowscope.world.BlockId;
import cowscope.world.Pool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Gathers over a run what there is to know about one pool.
final class PoolRecord {
  /// Free blocks of an endless pool fill up to a multiple of this.
  private static final int ROUND = 12;

  private final String name;
  private final String prefix;
  private final boolean listed;
  private final boolean fixed;
  private final int capacity;
  private boolean used;
  private int highest;
  private int letters;
  private int longest;
  private boolean spelled;

  /// Blocks that somebody ever points at, in a pool whose blocks are not listed.
  private final Set<Integer> seen = new HashSet<>();

  /// Blocks whose places are taken even when they are gone.
  private final Set<Integer> kept = new HashSet<>();

  /// The blocks with slots of their own.
  private final Map<BlockId, RegionRecord> nodes = new LinkedHashMap<>();

  /// Of a pool without fixed places, when each block was there.
  private final NavigableMap<Integer, Lives> blocks = new TreeMap<>();

  PoolRecord(Pool pool) {
    name = pool.name();
    prefix = pool.prefix();
    listed = pool.listed();
    fixed = pool.capacity() != Pool.UNLIMITED && pool.unit() == 0 && pool.reuse();
    capacity = pool.capacity();
  }

  /// One of its blocks holds this.
  ///
  /// @param spells whether it is drawn character by character
  void holds(@Nullable String value, boolean spells) {
    longest = value == null ? longest : Math.max(longest, value.length());
    letters = fixed || value == null ? letters : Math.max(letters, value.length());
    spelled |= spells && !fixed;
  }

  /// One of its blocks holds what one of another pool holds.
  void holdsLike(PoolRecord other, boolean spells) {
    longest = Math.max(longest, other.longest);
    letters = fixed ? letters : Math.max(letters, other.letters);
    spelled |= spells && !fixed;
  }

  /// Its place is not given to another block when it goes.
  void stays(int number) {
    kept.add(number);
  }

  /// Somebody points at some of its blocks.
  void pointed(int number, int count) {
    used = true;
    for (int i = 0; !fixed && !listed && i < count; i++) {
      seen.add(number + i);
    }
  }

  /// Of what was there before anything happened, only what somebody points at is drawn.
  void forgetUnseen() {
    if (!fixed && !listed) {
      blocks.keySet().retainAll(seen);
      nodes.keySet().removeIf(node -> !seen.contains(node.number()));
    }
  }

  void born(int number, int count, int step) {
    used |= listed;
    highest = Math.max(highest, number + count - 1);
    for (int i = 0; !fixed && i < count; i++) {
      blocks.computeIfAbsent(number + i, key -> new Lives()).begin(step);
    }
  }

  void died(int number, int count, int step) {
    for (int i = 0; i < count; i++) {
      Lives lives = blocks.get(number + i);
      if (lives != null && !kept.contains(number + i)) {
        lives.end(step);
      }
      RegionRecord node = nodes.get(new BlockId(prefix, number + i));
      if (node != null) {
        node.lives.end(step);
      }
    }
  }

  RegionRecord node(BlockId block, RegionRecord slots) {
    return nodes.computeIfAbsent(block, key -> slots);
  }

  Map<BlockId, RegionRecord> nodes() {
    return nodes;
  }

  /// Whether there is anything to draw for it.
  boolean shows() {
    return used || (listed && capacity > 0);
  }

  /// @param endless whether its capacity is there only so that it never ends: then it shows hardly
  ///   more than what is ever used
  PoolRole role(List<NodeRole> nodeRoles, boolean heat, boolean endless) {
    Map<Integer, Integer> places = new HashMap<>();
    int room = endless ? Math.min(capacity, Math.ceilDiv(highest + 1, ROUND) * ROUND) : capacity;
    int cells = fixed ? (nodes.isEmpty() ? room : 0) : loosePlaces(places);
    return new PoolRole(
        name,
        prefix,
        cells,
        fixed ? Math.min(cells, highest + 1) : cells,
        fixed,
        Map.copyOf(places),
        nodeRoles,
        letters,
        longest,
        spelled,
        heat,
        null);
  }

  private int loosePlaces(Map<Integer, Integer> places) {
    List<Integer> numbers = new ArrayList<>();
    blocks.keySet().stream()
        .filter(number -> !nodes.containsKey(new BlockId(prefix, number)))
        .forEach(numbers::add);
    int[] found = Lives.places(numbers.stream().map(blocks::get).toList());
    int end = 0;
    for (int i = 0; i < found.length; i++) {
      places.put(numbers.get(i), found[i]);
      end = Math.max(end, found[i] + 1);
    }
    return end;
  }

  int capacity() {
    return fixed ? capacity : blocks.size();
  }
}
