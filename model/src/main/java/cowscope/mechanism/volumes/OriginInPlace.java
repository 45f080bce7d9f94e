package cowscope.mechanism.volumes;

import cowscope.event.Event;
import cowscope.mechanism.Decision.Refused;
import cowscope.mechanism.Draft;
import cowscope.mechanism.Policy;
import cowscope.world.Access;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Pool;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The volume keeps its place on the disk and is overwritten there; before the first write to a
/// chunk the old content is copied out, to a store that belongs to the snapshot.
abstract class OriginInPlace implements Rules {

  /// Copies the old content of a chunk out for those snapshots that still read it from the volume.
  /// What cannot be kept makes snapshots invalid, or lets them go; the write goes on.
  abstract void save(Draft draft, SlotId origin, BlockId old, List<String> lacking);

  /// Makes the pool that a new snapshot of `volume` copies to, if there is none yet.
  abstract void prepareStore(Draft draft, String volume, String name, @Nullable Integer chunks);

  /// What the blocks begin with that a snapshot copies to.
  abstract String storePrefix(String volume, String name);

  /// Writes to a chunk of a snapshot.
  abstract void writeSnapshot(Draft draft, SlotId slot, String value, boolean whole);

  /// The store of a snapshot goes, if nobody else needs it.
  abstract void removeStore(Draft draft, String volume, String name);

  @Override
  public @Nullable Refused refuse(World world, VolumesCommand command) {
    return switch (command) {
      case VolumesCommand.Volume(_, _, boolean empty) when empty ->
          new Refused("empty", "a volume of this kind lies whole on the disk; leave out \"empty\"");
      case VolumesCommand.Volume _,
          VolumesCommand.Write _,
          VolumesCommand.Read _,
          VolumesCommand.Snapshot _,
          VolumesCommand.Drop _,
          VolumesCommand.Merge _,
          VolumesCommand.Backup _,
          VolumesCommand.Discard _,
          VolumesCommand.Erase _,
          VolumesCommand.Account _ ->
          null;
    };
  }

  /// Whether anything was taken of a volume that is still there, gone bad or not.
  static boolean hasSnapshots(World world, String volume) {
    return world.ownersOf(Words.SNAPSHOT).stream().anyMatch(owner -> volume.equals(owner.parent()));
  }

  @Override
  public int room(World world) {
    return world.pool(Words.DISK).free();
  }

  @Override
  public void fill(Draft draft, SlotId slot, String value) {
    BlockId block = Devices.next(draft.world().pool(Words.DISK));
    draft.then(
        new Event.BlockAllocated(
            block, 1, Words.CHUNK, value, Devices.bytes(draft.world()), true, "volume"));
    Devices.point(draft, slot, block, Access.READ_WRITE, "volume");
  }

  @Override
  public void snapshot(Draft draft, String volume, String name, @Nullable Integer store) {
    if (Checks.isSnapshot(draft.world(), volume)) {
      draft.then(new Event.Answered("ENOTSUP", null, "snapshot-of-snapshot"));
      Gone.add(draft, name);
      return;
    }
    prepareStore(draft, volume, name, store);
    int chunks = Devices.size(draft.world(), volume);
    Devices.add(draft, name, Words.SNAPSHOT, volume, chunks);
    if (Policy.of(draft.world()) == Policy.ON_WRITE) {
      draft.then(
          new Event.SlotsShared(
              Devices.all(draft.world(), volume), Devices.region(name), "snapshot"));
    } else {
      copyAll(draft, volume, name);
    }
  }

  private void copyAll(Draft draft, String volume, String name) {
    for (int i = 0; i < Devices.size(draft.world(), volume); i++) {
      BlockId source = draft.world().target(Devices.slot(volume, i));
      if (source != null) {
        Pool store = draft.world().pool(storePrefix(volume, name));
        BlockId copy = copy(draft, source, store, "eager-snapshot");
        Devices.point(draft, Devices.slot(name, i), copy, snapshotAccess(), "eager-snapshot");
      }
    }
  }

  /// What a snapshot may do with a chunk of its own.
  Access snapshotAccess() {
    return Access.READ_ONLY;
  }

  static BlockId copy(Draft draft, BlockId source, Pool store, String cause) {
    BlockId copy = Devices.next(store);
    long bytes = Devices.bytes(draft.world());
    draft.then(new Event.BlockCopied(source, copy, 1, Words.CHUNK, bytes, cause));
    return copy;
  }

  @Override
  public void write(Draft draft, SlotId slot, String value, boolean whole) {
    Devices.attemptWrite(draft, slot, value, whole);
    if (Checks.isSnapshot(draft.world(), Devices.owner(slot))) {
      writeSnapshot(draft, slot, value, whole);
    } else {
      BlockId block = existing(draft, slot);
      keepOld(draft, slot, block);
      draft.then(new Event.Written(block, slot, value));
    }
  }

  /// Before a chunk of the volume is overwritten.
  private void keepOld(Draft draft, SlotId slot, BlockId block) {
    List<String> lacking = Devices.lacking(draft.world(), Devices.owner(slot), slot.index());
    if (!lacking.isEmpty()) {
      draft.then(new Event.Trapped(slot, "first-write"));
      save(draft, slot, block, lacking);
      if (Devices.access(draft.world(), slot) != Access.READ_WRITE) {
        Devices.unprotect(draft, slot.alone());
      }
    }
  }

  static BlockId existing(Draft draft, SlotId slot) {
    BlockId block = draft.world().target(slot);
    if (block == null) {
      throw new IllegalStateException(slot + " has no block");
    }
    return block;
  }

  /// A snapshot that lost a chunk answers nothing any more; what it still held of the volume is let
  /// go.
  static void invalidate(Draft draft, String snapshot, String cause) {
    draft.then(new Event.OwnerMarked(snapshot, Words.INVALID, true));
    for (int i = 0; i < Devices.size(draft.world(), snapshot); i++) {
      SlotId slot = Devices.slot(snapshot, i);
      BlockId block = draft.world().target(slot);
      if (block != null && block.prefix().equals(Words.DISK)) {
        Devices.point(draft, slot, null, Access.NONE, cause);
      } else if (block != null) {
        draft.then(new Event.SlotProtected(slot.alone(), Access.NONE, Mark.NONE, cause));
      }
    }
    Devices.release(draft, parent(draft.world(), snapshot));
  }

  static String parent(World world, String snapshot) {
    String parent = world.existingOwner(snapshot).parent();
    return parent == null ? "" : parent;
  }

  @Override
  public void drop(Draft draft, String owner) {
    if (hasSnapshots(draft.world(), owner)) {
      draft.then(new Event.Answered("EBUSY", null, "has-snapshots"));
    } else {
      dismiss(draft, owner, "dropped");
    }
  }

  /// An owner goes, with what only it held.
  void dismiss(Draft draft, String owner, String cause) {
    String volume = parent(draft.world(), owner);
    List<BlockId> left = Devices.clear(draft, owner, cause);
    Devices.freeUnused(draft, left, cause);
    if (Checks.isSnapshot(draft.world(), owner)) {
      draft.then(new Event.OwnerRemoved(owner, cause));
      removeStore(draft, volume, owner);
      Devices.release(draft, volume);
    } else {
      draft.then(new Event.OwnerRemoved(owner, cause));
    }
  }

  @Override
  public void merge(Draft draft, String snapshot) {
    if (Devices.invalid(draft.world(), snapshot)) {
      draft.then(new Event.Answered("EIO", Devices.slot(snapshot, 0), "invalid"));
      return;
    }
    String volume = parent(draft.world(), snapshot);
    beforeMerge(draft, volume, snapshot);
    for (int i = 0; i < Devices.size(draft.world(), snapshot); i++) {
      putBack(draft, Devices.slot(volume, i), existing(draft, Devices.slot(snapshot, i)));
    }
    dismiss(draft, snapshot, "merged");
  }

  /// What has to happen before chunks go back.
  void beforeMerge(Draft draft, String volume, String snapshot) {}

  private void putBack(Draft draft, SlotId origin, BlockId kept) {
    BlockId block = existing(draft, origin);
    if (!block.equals(kept)) {
      keepOld(draft, origin, block);
      long bytes = Devices.bytes(draft.world());
      draft.then(new Event.BlockOverwritten(kept, block, bytes, "merge"));
    }
  }

  @Override
  public void discard(Draft draft, SlotId slot) {
    draft.then(new Event.Answered("ENOTSUP", slot, "no-mapping"));
  }

  @Override
  public void erase(Draft draft, int group) {
    draft.then(new Event.Answered("ENOTSUP", null, "no-flash"));
  }
}
