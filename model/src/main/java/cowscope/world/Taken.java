package cowscope.world;

import org.jspecify.annotations.Nullable;

/// Numbers from one to another that are known to be taken, so that a search for a free one need not
/// look there. It tells how a pool came about and not what it is: all are equal.
final class Taken {
  static final Taken NONE = new Taken(0, 0);

  private final int from;
  private final int to;

  private Taken(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /// The number behind this run if `index` lies in it, else `index`.
  int after(int index) {
    return index >= from && index < to ? to : index;
  }

  /// Up to where from `index` on a search must look: to this run, or to `end`.
  int lookUntil(int index, int end) {
    return index < from && to > from ? Math.min(from, end) : end;
  }

  /// With numbers that are taken now, as far as they fit or are more.
  Taken with(int first, int count) {
    if (first == to && to > from) {
      return new Taken(from, to + count);
    }
    if (first + count == from && to > from) {
      return new Taken(first, to);
    }
    return count > to - from ? new Taken(first, first + count) : this;
  }

  /// Without numbers that are free now: the longer part that is left.
  Taken without(int first, int count) {
    if (first >= to || first + count <= from) {
      return this;
    }
    int before = Math.max(0, first - from);
    int behind = Math.max(0, to - first - count);
    return before >= behind ? new Taken(from, from + before) : new Taken(to - behind, to);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Taken;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return from + "-" + to;
  }
}
