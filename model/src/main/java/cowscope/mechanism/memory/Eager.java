package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.world.Access;
import cowscope.world.BlockId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.Objects;

/// A system without copy-on-write: private memory takes its frames when it is mapped, and fork
/// copies all of it.
final class Eager {
  private static final String CAUSE = "eager";

  private Eager() {}

  /// How many frames a new mapping takes at once.
  static int framesFor(Story story, Mappings.Request request) {
    if (request.shared()) {
      return 0;
    }
    if (request.file() == null) {
      return request.pages();
    }
    int pages =
        Objects.requireNonNull(story.world().existingOwner(request.file()).region(Words.PAGES))
            .size();
    return Math.min(request.pages(), pages);
  }

  /// Gives every mapped page of a private region that has none a frame of its own.
  ///
  /// @return false when there were not enough, and the process is gone
  static boolean fill(Story story, Mapping mapping, int from, int to) {
    if (mapping.shared()) {
      return true;
    }
    for (Part part : story.again(mapping).parts().between(from, to)) {
      int index = part.first();
      while (index < part.end()) {
        Mapping now = story.again(mapping);
        int count = missing(story.world(), now, index, part.end());
        if (count > 0 && !fill(story, now, now.slots(index, count), access(part.protection()))) {
          return false;
        }
        index += Math.max(1, count);
      }
    }
    return true;
  }

  private static boolean fill(Story story, Mapping now, SlotRange range, Access access) {
    BlockId source = now.behind(story.world(), range.first());
    return Frames.take(
        story,
        now,
        range,
        (slots, run) -> {
          story.add(
              source == null
                  ? Frames.zeroed(story, run, Words.ANONYMOUS, CAUSE)
                  : Frames.copied(story, source.plus(slots.first() - range.first()), run, CAUSE));
          story.add(new Event.SlotPointed(slots, run.first(), access, Faults.EXCLUSIVE, CAUSE));
        });
  }

  /// How many pages from `index` on have no frame and can be filled together.
  private static int missing(World world, Mapping now, int index, int end) {
    BlockId first = now.behind(world, index);
    int count = 0;
    while (index + count < end
        && !now.region().pointsSomewhere(index + count)
        && !now.pastEnd(world, index + count)
        && (first == null || first.plus(count).equals(now.behind(world, index + count)))) {
      count++;
    }
    return count;
  }

  /// How many frames a fork of `mapping` takes at once.
  static int framesForChild(World world, Mapping mapping) {
    int[] present = {0};
    if (!mapping.shared()) {
      SlotRange all = mapping.slots(0, mapping.region().size());
      world.forEachPointer(all, (index, block, access) -> present[0]++);
    }
    return present[0];
  }

  /// Copies the pages of a range into the same region of a child.
  static void copy(Story story, Mapping from, Mapping to, SlotRange range) {
    World world = story.world();
    int index = range.first();
    while (index < range.end()) {
      BlockId first = world.target(from.slot(index));
      int count = first == null ? 1 : run(world, from, index, first);
      if (first != null) {
        copy(story, from, to, from.slots(index, count), first);
      }
      index += count;
    }
  }

  private static void copy(Story story, Mapping from, Mapping to, SlotRange range, BlockId source) {
    Part part = Objects.requireNonNull(from.parts().at(range.first()));
    SlotRange copies = to.slots(range.first(), range.count());
    Frames.fill(
        story,
        copies,
        (slots, run) -> {
          BlockId old = source.plus(slots.first() - range.first());
          story.add(Frames.copied(story, old, run, CAUSE));
          story.add(
              new Event.SlotPointed(
                  slots, run.first(), access(part.protection()), Faults.EXCLUSIVE, CAUSE));
        });
  }

  private static int run(World world, Mapping from, int index, BlockId first) {
    Part part = Objects.requireNonNull(from.parts().at(index));
    int count = 1;
    while (index + count < part.end()
        && first.plus(count).equals(world.target(from.slot(index + count)))) {
      count++;
    }
    return count;
  }

  static Access access(Protection protection) {
    return switch (protection) {
      case READ_WRITE -> Access.READ_WRITE;
      case READ_ONLY -> Access.READ_ONLY;
      case NO_ACCESS -> Access.NONE;
    };
  }
}
