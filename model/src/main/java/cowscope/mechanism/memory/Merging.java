package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Kernel samepage merging: one full scan (Linux: `cmp_and_merge_page`).
final class Merging {
  private static final BlockId ZERO = new BlockId(Words.ZERO, BlockId.ONLY);
  private static final String CAUSE = "merge";

  private final Story story;

  private Merging(Story story) {
    this.story = story;
  }

  /// A frame that may be merged, and the slots in mergeable regions that point at it.
  private record Candidate(Block frame, List<SlotId> slots) {}

  static void run(Story story) {
    if (story.eager()) {
      story.note("merge-shares-nothing");
      return;
    }
    World before = story.world();
    Merging merging = new Merging(story);
    for (List<Candidate> equal : byValue(story.world()).values()) {
      merging.merge(equal);
    }
    if (story.world() == before) {
      story.note("nothing-to-merge");
    }
  }

  /// How many pages a scan looks at, or would if there were something in them.
  static long pages(World world) {
    return mergeable(world).stream().mapToLong(mapping -> mapping.region().size()).sum();
  }

  private static List<Mapping> mergeable(World world) {
    List<Mapping> found = new ArrayList<>();
    for (Owner owner : world.ownersOf(Words.PROCESS)) {
      for (Region region : owner.regions()) {
        Mapping mapping = new Mapping(owner.name(), region);
        if (mapping.mergeable()) {
          found.add(mapping);
        }
      }
    }
    return found;
  }

  private static Map<String, List<Candidate>> byValue(World world) {
    Map<BlockId, Candidate> candidates = new LinkedHashMap<>();
    for (Mapping mapping : mergeable(world)) {
      world.forEachPointer(
          mapping.slots(0, mapping.region().size()),
          (index, block, access) -> gather(world, mapping.slot(index), block, candidates));
    }
    Map<String, List<Candidate>> equal = new LinkedHashMap<>();
    for (Candidate candidate : candidates.values()) {
      String value = Objects.requireNonNullElse(candidate.frame().value(), Words.ZEROS);
      equal.computeIfAbsent(value, v -> new ArrayList<>()).add(candidate);
    }
    return equal;
  }

  private static void gather(
      World world, SlotId slot, BlockId id, Map<BlockId, Candidate> candidates) {
    Block block = world.existingBlock(id);
    Attributes attributes = block.content().attributes();
    boolean merges = block.kind().equals(Words.ANONYMOUS) || block.kind().equals(Words.MERGED);
    if (merges && attributes.get(Words.PINS) == null && attributes.get(Words.IN_SWAP) == null) {
      candidates
          .computeIfAbsent(id, b -> new Candidate(block, new ArrayList<>()))
          .slots()
          .add(slot);
    }
  }

  private void merge(List<Candidate> equal) {
    boolean zeros = Words.ZEROS.equals(equal.getFirst().frame().value());
    if (zeros && story.settings().mergeZero()) {
      equal.forEach(candidate -> point(candidate, ZERO));
      return;
    }
    if (equal.size() == 1) {
      return;
    }
    Candidate kept = kept(equal);
    if (!kept.frame().kind().equals(Words.MERGED)) {
      story.add(new Event.BlockTurned(kept.frame().id(), Words.MERGED, CAUSE));
      for (SlotId slot : kept.slots()) {
        story.add(new Event.SlotProtected(slot.alone(), access(slot), Mark.NONE, CAUSE));
      }
    }
    for (Candidate other : equal) {
      if (other != kept) {
        point(other, kept.frame().id());
      }
    }
  }

  /// A frame that is merged already stays, else the first.
  private static Candidate kept(List<Candidate> equal) {
    for (Candidate candidate : equal) {
      if (candidate.frame().kind().equals(Words.MERGED)) {
        return candidate;
      }
    }
    return equal.getFirst();
  }

  private void point(Candidate candidate, BlockId target) {
    for (SlotId slot : candidate.slots()) {
      story.add(new Event.SlotPointed(slot.alone(), target, access(slot), Mark.NONE, CAUSE));
    }
    Clearing.release(story, candidate.frame().id(), CAUSE);
  }

  private Access access(SlotId slot) {
    RegionId region = slot.region();
    Mapping mapping = Objects.requireNonNull(Mapping.of(story.world(), region));
    Part part = Objects.requireNonNull(mapping.parts().at(slot.index()));
    return part.protection().readable() ? Access.READ_ONLY : Access.NONE;
  }
}
