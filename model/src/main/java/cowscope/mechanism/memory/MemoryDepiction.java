package cowscope.mechanism.memory;

import cowscope.mechanism.Depiction;
import cowscope.mechanism.Lexicon;
import cowscope.world.Access;
import cowscope.world.Slot;
import cowscope.world.World;

/// What pictures say of pages: that a read-only entry will be copied, or reused, on write.
final class MemoryDepiction extends Depiction {

  MemoryDepiction(Lexicon lexicon) {
    super(lexicon);
  }

  @Override
  protected boolean copiedOnWrite(World world, Slot slot) {
    Mapping mapping = Mapping.of(world, slot.id().region());
    return slot.access() == Access.READ_ONLY
        && mapping != null
        && mapping.privatelyWritable(slot.id().index());
  }
}
