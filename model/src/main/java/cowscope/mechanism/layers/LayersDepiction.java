package cowscope.mechanism.layers;

import cowscope.mechanism.Amount;
import cowscope.mechanism.Depiction;
import cowscope.mechanism.Lexicon;
import cowscope.world.Access;
import cowscope.world.Pool;
import cowscope.world.Slot;
import cowscope.world.World;
import java.util.Map;

/// What pictures say of images, containers and their layers.
final class LayersDepiction extends Depiction {

  LayersDepiction(Lexicon lexicon) {
    super(lexicon);
  }

  @Override
  public String poolTitle(World world, Pool pool) {
    if (!pool.prefix().equals(Words.FILE)) {
      return super.poolTitle(world, pool);
    }
    long bytes = (long) pool.used() * Files.blockSize(world);
    return text("picture.pool.disk", pool.name(), Map.of("amount", Amount.bytes(bytes)));
  }

  /// A path says which layer shows it, as `base`.
  @Override
  public String target(World world, Slot slot) {
    Object from = slot.attributes().get("from");
    return from == null ? super.target(world, slot) : from.toString();
  }

  /// A file of a lower layer is copied up at the first write.
  @Override
  protected boolean copiedOnWrite(World world, Slot slot) {
    return slot.access() == Access.READ_ONLY && slot.attributes().get("from") != null;
  }
}
