package cowscope.mechanism.storage;

import cowscope.mechanism.Draft;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A snapshot copies every block of every file at once. What may be done is as in the file system
/// compared with.
final class FullCopies implements Snapshots {
  private final Tree tree;

  private final Snapshots compared;

  FullCopies(Tree tree, Snapshots compared) {
    this.tree = tree;
    this.compared = compared;
  }

  @Override
  public @Nullable Objection objectionToTake(World world, Owner source, boolean writable) {
    return first(
        compared.objectionToTake(world, source, writable),
        BadNodes.objection(world, BadNodes.of(world, source)));
  }

  @Override
  public @Nullable Objection objectionToDrop(World world, Owner snapshot) {
    return first(
        compared.objectionToDrop(world, snapshot),
        BadNodes.objection(world, BadNodes.of(world, snapshot)));
  }

  @Override
  public @Nullable Objection objectionToRollback(World world, Owner snapshot) {
    return first(
        compared.objectionToRollback(world, snapshot),
        BadNodes.objection(world, BadNodes.of(world, snapshot)));
  }

  private static @Nullable Objection first(@Nullable Objection one, @Nullable Objection other) {
    return one == null ? other : one;
  }

  @Override
  public List<Owner> inTheWay(World world, Owner snapshot) {
    return compared.inTheWay(world, snapshot);
  }

  @Override
  public void mark(Draft draft, Owner source, String name, boolean writable) {
    compared.mark(draft, source, name, writable);
  }

  @Override
  public void take(Draft draft, Owner source, String name, boolean writable) {
    Subvolumes.add(draft, name, Words.SNAPSHOT, source.name());
    mark(draft, source, name, writable);
    Subvolumes.point(draft, name, Tree.emptyRoot(draft), "snapshot");
    copyAll(draft, source.name(), name);
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
    Subvolumes.point(draft, Words.LIVE, Tree.emptyRoot(draft), "rollback");
    copyAll(draft, snapshot.name(), Words.LIVE);
    letGo(draft, Words.LIVE, old);
  }

  private void copyAll(Draft draft, String from, String to) {
    for (String file : tree.files(draft.world(), from)) {
      Cloning.copy(draft, new Located(from, file), new Located(to, file));
    }
  }

  private void letGo(Draft draft, String owner, BlockId root) {
    int birth = Transactions.birth(draft.world(), root);
    tree.keeping().letGo(draft, owner, List.of(new Pointer(root, birth)));
  }
}
