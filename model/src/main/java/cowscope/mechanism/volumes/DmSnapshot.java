package cowscope.mechanism.volumes;

import cowscope.event.Effort;
import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.Policy;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Pool;
import cowscope.world.SlotId;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// Classic LVM snapshots (Linux: `drivers/md/dm-snap.c`): stores of a fixed size, snapshots that
/// can be written to.
final class DmSnapshot extends StorePerSnapshot {

  @Override
  Access snapshotAccess() {
    return Access.READ_WRITE;
  }

  @Override
  Pool newStore(World world, String volume, String name, @Nullable Integer chunks) {
    int size = Devices.size(world, volume);
    int wanted = chunks == null ? size : chunks;
    boolean eager = Policy.of(world) == Policy.EAGER;
    int capacity = eager ? Math.max(size, wanted) : wanted;
    return Pool.of("store of " + name, Words.storePrefix(name), capacity);
  }

  @Override
  boolean full(World world, String snapshot) {
    return world.pool(Words.storePrefix(snapshot)).free() == 0;
  }

  @Override
  String fullCause() {
    return "store-full";
  }

  /// Each exception rewrites a whole chunk of the exception table (recording dm-05).
  @Override
  void remember(Draft draft, String snapshot) {
    draft.then(
        new Event.Noted(
            "exception-table",
            Attributes.of("snapshot", snapshot)
                .with(Effort.WRITTEN, Devices.bytes(draft.world()))));
  }

  @Override
  void writeSnapshot(Draft draft, SlotId slot, String value, boolean whole) {
    World world = draft.world();
    String snapshot = Devices.owner(slot);
    if (Devices.invalid(world, snapshot)) {
      draft.then(new Event.Answered("EIO", slot, "invalid"));
    } else if (Devices.access(world, slot) == Access.READ_WRITE) {
      draft.then(new Event.Written(existing(draft, slot), slot, value));
    } else {
      writeException(draft, slot, value, whole);
    }
  }

  /// The first write to a chunk that the snapshot still reads from the volume.
  private void writeException(Draft draft, SlotId slot, String value, boolean whole) {
    String snapshot = Devices.owner(slot);
    draft.then(new Event.Trapped(slot, "first-write-to-snapshot"));
    if (full(draft.world(), snapshot)) {
      draft.then(new Event.Answered("EIO", slot, fullCause()));
      spoil(draft, snapshot);
      return;
    }
    String volume = parent(draft.world(), snapshot);
    if (whole) {
      replace(draft, slot, value);
    } else {
      Pool store = draft.world().pool(Words.storePrefix(snapshot));
      BlockId copy = copy(draft, existing(draft, slot), store, "snapshot-write");
      remember(draft, snapshot);
      Devices.point(draft, slot, copy, Access.READ_WRITE, "own");
      draft.then(new Event.Written(copy, slot, value));
    }
    Devices.release(draft, volume);
  }

  /// A write of the whole chunk needs no read of the old one (`dm-snap.c`: `start_full_bio`).
  private void replace(Draft draft, SlotId slot, String value) {
    String snapshot = Devices.owner(slot);
    BlockId fresh = Devices.next(draft.world().pool(Words.storePrefix(snapshot)));
    long bytes = Devices.bytes(draft.world());
    draft.then(new Event.BlockAllocated(fresh, 1, Words.CHUNK, null, bytes, true, "whole-chunk"));
    draft.then(new Event.Written(fresh, slot, value));
    remember(draft, snapshot);
    Devices.point(draft, slot, fresh, Access.READ_WRITE, "own");
  }
}
