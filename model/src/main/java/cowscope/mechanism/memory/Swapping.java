package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.BlockRun;
import cowscope.world.Mark;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Out to swap and back (Linux: `madvise_pageout`, `do_swap_page`). A frame that was read back
/// stays known to its slot of swap as long as another entry points there: the swap cache.
final class Swapping {
  private static final String EVICTED = "evicted";
  private static final String SWAPPED_IN = "swapped-in";

  private Swapping() {}

  /// Pages out neighbouring pages, as far as each is mapped only once.
  ///
  /// @return false when the system answers an error
  static boolean out(Story story, Mapping mapping, Pages.Run run) {
    int hole = -1;
    for (int index = run.first(); index < run.end(); index++) {
      Part part = mapping.parts().at(index);
      if (part == null) {
        hole = hole < 0 ? index : hole;
      } else if (part.locked()) {
        story.answer("EINVAL", mapping.slot(index), "locked");
        return false;
      } else {
        out(story, story.again(mapping), index);
      }
    }
    if (hole >= 0) {
      story.answer("ENOMEM", mapping.slot(hole), "hole");
    }
    return hole < 0;
  }

  private static void out(Story story, Mapping mapping, int index) {
    SlotId slot = mapping.slot(index);
    BlockId id = story.world().target(slot);
    if (id == null || id.prefix().equals(Words.SWAP)) {
      story.note("nothing-to-evict", slot);
      return;
    }
    String obstacle = obstacle(story.world(), story.world().existingBlock(id));
    if (obstacle != null) {
      story.note(obstacle, slot);
      return;
    }
    BlockId cachedIn =
        (BlockId) story.world().existingBlock(id).content().attributes().get(Words.IN_SWAP);
    if (cachedIn == null && story.world().pool(Words.SWAP).free() == 0) {
      story.note("swap-full", slot);
    } else if (mapping.shared()) {
      outOfCache(story, mapping, index, id);
    } else {
      outOfProcess(story, mapping, index, id, cachedIn);
    }
  }

  private static @Nullable String obstacle(World world, Block frame) {
    if (frame.kind().equals(Words.FILE_PAGE)) {
      return "file-not-swapped";
    }
    if (frame.kind().equals(Words.ZERO_PAGE)) {
      return "zero-not-swapped";
    }
    if (frame.content().attributes().get(Words.PINS) != null) {
      return "pinned-not-swapped";
    }
    if (frame.refs() > 1) {
      return "shared-not-swapped";
    }
    boolean swap = world.pools().stream().anyMatch(pool -> pool.prefix().equals(Words.SWAP));
    return swap ? null : "no-swap";
  }

  private static void outOfProcess(
      Story story, Mapping mapping, int index, BlockId frame, @Nullable BlockId cachedIn) {
    boolean exclusive = mapping.region().has(index, Mark.EXCLUSIVE);
    BlockId swap = cachedIn == null ? store(story, frame) : cachedIn;
    if (cachedIn != null) {
      story.add(new Event.BlockMarked(swap, Words.CACHED, null));
      story.add(new Event.BlockMarked(frame, Words.IN_SWAP, null));
    }
    Set<Mark> marks = exclusive ? Faults.EXCLUSIVE : Mark.NONE;
    story.add(
        new Event.SlotPointed(mapping.slot(index).alone(), swap, Access.NONE, marks, EVICTED));
    story.add(new Event.BlockFreed(frame, 1, EVICTED));
  }

  private static void outOfCache(Story story, Mapping mapping, int index, BlockId frame) {
    RegionId cache = Objects.requireNonNull(mapping.backing());
    BlockId swap = store(story, frame);
    story.add(
        new Event.SlotPointed(
            mapping.slot(index).alone(), null, Access.NONE, Mark.NONE, "evicted-shared"));
    story.add(
        new Event.SlotPointed(cache.slot(index).alone(), swap, Access.NONE, Mark.NONE, EVICTED));
    story.add(new Event.BlockFreed(frame, 1, EVICTED));
  }

  private static BlockId store(Story story, BlockId frame) {
    BlockId swap = story.world().pool(Words.SWAP).freeRuns(1).getFirst().first();
    String value = story.world().existingBlock(frame).value();
    int bytes = story.settings().pageSize();
    story.add(new Event.BlockAllocated(swap, 1, Words.SWAPPED, value, bytes, true, EVICTED));
    return swap;
  }

  /// Maps the frame that holds what a swapped page held, and reads it in if there is none.
  ///
  /// @return false when there was no frame for it, and the process is gone
  static boolean in(Story story, Mapping mapping, int index) {
    SlotId slot = mapping.slot(index);
    BlockId swap = Objects.requireNonNull(story.world().target(slot));
    BlockId known = Situation.cached(story.world(), swap);
    BlockId frame = known == null ? readIn(story, mapping, index, swap, Words.ANONYMOUS) : known;
    if (frame == null) {
      return false;
    }
    int before = story.refs(frame);
    boolean exclusive = mapping.region().has(index, Mark.EXCLUSIVE);
    boolean writable = exclusive && mapping.privatelyWritable(index);
    story.add(
        new Event.SlotPointed(
            slot.alone(),
            frame,
            writable ? Access.READ_WRITE : Access.READ_ONLY,
            exclusive ? Faults.EXCLUSIVE : Mark.NONE,
            SWAPPED_IN));
    if (known != null) {
      story.counted(frame, before);
    }
    settle(story, swap, frame);
    return true;
  }

  /// Reads a page of shared memory back into its cache.
  ///
  /// @return false when there was no frame for it, and the process is gone
  static boolean intoCache(Story story, Mapping mapping, int index) {
    SlotId kept = Objects.requireNonNull(mapping.backing()).slot(index);
    BlockId swap = Objects.requireNonNull(story.world().target(kept));
    BlockId frame = readIn(story, mapping, index, swap, Words.SHARED_PAGE);
    if (frame == null) {
      return false;
    }
    story.add(new Event.SlotPointed(kept.alone(), frame, Access.READ_WRITE, Mark.NONE, SWAPPED_IN));
    story.add(new Event.BlockFreed(swap, 1, SWAPPED_IN));
    return true;
  }

  private static @Nullable BlockId readIn(
      Story story, Mapping mapping, int index, BlockId swap, String kind) {
    if (Frames.free(story) == 0) {
      Ending.kill(story, mapping.owner(), mapping.slot(index));
      return null;
    }
    BlockRun run = story.world().pool(Words.RAM).freeRuns(1).getFirst();
    String value = story.world().existingBlock(swap).value();
    int bytes = story.settings().pageSize();
    story.add(new Event.BlockAllocated(run.first(), 1, kind, value, bytes, true, SWAPPED_IN));
    return run.first();
  }

  /// The slot of swap goes with its last entry; until then it knows the frame.
  private static void settle(Story story, BlockId swap, BlockId frame) {
    Attributes attributes = story.world().existingBlock(frame).content().attributes();
    boolean known = attributes.get(Words.IN_SWAP) != null;
    if (story.refs(swap) == 0) {
      if (known) {
        story.add(new Event.BlockMarked(frame, Words.IN_SWAP, null));
      }
      story.add(new Event.BlockFreed(swap, 1, SWAPPED_IN));
    } else if (!known) {
      story.add(new Event.BlockMarked(frame, Words.IN_SWAP, swap));
      story.add(new Event.BlockMarked(swap, Words.CACHED, frame));
    }
  }
}
