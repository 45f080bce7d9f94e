package cowscope.mechanism.volumes;

import cowscope.mechanism.Depiction;
import cowscope.mechanism.Lexicon;
import cowscope.world.Access;
import cowscope.world.Block;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import java.util.Map;

/// What pictures say of volumes and their stores.
final class VolumesDepiction extends Depiction {
  private static final List<String> STATES =
      List.of(Words.INVALID, Words.SUSPECT, Words.TORN, Words.FAILED);

  VolumesDepiction(Lexicon lexicon) {
    super(lexicon);
  }

  @Override
  public String subtitle(World world, Owner owner) {
    StringBuilder text = new StringBuilder(super.subtitle(world, owner));
    for (String state : STATES) {
      if (owner.attributes().is(state)) {
        text.append(" · ").append(text("picture.state." + state, state, Map.of()));
      }
    }
    return text.toString();
  }

  @Override
  public String poolTitle(World world, Pool pool) {
    if (pool.prefix().equals(Words.DISK)) {
      return super.poolTitle(world, pool);
    }
    boolean limited = pool.capacity() != Pool.UNLIMITED;
    Map<String, Object> figures =
        limited
            ? Map.of("store", pool.name(), "used", pool.used(), "capacity", pool.capacity())
            : Map.of("store", pool.name(), "used", pool.used());
    String key = limited ? "picture.pool.store" : "picture.pool.sparse";
    return text(key, pool.name(), figures);
  }

  /// Whether only snapshots map the chunk.
  @Override
  public boolean held(World world, Block block) {
    List<SlotId> slots = world.slotsOf(block.id());
    return !slots.isEmpty() && slots.stream().allMatch(slot -> ofSnapshot(world, slot));
  }

  private static boolean ofSnapshot(World world, SlotId slot) {
    return of(world, slot, Words.SNAPSHOT);
  }

  private static boolean of(World world, SlotId slot, String kind) {
    Owner owner = world.owner(Devices.owner(slot));
    return owner != null && owner.kind().equals(kind);
  }

  /// A backup has copies of its own, or nothing yet; nobody writes to them.
  @Override
  public String access(World world, Slot slot) {
    return backup(world, slot) ? "" : super.access(world, slot);
  }

  @Override
  public String target(World world, Slot slot) {
    if (slot.block() != null || slot.value() != null) {
      return super.target(world, slot);
    }
    if (backup(world, slot)) {
      return text("picture.slot.unread", "not read yet", Map.of());
    }
    return Devices.invalid(world, Devices.owner(slot.id()))
        ? text("picture.slot.lost", "lost", Map.of())
        : super.target(world, slot);
  }

  private static boolean backup(World world, Slot slot) {
    return of(world, slot.id(), Words.BACKUP);
  }

  /// A read-only chunk is copied at the first write where the volume or the snapshot may be written
  /// at all.
  @Override
  protected boolean copiedOnWrite(World world, Slot slot) {
    Owner owner = world.owner(Devices.owner(slot.id()));
    String kind = Devices.text(world, Words.KIND);
    boolean readOnlySnapshots = kind.equals(Words.VSS) || kind.equals(Words.DATABASE);
    return slot.access() == Access.READ_ONLY
        && owner != null
        && !(readOnlySnapshots && owner.kind().equals(Words.SNAPSHOT));
  }
}
