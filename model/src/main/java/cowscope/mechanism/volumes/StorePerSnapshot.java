package cowscope.mechanism.volumes;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.BlockId;
import cowscope.world.Pool;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Each snapshot copies to a store of its own, so that two snapshots pay twice.
abstract class StorePerSnapshot extends OriginInPlace {

  /// The store of a new snapshot.
  abstract Pool newStore(World world, String volume, String name, @Nullable Integer chunks);

  /// Whether the store of a snapshot has no room for one chunk more.
  abstract boolean full(World world, String snapshot);

  /// Why a snapshot goes bad when its store is full.
  abstract String fullCause();

  /// Whatever else is written when a chunk was copied.
  abstract void remember(Draft draft, String snapshot);

  @Override
  String storePrefix(String volume, String name) {
    return Words.storePrefix(name);
  }

  @Override
  void prepareStore(Draft draft, String volume, String name, @Nullable Integer chunks) {
    draft.then(new Event.PoolAdded(newStore(draft.world(), volume, name, chunks)));
  }

  @Override
  void removeStore(Draft draft, String volume, String name) {
    draft.then(new Event.PoolRemoved(Words.storePrefix(name), "dropped"));
  }

  @Override
  void save(Draft draft, SlotId origin, BlockId old, List<String> lacking) {
    for (String snapshot : lacking) {
      SlotId slot = Devices.slot(snapshot, origin.index());
      if (full(draft.world(), snapshot)) {
        draft.then(new Event.Answered("invalid", slot, fullCause()));
        spoil(draft, snapshot);
      } else {
        Pool store = draft.world().pool(Words.storePrefix(snapshot));
        BlockId copy = copy(draft, old, store, "first-write");
        remember(draft, snapshot);
        Devices.point(draft, slot, copy, snapshotAccess(), "saved");
      }
    }
  }

  /// The snapshot goes bad.
  void spoil(Draft draft, String snapshot) {
    invalidate(draft, snapshot, fullCause());
  }
}
