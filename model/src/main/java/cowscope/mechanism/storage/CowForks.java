package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.World;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// XFS reserves new blocks for a whole window around the first write to a shared block, in the
/// file's CoW fork. Whatever is written there later takes what waits, even a hole or a block that
/// is shared no more (`xfs_reflink_allocate_cow` looks into the fork before it asks whether a block
/// is shared). The window is the extent size hint for copy on write, 32 blocks, or what other
/// reservations leave of it. The fork lies in memory only.
///
/// @param reserved by file: the blocks that have a place waiting
record CowForks(Map<String, TreeSet<Integer>> reserved) {
  private static final int WINDOW = 32;

  CowForks {
    reserved = Map.copyOf(reserved);
  }

  static CowForks of(World world) {
    return world.state().get(Words.State.FORKS) instanceof CowForks forks
        ? forks
        : new CowForks(Map.of());
  }

  /// Whether a write to the block takes a place that is waiting.
  boolean waits(Located file, int index) {
    return waiting(file).contains(index);
  }

  /// A block that is to move takes its place; the first to find none has its window reserved.
  CowForks moving(Located file, int index, @Nullable Piece piece) {
    TreeSet<Integer> waiting = waiting(file);
    if (!waiting.remove(index) && piece != null) {
      int start = index / WINDOW * WINDOW;
      Integer below = waiting.lower(index);
      Integer above = waiting.higher(index);
      int from = below == null ? start : Math.max(start, below + 1);
      int to = above == null ? start + WINDOW : Math.min(start + WINDOW, above);
      for (int i = from; i < to; i++) {
        waiting.add(i);
      }
      waiting.remove(index);
    }
    return with(file, waiting);
  }

  /// What waits beyond the new end of a file is given back (`xfs_itruncate_extents_flags`).
  static void cut(Draft draft, Located file, int size) {
    CowForks forks = of(draft.world());
    TreeSet<Integer> waiting = forks.waiting(file);
    if (!waiting.isEmpty() && waiting.last() >= size) {
      forks.with(file, new TreeSet<>(waiting.headSet(size))).keep(draft);
    }
  }

  /// Makes these the forks of the world.
  void keep(Draft draft) {
    if (!equals(of(draft.world()))) {
      draft.then(new Event.WorldMarked(Words.State.FORKS, this));
    }
  }

  private TreeSet<Integer> waiting(Located file) {
    return new TreeSet<>(reserved.getOrDefault(file.toString(), new TreeSet<>()));
  }

  private CowForks with(Located file, TreeSet<Integer> waiting) {
    Map<String, TreeSet<Integer>> changed = new TreeMap<>(reserved);
    if (waiting.isEmpty()) {
      changed.remove(file.toString());
    } else {
      changed.put(file.toString(), waiting);
    }
    return new CowForks(changed);
  }

  @Override
  public String toString() {
    return String.join(", ", new TreeMap<>(reserved).keySet());
  }
}
