package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.world.Access;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Maps the neighbours of a page that was read, as far as they are in memory already (Linux:
/// `do_fault_around`, 64 KiB).
final class FaultAround {
  private static final int WINDOW = 16;

  private FaultAround() {}

  /// Maps what lies in the same part and the same aligned window as the page at `index`.
  static void map(Story story, Mapping mapping, int index) {
    Mapping now = story.again(mapping);
    Part part = Objects.requireNonNull(now.parts().at(index));
    int window = index - index % WINDOW;
    int end = Math.min(window + WINDOW, part.end());
    int at = Math.max(window, part.first());
    while (at < end) {
      int count = run(story.world(), now, at, end);
      if (count > 0) {
        point(story, now.slots(at, count), part);
      }
      at += Math.max(1, count);
    }
  }

  private static void point(Story story, SlotRange range, Part part) {
    Mapping now = Objects.requireNonNull(Mapping.of(story.world(), range.region()));
    BlockId first = Objects.requireNonNull(now.behind(story.world(), range.first()));
    boolean writable = !now.ofFile() && part.protection().writable();
    Access access = writable ? Access.READ_WRITE : Access.READ_ONLY;
    story.add(new Event.SlotPointed(range, first, access, Mark.NONE, "fault-around"));
  }

  /// How many pages from `at` on can be mapped as neighbours.
  private static int run(World world, Mapping now, int at, int end) {
    BlockId first = mappable(world, now, at);
    int count = 0;
    while (first != null
        && at + count < end
        && first.plus(count).equals(mappable(world, now, at + count))) {
      count++;
    }
    return count;
  }

  /// The frame in the cache for a page that has no entry yet.
  private static @Nullable BlockId mappable(World world, Mapping now, int index) {
    BlockId behind = now.behind(world, index);
    boolean missing = !now.region().pointsSomewhere(index);
    return missing && behind != null && behind.prefix().equals(Words.RAM) ? behind : null;
  }
}
