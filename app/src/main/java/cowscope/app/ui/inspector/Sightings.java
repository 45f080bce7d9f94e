package cowscope.app.ui.inspector;

import cowscope.app.diagram.Subject;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Slot;
import cowscope.world.World;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What one sees of a thing in a world: equal sights mean that it did not change.
final class Sightings {
  private Sightings() {}

  static @Nullable Object of(Subject subject, World world) {
    return switch (subject) {
      case Subject.OfOwner(String owner) -> world.owner(owner);
      case Subject.OfBlock(BlockId id) -> block(world.block(id));
      case Subject.OfSlots slots -> slot(world, world.slot(slots.first()));
    };
  }

  private static @Nullable Object slot(World world, @Nullable Slot slot) {
    if (slot == null) {
      return null;
    }
    Block block = slot.block() == null ? null : world.block(slot.block());
    return Arrays.asList(slot, block == null ? null : block.value());
  }

  private static @Nullable Object block(@Nullable Block block) {
    return block == null ? null : Arrays.asList(block.refs(), block.content());
  }
}
