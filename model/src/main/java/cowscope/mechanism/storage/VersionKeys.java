package cowscope.mechanism.storage;

import cowscope.mechanism.Draft;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// A snapshot gives the subvolume and itself a new version each below the old one; nothing at all
/// is copied. (Bcachefs: `bch2_snapshot_node_create`.)
final class VersionKeys implements Snapshots {
  private final Compaction compaction;

  VersionKeys(Keeping keeping) {
    this.compaction = new Compaction(keeping);
  }

  /// Keys that nobody sees any more are taken out of their nodes.
  @Override
  public @Nullable Objection objectionToDrop(World world, Owner snapshot) {
    return BadNodes.objection(world, BadNodes.of(world, snapshot));
  }

  @Override
  public @Nullable Objection objectionToRollback(World world, Owner snapshot) {
    return BadNodes.objection(world, BadNodes.withLive(world, snapshot));
  }

  @Override
  public void take(Draft draft, Owner source, String name, boolean writable) {
    BlockId root = Subvolumes.existingRoot(draft.world(), source.name());
    Subvolumes.add(draft, name, Words.SNAPSHOT, source.name());
    mark(draft, source, name, writable);
    Versions.split(draft, Versions.of(source), source.name(), name);
    Subvolumes.point(draft, name, root, "snapshot");
  }

  @Override
  public void drop(Draft draft, Owner snapshot) {
    Subvolumes.point(draft, snapshot.name(), null, "dropped");
    Subvolumes.remove(draft, snapshot.name(), "dropped");
    compaction.everything(draft);
  }

  @Override
  public void rollback(Draft draft, Owner snapshot) {
    Versions.split(draft, Versions.of(snapshot), snapshot.name(), Words.LIVE);
    compaction.everything(draft);
  }
}
