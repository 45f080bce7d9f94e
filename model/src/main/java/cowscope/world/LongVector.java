package cowscope.world;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A persistent vector of longs, unbounded and zero where nothing was set.
///
/// A radix tree, 16 ways wide, with packed leaves: an update copies one path (about half a kilobyte
/// at a million entries) and shares the rest with the older versions. A node may carry a number
/// that is added to all below it, so that counting up a whole range touches only the range's edges.
public final class LongVector {
  /// All zeros.
  public static final LongVector EMPTY = new LongVector(null, 0);

  private static final int BITS = 4;
  private static final int WIDTH = 1 << BITS;
  private static final int MASK = WIDTH - 1;

  /// A node is an array of children with the pending addition, a Long or null, behind them.
  private static final int ADD = WIDTH;

  /// A leaf (`long[]`) at level 0, a node (`Object[]`) above; null stands for zeros.
  private final @Nullable Object root;

  private final int level;

  private LongVector(@Nullable Object root, int level) {
    this.root = root;
    this.level = level;
  }

  /// Computes a new entry from its index and its old value.
  @FunctionalInterface
  public interface Update {
    long apply(int index, long old);
  }

  /// Sees an entry that is not zero.
  @FunctionalInterface
  public interface Visitor {
    void visit(int index, long value);
  }

  /// Sees neighbouring entries as they lie in a leaf: `leaf[i] + sum` for `i` from `from` to `to`.
  @FunctionalInterface
  interface LeafVisitor {
    void visit(long[] leaf, int from, int to, long sum);
  }

  /// Sees an entry that differs between two vectors.
  @FunctionalInterface
  public interface DifferenceVisitor {
    void visit(int index, long here, long there);
  }

  public long get(int index) {
    if (index >= capacity(level)) {
      return 0;
    }
    Object at = root;
    long sum = 0;
    for (int up = level; up > 0; up--) {
      if (at == null) {
        return sum;
      }
      Object[] node = (Object[]) at;
      sum += addition(node);
      at = node[slot(index, up)];
    }
    return at == null ? sum : sum + ((long[]) at)[index & MASK];
  }

  /// This vector with `value` at `index`.
  public LongVector with(int index, long value) {
    LongVector wide = grownTo(index + 1);
    return new LongVector(set(wide.root, wide.level, index, value), wide.level);
  }

  /// This vector with `delta` added to each of `count` entries from `first` on.
  public LongVector plus(int first, int count, long delta) {
    if (count == 0) {
      return this;
    }
    LongVector wide = grownTo(first + count);
    return new LongVector(
        wide.add(wide.root, wide.level, 0, first, first + count, delta), wide.level);
  }

  /// This vector with each of `count` entries from `first` on replaced by what `update` says.
  public LongVector map(int first, int count, Update update) {
    if (count == 0) {
      return this;
    }
    LongVector wide = grownTo(first + count);
    Object mapped = map(wide.root, wide.level, 0, first, first + count, 0, update);
    return mapped == root && wide.level == level ? this : new LongVector(mapped, wide.level);
  }

  /// Shows the entries from `first` on that are not zero, in order.
  public void forEach(int first, int count, Visitor visitor) {
    visit(root, level, 0, first, (int) Math.min((long) first + count, capacity(level)), 0, visitor);
  }

  /// Shows the leaves that hold the entries from `first` on, in order, but for those full of zeros.
  void forEachLeaf(int first, int count, LeafVisitor visitor) {
    int end = (int) Math.min((long) first + count, capacity(level));
    leaves(root, level, 0, first, end, 0, visitor);
  }

  /// The first entry from `first` on, before `end`, that is zero; `end` when there is none.
  public int firstZero(int first, int end) {
    int within = (int) Math.min(end, capacity(level));
    int found = first >= within ? -1 : firstZero(root, level, 0, first, within, 0);
    return found >= 0 ? found : Math.max(first, within);
  }

  /// The first of `count` entries from `first` on that is not zero, or -1.
  public int firstSet(int first, int count) {
    int end = (int) Math.min((long) first + count, capacity(level));
    return firstSet(root, level, 0, first, end, 0);
  }

  /// Shows where this vector and the other differ, in order; shared parts are passed over.
  public void forEachDifference(LongVector other, DifferenceVisitor visitor) {
    LongVector a = grownTo(Math.min(Integer.MAX_VALUE, capacity(other.level)));
    LongVector b = other.grownTo(Math.min(Integer.MAX_VALUE, capacity(level)));
    differ(a.root, b.root, a.level, 0, 0, 0, visitor);
  }

  private static long capacity(int level) {
    return 1L << (BITS * (level + 1));
  }

  private static int slot(int index, int level) {
    return (index >>> (BITS * level)) & MASK;
  }

  private static long addition(Object[] node) {
    return node[ADD] instanceof Long add ? add : 0;
  }

  private LongVector grownTo(long size) {
    Object top = root;
    int high = level;
    while (capacity(high) < size) {
      if (top != null) {
        Object[] node = new Object[WIDTH + 1];
        node[0] = top;
        top = node;
      }
      high++;
    }
    return high == level ? this : new LongVector(top, high);
  }

  private static Object set(@Nullable Object at, int level, int index, long value) {
    if (level == 0) {
      long[] leaf = at == null ? new long[WIDTH] : ((long[]) at).clone();
      leaf[index & MASK] = value;
      return leaf;
    }
    Object[] node = at == null ? new Object[WIDTH + 1] : ((Object[]) at).clone();
    int slot = slot(index, level);
    node[slot] = set(node[slot], level - 1, index, value - addition(node));
    return node;
  }

  private Object add(@Nullable Object at, int level, int base, int from, int to, long delta) {
    int end = (int) Math.min(Integer.MAX_VALUE, base + capacity(level));
    if (level == 0) {
      long[] leaf = at == null ? new long[WIDTH] : ((long[]) at).clone();
      for (int i = Math.max(base, from); i < Math.min(end, to); i++) {
        leaf[i & MASK] += delta;
      }
      return leaf;
    }
    Object[] node = at == null ? new Object[WIDTH + 1] : ((Object[]) at).clone();
    if (from <= base && end <= to) {
      long sum = addition(node) + delta;
      node[ADD] = sum == 0 ? null : (Object) sum;
      return node;
    }
    int step = (int) capacity(level - 1);
    int last = Math.min(WIDTH - 1, (int) ((to - 1L - base) / step));
    for (int slot = Math.max(0, (from - base) / step); slot <= last; slot++) {
      node[slot] = add(node[slot], level - 1, base + slot * step, from, to, delta);
    }
    return node;
  }

  private static @Nullable Object map(
      @Nullable Object at, int level, int base, int from, int to, long sum, Update update) {
    if (level == 0) {
      return mapLeaf((long[]) at, base, from, to, sum, update);
    }
    Object[] old = (Object[]) at;
    long below = old == null ? sum : sum + addition(old);
    Object[] node = old;
    int step = (int) capacity(level - 1);
    int last = Math.min(WIDTH - 1, (int) ((to - 1L - base) / step));
    for (int slot = Math.max(0, (from - base) / step); slot <= last; slot++) {
      Object child = old == null ? null : old[slot];
      Object mapped = map(child, level - 1, base + slot * step, from, to, below, update);
      if (mapped != child) {
        if (node == null || node == old) {
          node = old == null ? new Object[WIDTH + 1] : old.clone();
        }
        node[slot] = mapped;
      }
    }
    return node;
  }

  private static long @Nullable [] mapLeaf(
      long @Nullable [] old, int base, int from, int to, long sum, Update update) {
    long[] leaf = old;
    int last = Math.min(WIDTH, to - base);
    for (int i = Math.max(0, from - base); i < last; i++) {
      long before = old == null ? 0 : old[i];
      long after = update.apply(base + i, before + sum) - sum;
      if (after != before) {
        if (leaf == null || leaf == old) {
          leaf = old == null ? new long[WIDTH] : old.clone();
        }
        leaf[i] = after;
      }
    }
    return leaf;
  }

  private static void visit(
      @Nullable Object at, int level, int base, int from, int to, long sum, Visitor visitor) {
    if (at == null && sum == 0) {
      return;
    }
    if (level == 0) {
      long[] leaf = (long[]) at;
      for (int i = Math.max(0, from - base); i < Math.min(WIDTH, to - base); i++) {
        long value = leaf == null ? sum : leaf[i] + sum;
        if (value != 0) {
          visitor.visit(base + i, value);
        }
      }
      return;
    }
    Object[] node = (Object[]) at;
    long below = node == null ? sum : sum + addition(node);
    int step = (int) capacity(level - 1);
    int last = Math.min(WIDTH - 1, (int) ((to - 1L - base) / step));
    for (int slot = Math.max(0, (from - base) / step); slot <= last; slot++) {
      Object child = node == null ? null : node[slot];
      visit(child, level - 1, base + slot * step, from, to, below, visitor);
    }
  }

  private static void leaves(
      @Nullable Object at, int level, int base, int from, int to, long sum, LeafVisitor visitor) {
    if (at == null && sum == 0) {
      return;
    }
    if (level == 0) {
      long[] leaf = at == null ? new long[WIDTH] : (long[]) at;
      visitor.visit(leaf, Math.max(0, from - base), Math.min(WIDTH, to - base), sum);
      return;
    }
    Object[] node = (Object[]) at;
    long below = node == null ? sum : sum + addition(node);
    int step = (int) capacity(level - 1);
    int last = Math.min(WIDTH - 1, (int) ((to - 1L - base) / step));
    for (int slot = Math.max(0, (from - base) / step); slot <= last; slot++) {
      Object child = node == null ? null : node[slot];
      leaves(child, level - 1, base + slot * step, from, to, below, visitor);
    }
  }

  private static int firstZero(
      @Nullable Object at, int level, int base, int from, int to, long sum) {
    if (at == null) {
      return sum == 0 ? Math.max(base, from) : -1;
    }
    if (level == 0) {
      long[] leaf = (long[]) at;
      for (int i = Math.max(0, from - base); i < Math.min(WIDTH, to - base); i++) {
        if (leaf[i] + sum == 0) {
          return base + i;
        }
      }
      return -1;
    }
    Object[] node = (Object[]) at;
    int step = (int) capacity(level - 1);
    int last = Math.min(WIDTH - 1, (int) ((to - 1L - base) / step));
    for (int slot = Math.max(0, (from - base) / step); slot <= last; slot++) {
      int found =
          firstZero(node[slot], level - 1, base + slot * step, from, to, sum + addition(node));
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  private static int firstSet(
      @Nullable Object at, int level, int base, int from, int to, long sum) {
    if (at == null) {
      int first = Math.max(base, from);
      return sum != 0 && first < Math.min(to, base + capacity(level)) ? first : -1;
    }
    if (level == 0) {
      long[] leaf = (long[]) at;
      for (int i = Math.max(0, from - base); i < Math.min(WIDTH, to - base); i++) {
        if (leaf[i] + sum != 0) {
          return base + i;
        }
      }
      return -1;
    }
    Object[] node = (Object[]) at;
    int step = (int) capacity(level - 1);
    int last = Math.min(WIDTH - 1, (int) ((to - 1L - base) / step));
    for (int slot = Math.max(0, (from - base) / step); slot <= last; slot++) {
      int found =
          firstSet(node[slot], level - 1, base + slot * step, from, to, sum + addition(node));
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  private static void differ(
      @Nullable Object a,
      @Nullable Object b,
      int level,
      int base,
      long sumA,
      long sumB,
      DifferenceVisitor visitor) {
    if (a == b && sumA == sumB) {
      return;
    }
    if (level == 0) {
      for (int i = 0; i < WIDTH; i++) {
        long here = a == null ? sumA : ((long[]) a)[i] + sumA;
        long there = b == null ? sumB : ((long[]) b)[i] + sumB;
        if (here != there) {
          visitor.visit(base + i, here, there);
        }
      }
      return;
    }
    Object[] left = (Object[]) a;
    Object[] right = (Object[]) b;
    long belowA = left == null ? sumA : sumA + addition(left);
    long belowB = right == null ? sumB : sumB + addition(right);
    for (int slot = 0; slot < WIDTH; slot++) {
      Object x = left == null ? null : left[slot];
      Object y = right == null ? null : right[slot];
      differ(x, y, level - 1, base + slot * (int) capacity(level - 1), belowA, belowB, visitor);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof LongVector that)) {
      return false;
    }
    boolean[] different = {false};
    forEachDifference(that, (index, here, there) -> different[0] = true);
    return !different[0];
  }

  @Override
  public int hashCode() {
    int[] hash = {0};
    forEach(0, Integer.MAX_VALUE, (index, value) -> hash[0] += 31 * index + Long.hashCode(value));
    return hash[0];
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    forEach(
        0,
        Integer.MAX_VALUE,
        (index, value) -> text.append(text.length() > 1 ? ", " : "").append(index + "=" + value));
    return text.append('}').toString();
  }

  /// The entries `from` to `to` as an array, for tests and small vectors.
  public long[] toArray(int from, int to) {
    long[] values = new long[to - from];
    Arrays.setAll(values, i -> get(from + i));
    return values;
  }
}
