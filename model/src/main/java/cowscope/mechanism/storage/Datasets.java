package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.storage.Words.OwnerMarks;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Snapshots and clones as ZFS has them. A snapshot notes its transaction and points at the root as
/// it is; nothing is copied, not even the root (`dsl_dataset_snapshot_sync_impl`). It is never
/// writable: what is writable is a clone of a snapshot, and while that lives the snapshot stays.
final class Datasets implements Snapshots {
  private final Births births;

  Datasets(Births births) {
    this.births = births;
  }

  @Override
  public @Nullable Objection objectionToTake(World world, Owner source, boolean writable) {
    boolean dataset = Subvolumes.writable(world, source.name());
    String cause = writable ? "clone-of-live" : "snapshot-of-snapshot";
    return writable == dataset ? new Objection("ENOTSUP", cause) : null;
  }

  /// A snapshot goes by its deadlist; only the tree of a clone is walked.
  @Override
  public @Nullable Objection objectionToDrop(World world, Owner snapshot) {
    if (needed(world, snapshot.name())) {
      return new Objection("EBUSY", "has-clones");
    }
    return snapshot.attributes().is(OwnerMarks.WRITABLE)
        ? BadNodes.objection(world, BadNodes.of(world, snapshot))
        : null;
  }

  @Override
  public @Nullable Objection objectionToRollback(World world, Owner snapshot) {
    if (!Words.LIVE.equals(snapshot.parent()) || snapshot.attributes().is(OwnerMarks.WRITABLE)) {
      return new Objection("ENOTSUP", "rollback-of-clone");
    }
    boolean busy =
        inTheWay(world, snapshot).stream().anyMatch(other -> needed(world, other.name()));
    return busy ? new Objection("EBUSY", "has-clones") : null;
  }

  /// The newer ones, the newest first: `zfs rollback -r` destroys them.
  @Override
  public List<Owner> inTheWay(World world, Owner snapshot) {
    return Births.snapshots(world, Words.LIVE).reversed().stream()
        .filter(other -> Births.transaction(other) > Births.transaction(snapshot))
        .toList();
  }

  @Override
  public void mark(Draft draft, Owner source, String name, boolean writable) {
    if (writable) {
      draft.then(new Event.OwnerMarked(name, OwnerMarks.WRITABLE, true));
      draft.then(new Event.OwnerMarked(name, OwnerMarks.ORIGIN, source.name()));
    } else {
      int running = Transactions.running(draft.world());
      draft.then(new Event.OwnerMarked(name, OwnerMarks.TRANSACTION, running));
      Transactions.next(draft);
    }
  }

  @Override
  public void take(Draft draft, Owner source, String name, boolean writable) {
    BlockId root = Subvolumes.existingRoot(draft.world(), source.name());
    Subvolumes.add(draft, name, Words.SNAPSHOT, source.name());
    mark(draft, source, name, writable);
    Subvolumes.point(draft, name, root, "snapshot");
  }

  @Override
  public void drop(Draft draft, Owner snapshot) {
    if (snapshot.attributes().is(OwnerMarks.WRITABLE)) {
      dropClone(draft, snapshot);
    } else {
      dropSnapshot(draft, snapshot);
    }
  }

  /// Whether a clone came from this snapshot, or a snapshot was taken of this clone.
  private static boolean needed(World world, String name) {
    return Subvolumes.all(world).stream().anyMatch(o -> name.equals(o.parent()));
  }

  private void dropClone(Draft draft, Owner clone) {
    BlockId root = Subvolumes.existingRoot(draft.world(), clone.name());
    Subvolumes.point(draft, clone.name(), null, "dropped");
    births.letGo(
        draft, clone.name(), List.of(new Pointer(root, Transactions.birth(draft.world(), root))));
    Subvolumes.remove(draft, clone.name(), "dropped");
  }

  private static void dropSnapshot(Draft draft, Owner snapshot) {
    Deadlist dead = Deadlist.of(draft.world().existingOwner(snapshot.name()));
    String dataset = String.valueOf(snapshot.parent());
    Owner previous = previous(draft.world(), snapshot);
    int needed =
        previous == null ? Births.origin(draft.world(), dataset) : Births.transaction(previous);
    Subvolumes.point(draft, snapshot.name(), null, "dropped");
    Subvolumes.remove(draft, snapshot.name(), "dropped");
    List<Pointer> freed = new ArrayList<>();
    Deadlist kept = previous == null ? Deadlist.EMPTY : Deadlist.of(previous);
    for (Pointer pointer : dead.pointers()) {
      if (pointer.birth() > needed) {
        freed.add(pointer);
      } else {
        kept = kept.with(pointer);
      }
    }
    if (previous != null && !kept.equals(Deadlist.of(previous))) {
      draft.then(new Event.OwnerMarked(previous.name(), OwnerMarks.DEADLIST, kept));
    }
    free(draft, freed);
  }

  private static void free(Draft draft, List<Pointer> pointers) {
    for (Pointer pointer : pointers) {
      if (Space.isNode(pointer.block())) {
        Births.detach(draft, pointer.block());
      }
    }
    pointers.forEach(pointer -> Births.free(draft, pointer));
  }

  private static @Nullable Owner previous(World world, Owner snapshot) {
    Owner previous = null;
    for (Owner other : Births.snapshots(world, String.valueOf(snapshot.parent()))) {
      if (Births.transaction(other) < Births.transaction(snapshot)) {
        previous = other;
      }
    }
    return previous;
  }

  /// What was born after the snapshot goes.
  @Override
  public void rollback(Draft draft, Owner snapshot) {
    List<Pointer> younger = new ArrayList<>();
    BlockId root = Subvolumes.existingRoot(draft.world(), Words.LIVE);
    collect(draft.world(), root, Births.transaction(snapshot), younger);
    BlockId kept = Subvolumes.existingRoot(draft.world(), snapshot.name());
    Subvolumes.point(draft, Words.LIVE, kept, "rollback");
    draft.then(new Event.OwnerMarked(snapshot.name(), OwnerMarks.DEADLIST, null));
    free(draft, younger);
  }

  /// What was born after a transaction; below an older node everything is older.
  private static void collect(World world, BlockId node, int after, List<Pointer> found) {
    int birth = Transactions.birth(world, node);
    if (birth > after) {
      found.add(new Pointer(node, birth));
      for (Pointer pointer : Counts.pointers(world, node)) {
        if (Space.isNode(pointer.block())) {
          collect(world, pointer.block(), after, found);
        } else if (pointer.birth() > after) {
          found.add(pointer);
        }
      }
    }
  }
}
