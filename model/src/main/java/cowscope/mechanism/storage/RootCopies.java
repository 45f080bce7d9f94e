package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.storage.Words.OwnerMarks;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A snapshot is a copy of the root node; what the root points at has one owner more (Btrfs:
/// `create_pending_snapshot`, `btrfs_copy_root`).
final class RootCopies implements Snapshots {
  private final Keeping keeping;
  private final Catalog catalog;

  RootCopies(Tree catalog) {
    this.keeping = catalog.keeping();
    this.catalog = catalog;
  }

  /// The root is read, since it is copied; all below it is only pointed at.
  @Override
  public @Nullable Objection objectionToTake(World world, Owner source, boolean writable) {
    return BadNodes.objection(world, List.of(Subvolumes.existingRoot(world, source.name())));
  }

  /// Dropping walks down to what nobody else needs.
  @Override
  public @Nullable Objection objectionToDrop(World world, Owner snapshot) {
    return BadNodes.objection(world, BadNodes.of(world, snapshot));
  }

  /// As with a snapshot only the root is read, so that it is a way back from a damaged tree.
  @Override
  public @Nullable Objection objectionToRollback(World world, Owner snapshot) {
    return BadNodes.objection(world, List.of(Subvolumes.existingRoot(world, snapshot.name())));
  }

  @Override
  public void take(Draft draft, Owner source, String name, boolean writable) {
    Subvolumes.add(draft, name, Words.SNAPSHOT, source.name());
    mark(draft, source, name, writable);
    Subvolumes.point(draft, name, copyRoot(draft, source.name()), "snapshot");
    count(draft, source.name(), name);
  }

  @Override
  public void drop(Draft draft, Owner snapshot) {
    BlockId root = Subvolumes.existingRoot(draft.world(), snapshot.name());
    Subvolumes.point(draft, snapshot.name(), null, "dropped");
    Subvolumes.remove(draft, snapshot.name(), "dropped");
    letGo(draft, snapshot.name(), root);
  }

  @Override
  public void rollback(Draft draft, Owner snapshot) {
    BlockId old = Subvolumes.existingRoot(draft.world(), Words.LIVE);
    Subvolumes.point(draft, Words.LIVE, copyRoot(draft, snapshot.name()), "rollback");
    letGo(draft, Words.LIVE, old);
    count(draft, snapshot.name(), Words.LIVE);
  }

  private void letGo(Draft draft, String owner, BlockId root) {
    int birth = Transactions.birth(draft.world(), root);
    keeping.letGo(draft, owner, List.of(new Pointer(root, birth)));
  }

  private static BlockId copyRoot(Draft draft, String owner) {
    BlockId root = Subvolumes.existingRoot(draft.world(), owner);
    BlockId copy = Path.copy(draft, root, "snapshot");
    Counting.tell(draft, copy, slot -> true);
    return copy;
  }

  /// Blocks written before this are older than the last snapshot of both; only files that are
  /// overwritten in place need to know.
  private void count(Draft draft, String source, String copy) {
    if (catalog.files(draft.world(), source).stream()
        .map(file -> catalog.file(draft.world(), source, file))
        .noneMatch(entry -> entry != null && entry.nocow())) {
      return;
    }
    int taken = draft.world().state().get(Words.State.SNAPSHOTS, 0) + 1;
    draft.then(new Event.WorldMarked(Words.State.SNAPSHOTS, taken));
    draft.then(new Event.OwnerMarked(source, OwnerMarks.LAST_SNAPSHOT, taken));
    draft.then(new Event.OwnerMarked(copy, OwnerMarks.LAST_SNAPSHOT, taken));
  }
}
