package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.World;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// XFS reserves new blocks for a whole window around the first write to a shared block, in the
/// file's CoW fork; while the file still shares anything, a later write in the window takes what is
/// reserved, even for a block that is shared no more. Seen in a recording of `cp --reflink`; the
/// window is the extent size hint for copy on write, 32 blocks. The fork lies in memory only.
///
/// @param reserved by file: the blocks that have a place waiting
record CowForks(Map<String, SortedSet<Integer>> reserved) {
  private static final int WINDOW = 32;

  CowForks {
    reserved = Map.copyOf(reserved);
  }

  private static CowForks of(World world) {
    return world.state().get(Words.State.FORKS) instanceof CowForks forks
        ? forks
        : new CowForks(Map.of());
  }

  /// Whether a write to the block takes a place that is waiting.
  static boolean reserves(World world, Located file, int index) {
    SortedSet<Integer> waiting = of(world).reserved.get(file.toString());
    return waiting != null && waiting.contains(index) && sharesAnything(world, file);
  }

  private static boolean sharesAnything(World world, Located file) {
    Catalog catalog = Layouts.of(world).catalog();
    FileEntry entry = catalog.file(world, file.owner(), file.name());
    for (int index = 0; entry != null && index < entry.size(); index++) {
      @Nullable Piece piece = catalog.piece(world, file.owner(), file.name(), index);
      if (piece != null && piece.hold() == Hold.SHARED) {
        return true;
      }
    }
    return false;
  }

  /// A block that cannot be overwritten is about to be written: its window is reserved, and the
  /// block's own place used.
  static void use(Draft draft, Located file, int index) {
    Map<String, SortedSet<Integer>> more = new TreeMap<>(of(draft.world()).reserved);
    SortedSet<Integer> waiting = new TreeSet<>(more.getOrDefault(file.toString(), new TreeSet<>()));
    int start = index / WINDOW * WINDOW;
    if (!waiting.remove(index) && waiting.subSet(start, start + WINDOW).isEmpty()) {
      for (int i = start; i < start + WINDOW; i++) {
        waiting.add(i);
      }
      waiting.remove(index);
    }
    more.put(file.toString(), waiting);
    draft.then(new Event.WorldMarked(Words.State.FORKS, new CowForks(more)));
  }

  /// A file that goes loses its fork.
  static void drop(Draft draft, Located file) {
    Map<String, SortedSet<Integer>> fewer = new TreeMap<>(of(draft.world()).reserved);
    if (fewer.remove(file.toString()) != null) {
      draft.then(new Event.WorldMarked(Words.State.FORKS, new CowForks(fewer)));
    }
  }

  @Override
  public String toString() {
    return String.join(", ", new TreeMap<>(reserved).keySet());
  }
}
