package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.world.Access;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.SlotRange;
import java.util.Objects;
import java.util.Set;

/// What the kernel does about a page fault (Linux: `handle_pte_fault`).
final class Faults {
  static final Set<Mark> EXCLUSIVE = Set.of(Mark.EXCLUSIVE);
  private static final Set<Mark> DIRTY = Set.of(Mark.DIRTY);
  private static final BlockId ZERO = new BlockId(Words.ZERO, BlockId.ONLY);

  private final Story story;
  private final Mapping mapping;
  private final boolean write;

  /// @param mapping the region as it stood at the trap
  Faults(Story story, Mapping mapping, boolean write) {
    this.story = story;
    this.mapping = mapping;
    this.write = write;
  }

  /// Makes pages ready for the access that trapped.
  ///
  /// @return false when there was no frame for it, and the process is gone
  boolean resolve(SlotRange range, Situation situation) {
    String cause = situation.word();
    return switch (situation) {
      case FIRST_READ -> zeroPage(range, cause);
      case FIRST_WRITE -> zeroed(range, cause);
      case FILE_READ -> file(range, cause);
      case SHARED_READ, SHARED_WRITE -> shared(range, cause);
      case SHARED_FILE_WRITE -> sharedFile(range, cause);
      case FILE_WRITE -> copied(range, behind(range), cause);
      case ZERO_PAGE -> zeroed(range, cause);
      case FILE_PAGE, MERGED, PINNED, SWAP_HELD, WRITE_PROTECTED ->
          copied(range, target(range), cause);
      case DIRTY_TRACKING -> protect(range, DIRTY, cause);
      case LAST_SHARER -> protect(range, EXCLUSIVE, cause);
      case SWAPPED, SWAP_CACHE -> swapped(range);
      case SHARED_SWAPPED -> sharedSwapped(range, cause);
      case ALLOWED, HOLE, DENIED, PAST_END ->
          throw new IllegalArgumentException(situation + " is no fault");
    };
  }

  /// Linux: `do_anonymous_page`, reading.
  private boolean zeroPage(SlotRange range, String cause) {
    story.add(new Event.SlotPointed(range, ZERO, Access.READ_ONLY, Mark.NONE, cause));
    return true;
  }

  /// Linux: `do_anonymous_page`, writing, and `wp_page_copy` of the zero page.
  private boolean zeroed(SlotRange range, String cause) {
    BlockId old = story.world().target(range.slot(0));
    int before = old == null ? 0 : story.refs(old);
    rememberHistory(range);
    boolean done =
        Frames.take(
            story,
            mapping,
            range,
            (slots, run) -> {
              story.add(Frames.zeroed(story, run, Words.ANONYMOUS, cause));
              point(slots, run.first(), EXCLUSIVE, cause);
            });
    if (done && old != null && range.count() == 1) {
      story.counted(old, before);
    }
    return done;
  }

  /// Linux: `do_cow_fault` and `wp_page_copy`.
  private boolean copied(SlotRange range, BlockId source, String cause) {
    BlockId old = story.world().target(range.slot(0));
    int before = old == null ? 0 : story.refs(old);
    rememberHistory(range);
    boolean done =
        Frames.take(
            story,
            mapping,
            range,
            (slots, run) -> {
              BlockId from = source.plus(slots.first() - range.first());
              story.add(Frames.copied(story, from, run, cause));
              point(slots, run.first(), EXCLUSIVE, cause);
            });
    if (done && old != null) {
      leave(range, old, before, cause);
    }
    return done;
  }

  /// The frames that a copy left lose an owner.
  private void leave(SlotRange range, BlockId old, int before, String cause) {
    if (range.count() == 1) {
      story.counted(old, before);
      Clearing.release(story, old, cause);
    }
    if (story.settings().textbook()) {
      Sharers.makeLastOnesWritable(story, range, old);
    }
  }

  /// Linux: `do_read_fault`, for a file.
  private boolean file(SlotRange range, String cause) {
    BlockId frame = behind(range);
    story.add(new Event.SlotPointed(range, frame, Access.READ_ONLY, Mark.NONE, cause));
    FaultAround.map(story, mapping, range.first());
    return true;
  }

  /// Linux: `do_read_fault` and `do_shared_fault`, for shared anonymous memory (`shmem_fault`).
  private boolean shared(SlotRange range, String cause) {
    SlotRange cache = Objects.requireNonNull(mapping.backing()).slots(range.first(), range.count());
    boolean there = story.world().target(cache.slot(0)) != null;
    if (!there && !cache(range, cause)) {
      return false;
    }
    for (int index = range.first(); index < range.end(); index++) {
      BlockId first = Objects.requireNonNull(story.again(mapping).behind(story.world(), index));
      int end = index + 1;
      while (end < range.end()
          && first.plus(end - index).equals(mapping.behind(story.world(), end))) {
        end++;
      }
      point(mapping.slots(index, end - index), first, write ? DIRTY : Mark.NONE, cause);
      index = end - 1;
    }
    if (!write) {
      FaultAround.map(story, mapping, range.first());
    }
    return true;
  }

  /// Takes frames for pages of shared memory that nobody has touched yet.
  private boolean cache(SlotRange range, String cause) {
    return Frames.take(
        story,
        mapping,
        range,
        (slots, run) -> {
          story.add(Frames.zeroed(story, run, Words.SHARED_PAGE, cause));
          SlotRange kept =
              Objects.requireNonNull(mapping.backing()).slots(slots.first(), slots.count());
          story.add(
              new Event.SlotPointed(kept, run.first(), Access.READ_WRITE, Mark.NONE, "cached"));
        });
  }

  /// Linux: `do_shared_fault`, for a file.
  private boolean sharedFile(SlotRange range, String cause) {
    point(range, behind(range), DIRTY, cause);
    return true;
  }

  /// Linux: `wp_page_reuse` and `wp_page_shared`.
  private boolean protect(SlotRange range, Set<Mark> marks, String cause) {
    story.add(new Event.SlotProtected(range, Access.READ_WRITE, marks, cause));
    return true;
  }

  /// Linux: `do_swap_page`; a write goes on in the same fault.
  private boolean swapped(SlotRange range) {
    if (!Swapping.in(story, mapping, range.first())) {
      return false;
    }
    Mapping now = story.again(mapping);
    Situation left = Situation.of(story.world(), now, range.first(), write);
    return left == Situation.ALLOWED || new Faults(story, now, write).resolve(range, left);
  }

  private boolean sharedSwapped(SlotRange range, String cause) {
    return Swapping.intoCache(story, mapping, range.first()) && shared(range, cause);
  }

  private void point(SlotRange slots, BlockId first, Set<Mark> marks, String cause) {
    Part part = Objects.requireNonNull(mapping.parts().at(slots.first()));
    Access access = part.protection().writable() ? Access.READ_WRITE : Access.READ_ONLY;
    story.add(new Event.SlotPointed(slots, first, access, marks, cause));
  }

  /// Whether fork has to copy entries is a question that textbooks do not ask.
  private void rememberHistory(SlotRange range) {
    if (story.settings().textbook()) {
      return;
    }
    Mapping now = story.again(mapping);
    Part part = Objects.requireNonNull(now.parts().at(range.first()));
    if (!part.hasHistory()) {
      story.setParts(now, now.parts().withHistoryAt(range.first()));
    }
  }

  private BlockId behind(SlotRange range) {
    return Objects.requireNonNull(mapping.behind(story.world(), range.first()));
  }

  private BlockId target(SlotRange range) {
    return Objects.requireNonNull(story.world().target(range.slot(0)));
  }
}
