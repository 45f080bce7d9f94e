package cowscope.mechanism.storage;

import cowscope.world.World;

/// Bcachefs: data are copied on write, metadata are not. Snapshots are versions in the keys of the
/// B-tree: a snapshot copies nothing at all, and a read finds the newest key that it may see.
///
/// Source: bcachefs.org, "Snapshots" and "Principles of Operation".
final class Bcachefs implements Layout {
  private static final Keeping KEEPING = new Counts(false);
  private static final Catalog CATALOG = new Keys(KEEPING);
  private static final Snapshots SNAPSHOTS = new VersionKeys(KEEPING);

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
  public boolean overwrites(World world, Located file, int index, Piece piece) {
    FileEntry entry = CATALOG.file(world, file.owner(), file.name());
    return piece.hold() == Hold.FRESH
        || (entry != null && entry.nocow() && piece.hold() != Hold.SHARED);
  }
}
