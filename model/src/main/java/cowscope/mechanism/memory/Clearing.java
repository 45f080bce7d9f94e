package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.world.Access;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Takes entries away, and frees what nobody holds any more (Linux: `zap_page_range_single`,
/// `free_swap_and_cache`, `folio_put`).
final class Clearing {
  private Clearing() {}

  /// Clears the entries of a range.
  static void clear(Story story, SlotRange range, String cause) {
    List<BlockId> left = new ArrayList<>();
    story.world().forEachPointer(range, (index, block, access) -> left.add(block));
    if (left.isEmpty()) {
      return;
    }
    int before = story.refs(left.getFirst());
    story.add(new Event.SlotPointed(range, null, Access.NONE, Mark.NONE, cause));
    if (left.size() == 1) {
      story.counted(left.getFirst(), before);
    }
    release(story, left, cause);
  }

  /// Empties shared memory that nobody maps any more. A frame that I/O still holds stays until
  /// then.
  static void clearCache(Story story, RegionId pages, String cause) {
    SlotRange all = pages.slots(0, story.world().existingRegion(pages).size());
    List<BlockId> left = new ArrayList<>();
    story.world().forEachPointer(all, (index, block, access) -> left.add(block));
    if (left.isEmpty()) {
      return;
    }
    story.add(new Event.SlotPointed(all, null, Access.NONE, Mark.NONE, "last-mapping"));
    List<BlockId> free = new ArrayList<>();
    for (BlockId block : left) {
      if (story.world().existingBlock(block).content().attributes().get(Words.PINS) == null) {
        free.add(block);
      } else {
        story.add(new Event.BlockTurned(block, Words.ANONYMOUS, "still-pinned"));
      }
    }
    freeAll(story, free, cause);
  }

  /// Frees a block unless something still holds it.
  static void release(Story story, BlockId block, String cause) {
    release(story, List.of(block), cause);
  }

  /// Frees those that nothing holds, neighbours together.
  static void release(Story story, List<BlockId> blocks, String cause) {
    List<BlockId> free = new ArrayList<>();
    for (BlockId block : blocks) {
      if (unheld(story, block)) {
        free.add(block);
      }
    }
    freeAll(story, free, cause);
  }

  private static void freeAll(Story story, List<BlockId> free, String cause) {
    free.sort(Comparator.comparing(BlockId::prefix).thenComparing(BlockId::number));
    for (int first = 0; first < free.size(); ) {
      int end = first + 1;
      int count = 1;
      while (end < free.size() && gap(free.get(end - 1), free.get(end)) <= 1) {
        count += gap(free.get(end - 1), free.get(end));
        end++;
      }
      free(story, free.get(first), count, cause);
      first = end;
    }
  }

  private static int gap(BlockId before, BlockId after) {
    return before.prefix().equals(after.prefix())
        ? after.number() - before.number()
        : Integer.MAX_VALUE;
  }

  private static void free(Story story, BlockId first, int count, String cause) {
    if (!first.prefix().equals(Words.SWAP)) {
      story.add(new Event.BlockFreed(first, count, cause));
      return;
    }
    TreeSet<Integer> cached = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      BlockId frame = Situation.cached(story.world(), first.plus(i));
      if (frame != null) {
        cached.add(frame.number());
        story.add(new Event.BlockMarked(frame, Words.IN_SWAP, null));
      }
    }
    story.add(new Event.BlockFreed(first, count, cause));
    cached.forEach(number -> release(story, new BlockId(Words.RAM, number), cause));
  }

  /// Whether no entry, no cache, no swap and no I/O holds the block. What file and shared memory
  /// hold stays in the page cache; the zero page stays for ever.
  private static boolean unheld(Story story, BlockId id) {
    Block block = story.world().block(id);
    if (block == null || block.refs() > 0) {
      return false;
    }
    return switch (block.kind()) {
      case Words.ANONYMOUS, Words.MERGED ->
          block.content().attributes().get(Words.PINS) == null
              && block.content().attributes().get(Words.IN_SWAP) == null;
      case Words.SWAPPED -> true;
      default -> false;
    };
  }
}
