package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Owner;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a file system keeps a subvolume as it is.
interface Snapshots {
  void take(Draft draft, Owner source, String name, boolean writable);

  void drop(Draft draft, Owner snapshot);

  /// The live subvolume becomes what the snapshot is.
  void rollback(Draft draft, Owner snapshot);

  /// Why the system will not take this snapshot, or null.
  default @Nullable Objection objectionToTake(World world, Owner source, boolean writable) {
    return null;
  }

  /// Why the system will not drop this snapshot, or null.
  default @Nullable Objection objectionToDrop(World world, Owner snapshot) {
    return null;
  }

  /// Why the system will not roll back to this snapshot, or null.
  default @Nullable Objection objectionToRollback(World world, Owner snapshot) {
    return null;
  }

  /// The snapshots that must go before a rollback to this one.
  default List<Owner> inTheWay(World world, Owner snapshot) {
    return List.of();
  }

  /// Notes what a new snapshot is.
  default void mark(Draft draft, Owner source, String name, boolean writable) {
    if (writable) {
      draft.then(new Event.OwnerMarked(name, Words.OwnerMarks.WRITABLE, true));
    }
  }

  /// What the system answers instead.
  ///
  /// @param outcome such as `EBUSY`
  /// @param cause the word under which the lexicon explains it
  record Objection(String outcome, String cause) {}
}
