package cowscope.mechanism.storage;

import cowscope.world.World;

/// ReFS: metadata are never changed in place and always carry checksums; data are overwritten in
/// place unless they are shared by a block clone, or integrity streams are on, which give data
/// checksums and make each of their writes allocate-on-write. Volumes have no snapshots of their
/// own.
///
/// Source: Microsoft Learn, "ReFS integrity streams" and "Block cloning on ReFS".
final class Refs implements Layout {
  private static final Keeping KEEPING = new Counts(true);
  private static final Catalog CATALOG = new Tree(KEEPING);

  private final boolean integrityStreams;

  Refs(boolean integrityStreams) {
    this.integrityStreams = integrityStreams;
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
  public boolean checksums() {
    return integrityStreams;
  }

  @Override
  public boolean overwrites(World world, Located file, int index, Piece piece) {
    return piece.hold() == Hold.FRESH || (!integrityStreams && piece.hold() != Hold.SHARED);
  }
}
