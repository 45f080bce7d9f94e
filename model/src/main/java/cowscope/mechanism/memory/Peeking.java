package cowscope.mechanism.memory;

import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// What a read would see, without doing it.
final class Peeking {
  private Peeking() {}

  static @Nullable String peek(World world, SlotId slot) {
    if (!(slot.region() instanceof RegionId.InOwner(String name, String region))) {
      return null;
    }
    Owner owner = world.owner(name);
    if (owner == null) {
      return null;
    }
    if (!owner.kind().equals(Words.PROCESS)) {
      BlockId kept = world.target(slot);
      boolean untouched = kept == null && owner.kind().equals(Words.SHMEM);
      return untouched ? Words.ZEROS : value(world, kept);
    }
    Mapping mapping = Mapping.find(world, Spaces.holder(world, owner).name(), region);
    return mapping == null ? null : peek(world, mapping, slot.index());
  }

  private static @Nullable String peek(World world, Mapping mapping, int index) {
    Part part = mapping.parts().at(index);
    if (part == null || !part.protection().readable() || mapping.pastEnd(world, index)) {
      return null;
    }
    BlockId there = world.target(mapping.slot(index));
    BlockId seen = there == null ? mapping.behind(world, index) : there;
    return seen == null ? Words.ZEROS : value(world, seen);
  }

  private static @Nullable String value(World world, @Nullable BlockId id) {
    Block block = id == null ? null : world.block(id);
    return block == null ? null : block.value();
  }
}
