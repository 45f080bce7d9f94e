package cowscope.world;

import java.util.Set;

/// A bit that a mechanism keeps in a slot beside block and access.
public enum Mark {
  /// No other slot may share this block, whatever the count says (Linux: `PageAnonExclusive`).
  EXCLUSIVE,
  /// The slot has been written through at least once (Linux: the dirty bit of a shared file page).
  DIRTY,
  /// A mechanism's own third bit.
  SPECIAL;

  /// No mark at all.
  public static final Set<Mark> NONE = Set.of();

  static int bits(Set<Mark> marks) {
    int bits = 0;
    for (Mark mark : marks) {
      bits |= 1 << mark.ordinal();
    }
    return bits;
  }
}
