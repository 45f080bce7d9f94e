package cowscope.mechanism.volumes;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.Policy;
import cowscope.world.Pool;
import cowscope.world.SlotId;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// Database snapshots of SQL Server: pages of 8 KiB, copied to a sparse file that grows on the same
/// disk, read-only (Microsoft: "Database Snapshots", "View the Size of the Sparse File of a
/// Database Snapshot").
final class DatabaseSnapshot extends StorePerSnapshot {

  /// A database reverts only to its one snapshot (SQL Server: error 3137).
  @Override
  public void merge(Draft draft, String snapshot) {
    if (only(draft.world(), snapshot)) {
      super.merge(draft, snapshot);
    } else {
      draft.then(new Event.Answered("EBUSY", null, "other-snapshots"));
    }
  }

  private static boolean only(World world, String snapshot) {
    String volume = parent(world, snapshot);
    return world.ownersOf(Words.SNAPSHOT).stream()
            .filter(owner -> volume.equals(owner.parent()))
            .count()
        == 1;
  }

  @Override
  public int room(World world) {
    return onDisk(world);
  }

  @Override
  void prepareStore(Draft draft, String volume, String name, @Nullable Integer chunks) {
    if (chunks != null) {
      Devices.noStore(draft, name);
    }
    super.prepareStore(draft, volume, name, chunks);
  }

  @Override
  Pool newStore(World world, String volume, String name, @Nullable Integer chunks) {
    return Pool.unlimited("sparse file of " + name, Words.storePrefix(name), 0);
  }

  @Override
  boolean full(World world, String snapshot) {
    return Policy.of(world) == Policy.ON_WRITE && onDisk(world) <= 0;
  }

  /// Sparse files lie on the disk too. The eager run is there for comparison and never runs out.
  private static int onDisk(World world) {
    if (Policy.of(world) == Policy.EAGER) {
      return world.pool(Words.DISK).free();
    }
    int sparse =
        world.pools().stream()
            .filter(pool -> !pool.prefix().equals(Words.DISK))
            .mapToInt(Pool::used)
            .sum();
    return world.pool(Words.DISK).free() - sparse;
  }

  @Override
  String fullCause() {
    return "disk-full";
  }

  @Override
  void spoil(Draft draft, String snapshot) {
    draft.then(new Event.OwnerMarked(snapshot, Words.SUSPECT, true));
    super.spoil(draft, snapshot);
  }

  @Override
  void remember(Draft draft, String snapshot) {}

  @Override
  void writeSnapshot(Draft draft, SlotId slot, String value, boolean whole) {
    draft.then(new Event.Answered("EROFS", slot, "read-only-snapshot"));
  }
}
