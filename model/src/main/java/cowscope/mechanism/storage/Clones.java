package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.BlockId;
import cowscope.world.World;
import java.util.Map;
import java.util.TreeMap;

/// How many pointers more than one a cloned block has: ZFS's block reference table, which knows
/// cloned blocks only (`brt.c`).
///
/// @param more by block
record Clones(Map<String, Integer> more) {
  Clones {
    more = Map.copyOf(more);
  }

  private static Clones of(World world) {
    return world.state().get(Words.State.CLONES) instanceof Clones clones
        ? clones
        : new Clones(Map.of());
  }

  static int of(World world, BlockId block) {
    return of(world).more.getOrDefault(block.toString(), 0);
  }

  static void change(Draft draft, BlockId block, int by) {
    Map<String, Integer> changed = new TreeMap<>(of(draft.world()).more);
    changed.merge(block.toString(), by, Integer::sum);
    changed.values().removeIf(count -> count == 0);
    draft.then(
        new Event.WorldMarked(Words.State.CLONES, changed.isEmpty() ? null : new Clones(changed)));
  }

  /// As people read it: `D0 +1`.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(more)
        .forEach((block, count) ->
            text.append(text.isEmpty() ? "" : ", ").append(block).append(" +").append(count));
    return text.toString();
  }
}
