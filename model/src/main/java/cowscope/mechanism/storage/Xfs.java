package cowscope.mechanism.storage;

import cowscope.mechanism.Draft;
import cowscope.world.World;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

  /// A bad checksum counts as a corrupt structure (`xfs_buf_read_map`).
  @Override
  public String badNode() {
    return "EUCLEAN";
  }

  @Override
  public void redirecting(Draft draft, Located file, int index, @Nullable Piece piece) {
    CowForks.of(draft.world()).moving(file, index, piece).keep(draft);
  }

  @Override
  public SortedSet<Integer> overwritten(
      World world, Located file, int first, List<@Nullable Piece> pieces) {
    SortedSet<Integer> inPlace = new TreeSet<>();
    CowForks forks = CowForks.of(world);
    for (int index = first; index < first + pieces.size(); index++) {
      Piece piece = pieces.get(index - first);
      if (piece != null && !forks.waits(file, index) && overwrites(world, file, index, piece)) {
        inPlace.add(index);
      } else {
        forks = forks.moving(file, index, piece);
      }
    }
    return inPlace;
  }

  @Override
  public boolean overwrites(World world, Located file, int index, Piece piece) {
    return piece.hold() != Hold.SHARED;
  }
}
