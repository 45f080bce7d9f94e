package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Content;
import cowscope.world.Mark;
import cowscope.world.Pool;
import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.function.Predicate;

/// Takes entries away, and frees what nobody holds any more (Linux: `zap_page_range_single`,
/// `free_swap_and_cache`, `folio_put`).
final class Clearing {
  private Clearing() {}

  /// Clears the entries of a range.
  static void clear(Story story, SlotRange range, String cause) {
    Numbers frames = new Numbers();
    Numbers swap = new Numbers();
    gather(story.world(), range, frames, swap);
    if (!story.world().existingRegion(range.region()).any(range)) {
      return;
    }
    BlockId only = range.count() == 1 ? story.world().target(range.slot(0)) : null;
    int before = only == null ? 0 : story.refs(only);
    story.add(new Event.SlotPointed(range, null, Access.NONE, Mark.NONE, cause));
    if (only != null) {
      story.counted(only, before);
    }
    release(story, frames, Clearing::unheld, cause);
    releaseSwap(story, swap, cause);
  }

  private static void gather(World world, SlotRange range, Numbers frames, Numbers swap) {
    world.forEachPointer(
        range,
        (index, block, access) -> {
          switch (block.prefix()) {
            case Words.RAM -> frames.add(block.number());
            case Words.SWAP -> swap.add(block.number());
            default -> {}
          }
        });
  }

  /// Empties shared memory that nobody maps any more. A frame that I/O still holds stays until
  /// then.
  static void clearCache(Story story, RegionId pages, String cause) {
    SlotRange all = pages.slots(0, story.world().existingRegion(pages).size());
    if (!story.world().existingRegion(pages).any(all)) {
      return;
    }
    Numbers frames = new Numbers();
    Numbers swap = new Numbers();
    gather(story.world(), all, frames, swap);
    story.add(new Event.SlotPointed(all, null, Access.NONE, Mark.NONE, "last-mapping"));
    for (Numbers.Run run : frames.runs(number -> pinned(story.world(), number))) {
      for (int i = 0; i < run.count(); i++) {
        BlockId frame = new BlockId(Words.RAM, run.first() + i);
        story.add(new Event.BlockTurned(frame, Words.ANONYMOUS, "still-pinned"));
      }
    }
    release(story, frames, content -> content.attributes().get(Words.PINS) == null, cause);
    releaseSwap(story, swap, cause);
  }

  private static boolean pinned(World world, int number) {
    Content content = world.pool(Words.RAM).content(number);
    return content != null && content.attributes().get(Words.PINS) != null;
  }

  /// Frees a frame unless something still holds it.
  static void release(Story story, BlockId frame, String cause) {
    if (frame.prefix().equals(Words.RAM)) {
      Numbers one = new Numbers();
      one.add(frame.number());
      release(story, one, Clearing::unheld, cause);
    }
  }

  /// Frees the frames that no entry points at and nothing else holds, neighbours together.
  private static void release(
      Story story, Numbers frames, Predicate<Content> unheld, String cause) {
    Pool ram = story.world().pool(Words.RAM);
    for (Numbers.Run run :
        frames.runs(number -> {
          Content content = ram.content(number);
          return content != null && ram.refs(number) == 0 && unheld.test(content);
        })) {
      story.add(new Event.BlockFreed(new BlockId(Words.RAM, run.first()), run.count(), cause));
    }
  }

  /// What file and shared memory hold stays in the page cache; so does what I/O or swap holds.
  private static boolean unheld(Content frame) {
    Attributes attributes = frame.attributes();
    boolean own = frame.kind().equals(Words.ANONYMOUS) || frame.kind().equals(Words.MERGED);
    return own && attributes.get(Words.PINS) == null && attributes.get(Words.IN_SWAP) == null;
  }

  /// Frees slots of swap that no entry names; the frames that they knew are theirs no longer.
  private static void releaseSwap(Story story, Numbers swap, String cause) {
    World world = story.world();
    for (Numbers.Run run : swap.runs(number -> world.pool(Words.SWAP).refs(number) == 0)) {
      BlockId first = new BlockId(Words.SWAP, run.first());
      Numbers known = new Numbers();
      for (int i = 0; i < run.count(); i++) {
        BlockId frame = Situation.cached(world, first.plus(i));
        if (frame != null) {
          known.add(frame.number());
          story.add(new Event.BlockMarked(frame, Words.IN_SWAP, null));
        }
      }
      story.add(new Event.BlockFreed(first, run.count(), cause));
      release(story, known, Clearing::unheld, cause);
    }
  }
}
