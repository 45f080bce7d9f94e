package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How processes multiply (Linux: `dup_mmap`, `copy_page_range`).
final class Forking {
  private static final String CAUSE = "fork";

  private final Story story;
  private final Owner parent;
  private final String child;

  /// How many pages may still be promised, or null when that does not matter.
  private @Nullable Long room;

  private Forking(Story story, Owner parent, String child) {
    this.story = story;
    this.parent = parent;
    this.child = child;
  }

  /// A process without memory.
  static void spawn(Story story, String process) {
    start(story, process, null);
  }

  /// A child that shares, or under the eager policy copies, all private memory.
  static void fork(Story story, Owner process, String child) {
    Owner space = Spaces.holder(story.world(), process);
    start(story, child, process.name());
    Forking forking = new Forking(story, space, child);
    String obstacle = forking.run();
    if (obstacle != null) {
      forking.undo(obstacle);
    }
  }

  /// A child in the address space of its parent (Linux: `CLONE_VM | CLONE_VFORK`).
  static void vfork(Story story, Owner process, String child) {
    Owner space = Spaces.holder(story.world(), process);
    start(story, child, process.name());
    story.add(new Event.OwnerMarked(child, Words.SPACE, space.name()));
  }

  private static void start(Story story, String process, @Nullable String parent) {
    int last =
        story.world().ownersOf(Words.PROCESS).stream()
            .mapToInt(owner -> owner.attributes().get(Words.PID, 0))
            .max()
            .orElse(0);
    story.add(new Event.OwnerAdded(process, Words.PROCESS, parent));
    story.add(new Event.OwnerMarked(process, Words.PID, last + 1));
  }

  /// @return what stands against it, or null
  private @Nullable String run() {
    if (story.eager() && framesNeeded() > Frames.free(story)) {
      return "no-frames";
    }
    List<String> unmapped = Mappings.unmapped(parent);
    if (!unmapped.isEmpty()) {
      story.add(new Event.OwnerMarked(child, Words.UNMAPPED, unmapped));
    }
    if (story.settings().overcommit() == Settings.Overcommit.NEVER) {
      room = story.settings().commitLimit() - Commit.promised(story.world());
    }
    for (Region region : parent.regions()) {
      String obstacle = inherit(new Mapping(parent.name(), region));
      if (obstacle != null) {
        return obstacle;
      }
    }
    return null;
  }

  private long framesNeeded() {
    return parent.regions().stream()
        .mapToLong(
            region -> Eager.framesForChild(story.world(), new Mapping(parent.name(), region)))
        .sum();
  }

  private @Nullable String inherit(Mapping from) {
    Region region = from.region();
    RegionId id = RegionId.of(child, region.name());
    Attributes attributes =
        region
            .attributes()
            .with(Words.PARTS, from.parts().forChild())
            .with(Words.FROM, parent.name());
    story.add(
        new Event.RegionAdded(id, region.kind(), region.size(), true, Region.NUMBERED, attributes));
    for (Part part : from.parts().list()) {
      if (!charge(part)) {
        return "commit-limit";
      }
      if (!copyEntries(from, Objects.requireNonNull(Mapping.of(story.world(), id)), part)) {
        return "no-frames";
      }
    }
    return null;
  }

  private boolean charge(Part part) {
    if (room != null && part.charged()) {
      room -= part.count();
      return room >= 0;
    }
    return true;
  }

  /// Linux: `vma_needs_copy`. What a fault can bring back is not copied.
  private boolean copyEntries(Mapping from, Mapping to, Part part) {
    SlotRange range = from.slots(part.first(), part.count());
    if (story.eager()) {
      if (!from.shared()) {
        Eager.copy(story, from, to, range);
      }
      return true;
    }
    boolean textbook = story.settings().textbook();
    if (from.shared()) {
      if (textbook) {
        repeat(from, to, part);
      }
      return true;
    }
    boolean needed = (textbook || part.hasHistory()) && from.region().any(range);
    return !needed || share(from, to, range);
  }

  private boolean share(Mapping from, Mapping to, SlotRange range) {
    List<Integer> pinned = Pinning.pinned(story.world(), from, range.first(), range.end());
    story.add(new Event.SlotsShared(range, to.id(), CAUSE));
    return pinned.stream().allMatch(index -> copyPinned(from, to, index));
  }

  /// Linux: `copy_present_page`. What I/O may write to stays with the parent alone.
  private boolean copyPinned(Mapping from, Mapping to, int index) {
    if (Frames.free(story) == 0) {
      return false;
    }
    BlockId frame = Objects.requireNonNull(story.world().target(from.slot(index)));
    Part part = Objects.requireNonNull(from.parts().at(index));
    Access access = Eager.access(part.protection());
    Frames.fill(
        story,
        to.slots(index, 1),
        (slots, run) -> {
          story.add(Frames.copied(story, frame, run, "pinned-at-fork"));
          story.add(
              new Event.SlotPointed(
                  slots, run.first(), access, Faults.EXCLUSIVE, "pinned-at-fork"));
        });
    if (from.region().has(index, Mark.EXCLUSIVE)) {
      story.add(
          new Event.SlotProtected(
              from.slots(index, 1), access, Faults.EXCLUSIVE, "pinned-at-fork"));
    }
    return true;
  }

  /// The textbooks' fork repeats the entries of shared memory too.
  private void repeat(Mapping from, Mapping to, Part part) {
    World world = story.world();
    int index = part.first();
    while (index < part.end()) {
      BlockId first = world.target(from.slot(index));
      int count = 1;
      if (first != null) {
        Access access = from.region().access(index);
        while (index + count < part.end()
            && first.plus(count).equals(world.target(from.slot(index + count)))
            && access == from.region().access(index + count)) {
          count++;
        }
        story.add(new Event.SlotPointed(to.slots(index, count), first, access, Mark.NONE, CAUSE));
      }
      index += count;
    }
  }

  /// What was done already is taken back, but for the write permissions: the parent's next writes
  /// trap.
  private void undo(String obstacle) {
    story.answer("ENOMEM", null, "fork-" + obstacle);
    Ending.leave(story, story.world().existingOwner(child), "fork-failed");
    story.add(new Event.OwnerRemoved(child, "fork-failed"));
    Ending.gone(story, child);
  }
}
