package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.world.BlockId;
import cowscope.world.BlockRun;
import cowscope.world.SlotRange;
import java.util.function.BiConsumer;

/// Frames from the free ones, lowest first (Linux: `vma_alloc_folio`).
final class Frames {
  private Frames() {}

  static int free(Story story) {
    return story.world().pool(Words.RAM).free();
  }

  /// Takes a frame for each slot; `use` sees neighbouring slots with neighbouring frames.
  ///
  /// @return false when there are not enough: the process that asked is killed
  static boolean take(
      Story story, Mapping mapping, SlotRange range, BiConsumer<SlotRange, BlockRun> use) {
    if (free(story) < range.count()) {
      Ending.kill(story, mapping.owner(), range.slot(0));
      return false;
    }
    fill(story, range, use);
    return true;
  }

  /// The same where it is known that there are enough.
  static void fill(Story story, SlotRange range, BiConsumer<SlotRange, BlockRun> use) {
    int first = range.first();
    for (BlockRun run : story.world().pool(Words.RAM).freeRuns(range.count())) {
      boolean all = run.count() == range.count();
      use.accept(all ? range : new SlotRange(range.region(), first, run.count()), run);
      first += run.count();
    }
  }

  static Event zeroed(Story story, BlockRun run, String kind, String cause) {
    int bytes = story.settings().pageSize();
    return new Event.BlockAllocated(
        run.first(), run.count(), kind, Words.ZEROS, bytes, true, cause);
  }

  static Event copied(Story story, BlockId source, BlockRun run, String cause) {
    long bytes = (long) story.settings().pageSize() * run.count();
    return new Event.BlockCopied(source, run.first(), run.count(), Words.ANONYMOUS, bytes, cause);
  }
}
