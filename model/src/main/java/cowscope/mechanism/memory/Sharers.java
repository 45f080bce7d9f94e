package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who else points at a frame. Only fork shares frames that may become writable again, and a fork
/// keeps the names of regions and the numbers of pages: so the others are found without a search.
final class Sharers {
  private Sharers() {}

  /// The textbooks' rule: where a copy left a frame to a single entry, that entry becomes writable.
  ///
  /// @param range the slots that no longer point at the frames from `old` on
  static void makeLastOnesWritable(Story story, SlotRange range, BlockId old) {
    int offset = 0;
    while (offset < range.count()) {
      Mapping mapping = last(story.world(), range, offset, old.plus(offset));
      int count = 1;
      if (mapping != null) {
        while (offset + count < range.count()
            && range.first() + offset + count < part(mapping, range.first() + offset).end()
            && mapping.equals(
                last(story.world(), range, offset + count, old.plus(offset + count)))) {
          count++;
        }
        story.add(
            new Event.SlotProtected(
                mapping.slots(range.first() + offset, count),
                Eager.access(part(mapping, range.first() + offset).protection()),
                Faults.EXCLUSIVE,
                "only-sharer"));
      }
      offset += count;
    }
  }

  /// The only region whose page still points at `frame`, or null.
  private static @Nullable Mapping last(World world, SlotRange range, int offset, BlockId frame) {
    Block block = world.block(frame);
    boolean single =
        block != null
            && block.refs() == 1
            && block.kind().equals(Words.ANONYMOUS)
            && block.content().attributes().asMap().isEmpty();
    if (!single || !(range.region() instanceof RegionId.InOwner(_, String name))) {
      return null;
    }
    for (Owner owner : world.ownersOf(Words.PROCESS)) {
      SlotId slot = RegionId.of(owner.name(), name).slot(range.first() + offset);
      Mapping mapping = Mapping.find(world, owner.name(), name);
      if (mapping != null && frame.equals(world.target(slot))) {
        return mapping;
      }
    }
    return null;
  }

  private static Part part(Mapping mapping, int index) {
    return Objects.requireNonNull(mapping.parts().at(index));
  }
}
