package cowscope.mechanism.storage;

import cowscope.mechanism.storage.Words.Marks;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.Owner;
import cowscope.world.World;

/// Btrfs: everything is copied on write, blocks are counted, extents are kept whole.
///
/// Files with `chattr +C` are overwritten in place, but once after each snapshot: the kernel asks
/// whether the extent is older than the last snapshot, not whether that snapshot still exists
/// (`can_nocow_extent`).
final class Btrfs implements Layout {
  private static final Keeping KEEPING = new Counts(true);
  private static final Tree CATALOG = new Tree(KEEPING);
  private static final Snapshots SNAPSHOTS = new RootCopies(CATALOG);

  @Override
  public Catalog catalog() {
    return CATALOG;
  }

  @Override
  public Keeping keeping() {
    return KEEPING;
  }

  @Override
  public Snapshots snapshots() {
    return SNAPSHOTS;
  }

  @Override
  public boolean knowsNocow() {
    return true;
  }

  @Override
  public boolean checksums() {
    return true;
  }

  @Override
  public boolean bookends() {
    return true;
  }

  @Override
  public boolean overwrites(World world, Located file, int index, Piece piece) {
    FileEntry entry = CATALOG.file(world, file.owner(), file.name());
    return piece.hold() == Hold.FRESH
        || (entry != null
            && entry.nocow()
            && piece.hold() != Hold.SHARED
            && !olderThanLastSnapshot(world, file.owner(), piece));
  }

  private static boolean olderThanLastSnapshot(World world, String owner, Piece piece) {
    Owner holder = world.existingOwner(owner);
    Block block = world.existingBlock(piece.block());
    Attributes marks = block.content().attributes();
    int last = holder.attributes().get(Words.OwnerMarks.LAST_SNAPSHOT, 0);
    return marks.get(Marks.SNAPSHOTS, 0) < last;
  }
}
