package cowscope.mechanism.storage;

import cowscope.mechanism.Draft;
import cowscope.world.World;

/// XFS: in place, unless a block is shared; then the writer moves to a new block, and metadata tell
/// so at the next log commit. No snapshots, no checksums over data, blocks freed one by one.
final class Xfs implements Layout {
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
  public void redirecting(Draft draft, Located file, int index) {
    CowForks.use(draft, file, index);
  }

  @Override
  public boolean overwrites(World world, Located file, int index, Piece piece) {
    return piece.hold() != Hold.SHARED && !CowForks.reserves(world, file, index);
  }
}
