package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Loads and stores, one for each page: of the program, or of the kernel on its behalf.
final class Accesses {
  private final Story story;
  private final Mapping mapping;
  private final Use use;
  private final @Nullable String value;
  private final int longest;

  private Accesses(Story story, Mapping mapping, Use use, @Nullable String value, int longest) {
    this.story = story;
    this.mapping = mapping;
    this.use = use;
    this.value = value;
    this.longest = longest;
  }

  /// Uses pages in their order.
  ///
  /// @param value what a write stores, or null
  /// @return whether all of them could be used; the first that cannot ends it
  static boolean run(
      Story story, Mapping mapping, List<Pages.Run> runs, Use use, @Nullable String value) {
    long all = runs.stream().mapToLong(Pages.Run::count).sum();
    int longest = all <= Limits.TOLD_ONE_BY_ONE ? 1 : Integer.MAX_VALUE;
    Accesses accesses = new Accesses(story, mapping, use, value, longest);
    return runs.stream().allMatch(accesses::run);
  }

  private boolean run(Pages.Run run) {
    int index = run.first();
    while (index < run.end()) {
      int done = from(index, Math.min(longest, run.end() - index));
      if (done == 0) {
        return false;
      }
      index += done;
    }
    return true;
  }

  /// Uses the page at `index`, and up to `most` in the same situation together; 0 when it cannot.
  private int from(int index, int most) {
    Mapping now = story.again(mapping);
    boolean write = use.writes(now, index);
    Situation situation = Situation.of(story.world(), now, index, write);
    int count = situation.inRuns() ? alike(now, index, most, situation, write) : 1;
    SlotRange range = now.slots(index, count);
    if (use.carriesValue() || situation != Situation.ALLOWED) {
      story.add(new Event.Attempted(range, use.word(), value, situation.entry()));
    }
    if (situation.refused()) {
      story.answer(use.refusal(situation), range.slot(0), situation.word());
      return 0;
    }
    if (situation != Situation.ALLOWED) {
      story.add(new Event.Trapped(range, situation.word()));
      if (!new Faults(story, now, write).resolve(range, situation)) {
        return 0;
      }
    }
    finish(range, use.word(situation != Situation.ALLOWED));
    return count;
  }

  private int alike(Mapping now, int index, int most, Situation situation, boolean write) {
    World world = story.world();
    Part part = Objects.requireNonNull(now.parts().at(index));
    int bound = world.endOfRun(now.region(), index, Math.min(index + most, part.end()));
    boolean untouched = now.privateAnonymous() && !now.region().pointsSomewhere(index);
    int end = untouched ? bound : index + 1;
    while (end < bound
        && Situation.of(world, now, end, write) == situation
        && next(now.behind(world, end - 1), now.behind(world, end))) {
      end++;
    }
    int free = world.pool(Words.RAM).free();
    return situation == Situation.ALLOWED ? end - index : Math.min(end - index, Math.max(1, free));
  }

  private static boolean next(@Nullable BlockId before, @Nullable BlockId here) {
    if (before == null || here == null) {
      return before == here;
    }
    return before.prefix().equals(here.prefix())
        && (before.number() == BlockId.ONLY || here.number() == before.number() + 1);
  }

  /// The access goes through, at once or when it runs again.
  private void finish(SlotRange range, String how) {
    if (!use.carriesValue()) {
      return;
    }
    Mapping now = story.again(mapping);
    World world = story.world();
    int start = range.first();
    while (start < range.end()) {
      int end =
          value != null
              ? world.endOfRun(now.region(), start, range.end())
              : endOfValue(world, now, start, range.end());
      int count = end - start;
      finishAlike(world, count == range.count() ? range : now.slots(start, count), how);
      start = end;
    }
  }

  /// Where pages from `first` on no longer show the same value.
  private static int endOfValue(World world, Mapping now, int first, int bound) {
    String seen = valueAt(world, now, first);
    int end = first + 1;
    while (end < bound && Objects.equals(seen, valueAt(world, now, end))) {
      end++;
    }
    return end;
  }

  private static @Nullable String valueAt(World world, Mapping now, int index) {
    return world.existingBlock(Objects.requireNonNull(world.target(now.region(), index))).value();
  }

  private void finishAlike(World world, SlotRange range, String how) {
    Block first = world.existingBlock(Objects.requireNonNull(world.target(range.slot(0))));
    if (value != null) {
      story.add(new Event.Written(first.id(), range.count(), range, value, how));
    } else {
      String seen = Objects.requireNonNullElse(first.value(), Words.ZEROS);
      story.add(new Event.ValueRead(range, seen, how));
    }
  }
}
