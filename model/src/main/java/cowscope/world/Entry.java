package cowscope.world;

import java.util.EnumSet;
import java.util.Set;

/// How a slot is packed into a long.
///
/// | bits | meaning |
/// |---|---|
/// | 0 to 23 | number of the block in its pool |
/// | 24 to 31 | place of the pool in the world, plus one; 0: no block |
/// | 32, 33 | access |
/// | 34 to 36 | marks |
/// | 37 | the slot holds a value itself |
/// | 48 to 63 | stamp: the epoch of the region in which writing was allowed |
///
/// A write permission and the mark EXCLUSIVE count only while the stamp equals the region's epoch,
/// so that a fork withdraws both from a million entries by raising one number.
final class Entry {
  private static final int POOL = 24;
  private static final int ACCESS = 32;
  private static final int MARKS = 34;
  private static final int STAMP = 48;
  private static final long BLOCK = 0xFFFF_FFFFL;
  private static final long IMMEDIATE = 1L << 37;
  private static final int MAX_POOLS = 255;
  static final int MAX_EPOCH = 0xFFFF;

  private Entry() {}

  static long block(int pool, int index) {
    if (pool >= MAX_POOLS) {
      throw new IllegalArgumentException("more than " + MAX_POOLS + " pools");
    }
    return (long) (pool + 1) << POOL | index;
  }

  static long of(long block, Access access, int marks, int epoch) {
    return block
        | (long) access.ordinal() << ACCESS
        | (long) marks << MARKS
        | (long) epoch << STAMP;
  }

  static long immediate(Access access) {
    return IMMEDIATE | (long) access.ordinal() << ACCESS;
  }

  static boolean hasBlock(long entry) {
    return (entry & BLOCK) != 0;
  }

  static long block(long entry) {
    return entry & BLOCK;
  }

  static int pool(long entry) {
    return (int) (entry >>> POOL & 0xFF) - 1;
  }

  static int index(long entry) {
    return (int) entry & BlockId.MAX_NUMBER;
  }

  static Access access(long entry, int epoch) {
    Access access = Access.of((int) (entry >>> ACCESS & 3));
    return access == Access.READ_WRITE && stamp(entry) != epoch ? Access.READ_ONLY : access;
  }

  static boolean borrowed(long entry) {
    return (entry >>> ACCESS & 3) == Access.BORROWED.ordinal();
  }

  static boolean has(long entry, Mark mark, int epoch) {
    return (entry >>> (MARKS + mark.ordinal()) & 1) != 0
        && (mark != Mark.EXCLUSIVE || stamp(entry) == epoch);
  }

  static Set<Mark> marks(long entry, int epoch) {
    EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Mark mark : Mark.values()) {
      if (has(entry, mark, epoch)) {
        marks.add(mark);
      }
    }
    return marks;
  }

  /// The entry read-only and not exclusive, whatever the epoch.
  static long withdrawn(long entry) {
    if (entry == 0) {
      return 0;
    }
    Access access = Access.of((int) (entry >>> ACCESS & 3));
    Access left = access == Access.READ_WRITE ? Access.READ_ONLY : access;
    long rest = entry & ~(3L << ACCESS | 1L << (MARKS + Mark.EXCLUSIVE.ordinal()) | -1L << STAMP);
    return rest | (long) left.ordinal() << ACCESS;
  }

  private static int stamp(long entry) {
    return (int) (entry >>> STAMP);
  }
}
