package cowscope.mechanism.counters;

import cowscope.mechanism.Depiction;
import cowscope.mechanism.Lexicon;
import cowscope.mechanism.Policy;
import cowscope.world.Access;
import cowscope.world.Block;
import cowscope.world.Owner;
import cowscope.world.Slot;
import cowscope.world.World;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What pictures say of threads and their count: the next instruction, and the stored count beside
/// the true number.
final class CountersDepiction extends Depiction {

  CountersDepiction(Lexicon lexicon) {
    super(lexicon);
  }

  /// The instruction as code: `picture.next.thread.load`.
  @Override
  public @Nullable String next(World world, Owner owner) {
    Object next = owner.attributes().get(Words.NEXT);
    return next == null
        ? null
        : text("picture.next." + owner.kind() + "." + next, next.toString(), Map.of());
  }

  @Override
  public @Nullable String stored(World world, Block block) {
    if (Policy.of(world) == Policy.EAGER) {
      return null;
    }
    int stored = block.content().attributes().get(Words.STORED, 0);
    String key = astray(world, block) ? "picture.stored.astray" : "picture.stored";
    return text(key, "", Map.of("stored", stored, "handles", block.refs()));
  }

  @Override
  public boolean astray(World world, Block block) {
    boolean counts = Policy.of(world) != Policy.EAGER;
    return counts && block.content().attributes().get(Words.STORED, 0) != block.refs();
  }

  @Override
  public String access(World world, Slot slot) {
    return slot.access() == Access.BORROWED ? super.access(world, slot) : "";
  }
}
