package cowscope.mechanism.storage;

import cowscope.mechanism.storage.Words.Marks;
import cowscope.world.World;

/// ZFS: everything is copied on write, and blocks carry no count. Each pointer has the transaction
/// of its birth, each snapshot its own; a block is free when it was born after the newest snapshot,
/// else it goes to that snapshot's deadlist (`dsl_dataset_block_kill`).
final class Zfs implements Layout {
  private static final Births KEEPING = new Births();
  private static final Tree CATALOG = new Tree(KEEPING);
  private static final Snapshots SNAPSHOTS = new Datasets(KEEPING);

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

  /// `zpl_ioctl_fideduperange` is not supported.
  @Override
  public boolean dedupes() {
    return false;
  }

  @Override
  public boolean checksums() {
    return true;
  }

  @Override
  public boolean counted() {
    return false;
  }

  @Override
  public String birthMark() {
    return Marks.BIRTH;
  }

  @Override
  public boolean overwrites(World world, Located file, int index, Piece piece) {
    return piece.hold() == Hold.FRESH;
  }
}
