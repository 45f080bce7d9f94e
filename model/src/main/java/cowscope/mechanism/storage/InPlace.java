package cowscope.mechanism.storage;

import cowscope.world.World;

/// Overwriting in place, as ext4 does: nothing is ever shared, a clone is a full copy, damage goes
/// unnoticed. A journal keeps metadata whole, not data (`data=ordered`).
final class InPlace implements Layout {
  private static final Keeping KEEPING = new Counts(false);
  private static final Catalog CATALOG = new Tree(KEEPING);

  @Override
  public Catalog catalog() {
    return CATALOG;
  }

  @Override
  public Keeping keeping() {
    return KEEPING;
  }

  @Override
  public boolean clonesShare() {
    return false;
  }

  /// A bad checksum of an extent block (`__read_extent_tree_block`: EFSBADCRC).
  @Override
  public String badNode() {
    return "EBADMSG";
  }

  @Override
  public boolean dedupes() {
    return false;
  }

  @Override
  public boolean overwrites(World world, Located file, int index, Piece piece) {
    return true;
  }
}
