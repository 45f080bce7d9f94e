package cowscope.mechanism.storage;

import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// The comparison: a snapshot or clone copies every data block and node at once, and after that all
/// writes are in place. Where the file system compared with loses nothing at a power cut, data are
/// journalled as well.
final class Eager implements Layout {
  private static final Keeping KEEPING = new Counts(false);
  private static final Tree CATALOG = new Tree(KEEPING);

  private final Layout compared;

  Eager(Layout compared) {
    this.compared = compared;
  }

  @Override
  public Catalog catalog() {
    return CATALOG;
  }

  @Override
  public Keeping keeping() {
    return KEEPING;
  }

  @Override
  public @Nullable Snapshots snapshots() {
    Snapshots snapshots = compared.snapshots();
    return snapshots == null ? null : new FullCopies(CATALOG, snapshots);
  }

  @Override
  public boolean clonesShare() {
    return false;
  }

  @Override
  public boolean dedupes() {
    return compared.dedupes();
  }

  @Override
  public boolean knowsNocow() {
    return compared.knowsNocow();
  }

  @Override
  public boolean checksums() {
    return compared.checksums();
  }

  @Override
  public String badNode() {
    return compared.badNode();
  }

  @Override
  public boolean journalsData() {
    return compared.checksums();
  }

  @Override
  public boolean overwrites(World world, Located file, int index, Piece piece) {
    return true;
  }
}
