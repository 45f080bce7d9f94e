package cowscope.mechanism.storage;

import cowscope.mechanism.Draft;
import cowscope.world.World;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What one file system does otherwise than another. Everything else is the same for all.
interface Layout {
  Catalog catalog();

  Keeping keeping();

  /// How snapshots are made, or null when there are none (ENOTSUP).
  default @Nullable Snapshots snapshots() {
    return null;
  }

  /// Whether a clone shares the blocks of its source; else it copies them.
  default boolean clonesShare() {
    return true;
  }

  /// Whether equal blocks of two files can become one.
  default boolean dedupes() {
    return true;
  }

  /// Whether single files can be overwritten in place.
  default boolean knowsNocow() {
    return false;
  }

  /// Whether a damaged block is noticed when it is read.
  default boolean checksums() {
    return false;
  }

  /// What whoever needs a damaged tree node is answered.
  default String badNode() {
    return "EIO";
  }

  /// Whether an extent of several blocks is kept whole until nobody refers to any of it.
  default boolean bookends() {
    return false;
  }

  /// Whether blocks carry a count of their owners.
  default boolean counted() {
    return true;
  }

  /// The mark that tells when a data block was written.
  default String birthMark() {
    return Words.Marks.GENERATION;
  }

  /// Whether old data go to the journal before they are overwritten.
  default boolean journalsData() {
    return false;
  }

  /// A write is about to go to another place than the block's.
  ///
  /// @param piece what lies there, or null at a hole
  default void redirecting(Draft draft, Located file, int index, @Nullable Piece piece) {}

  /// Which blocks of one write are changed where they lie.
  ///
  /// @param pieces what lies there from block `first` on; null is a hole
  default SortedSet<Integer> overwritten(
      World world, Located file, int first, List<@Nullable Piece> pieces) {
    SortedSet<Integer> inPlace = new TreeSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece != null && overwrites(world, file, first + i, piece)) {
        inPlace.add(first + i);
      }
    }
    return inPlace;
  }

  /// Whether a write changes the block where it lies.
  boolean overwrites(World world, Located file, int index, Piece piece);
}
