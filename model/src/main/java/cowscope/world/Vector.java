package cowscope.world;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A persistent vector of objects, unbounded and null where nothing was set: the sibling of
/// [LongVector]. A fill with one object shares its nodes, so that a million equal entries cost
/// nothing.
public final class Vector<T> {
  private static final int BITS = 4;
  private static final int WIDTH = 1 << BITS;
  private static final int MASK = WIDTH - 1;
  private static final Vector<?> EMPTY = new Vector<>(null, 0);

  private final Object @Nullable [] root;
  private final int level;

  private Vector(Object @Nullable [] root, int level) {
    this.root = root;
    this.level = level;
  }

  @SuppressWarnings("unchecked")
  public static <T> Vector<T> empty() {
    return (Vector<T>) EMPTY;
  }

  @SuppressWarnings("unchecked")
  public @Nullable T get(int index) {
    if (index >= capacity(level)) {
      return null;
    }
    Object[] node = root;
    for (int up = level; up > 0 && node != null; up--) {
      node = (Object[]) node[slot(index, up)];
    }
    return node == null ? null : (T) node[index & MASK];
  }

  /// This vector with `value` at `index`.
  public Vector<T> with(int index, @Nullable T value) {
    Vector<T> wide = grownTo(index + 1L);
    return new Vector<>(set(wide.root, wide.level, index, value), wide.level);
  }

  /// This vector with `value` at each of `count` indexes from `first` on.
  public Vector<T> fill(int first, int count, @Nullable T value) {
    if (count == 0) {
      return this;
    }
    Vector<T> wide = grownTo((long) first + count);
    return new Vector<>(
        fill(wide.root, wide.level, 0, first, first + count, new Filling(value)), wide.level);
  }

  /// This vector with each of `count` indexes from `first` on set to what `values` gives for it.
  public Vector<T> generate(int first, int count, IntFunction<? extends @Nullable T> values) {
    if (count == 0) {
      return this;
    }
    Vector<T> wide = grownTo((long) first + count);
    return new Vector<>(
        generate(wide.root, wide.level, 0, first, first + count, values), wide.level);
  }

  /// Shows the entries that are not null, in order.
  @SuppressWarnings("unchecked")
  public void forEach(BiConsumer<Integer, ? super T> visitor) {
    visit(root, level, 0, (index, value) -> visitor.accept(index, (T) value));
  }

  /// A value to fill with, and a leaf full of it; both null when the range is cleared.
  private static final class Filling {
    private final @Nullable Object value;
    private final Object @Nullable [] leaf;

    Filling(@Nullable Object value) {
      this.value = value;
      this.leaf = value == null ? null : leafOf(value);
    }
  }

  private static Object[] leafOf(Object value) {
    Object[] leaf = new Object[WIDTH];
    Arrays.fill(leaf, value);
    return leaf;
  }

  private static long capacity(int level) {
    return 1L << (BITS * (level + 1));
  }

  private static int slot(int index, int level) {
    return (index >>> (BITS * level)) & MASK;
  }

  private Vector<T> grownTo(long size) {
    Object[] top = root;
    int high = level;
    while (capacity(high) < size) {
      if (top != null) {
        Object[] node = new Object[WIDTH];
        node[0] = top;
        top = node;
      }
      high++;
    }
    return high == level ? this : new Vector<>(top, high);
  }

  private static Object[] set(
      Object @Nullable [] at, int level, int index, @Nullable Object value) {
    Object[] node = at == null ? new Object[WIDTH] : at.clone();
    int slot = slot(index, level);
    node[slot] = level == 0 ? value : set((Object[]) node[slot], level - 1, index, value);
    return node;
  }

  private static Object @Nullable [] fill(
      Object @Nullable [] at, int level, long base, long from, long to, Filling filling) {
    long end = base + capacity(level);
    if (from <= base && end <= to) {
      return full(level, filling);
    }
    Object[] node = at == null ? new Object[WIDTH] : at.clone();
    long step = level == 0 ? 1 : capacity(level - 1);
    Object[] shared = null;
    int last = (int) Math.min(WIDTH - 1, (to - 1 - base) / step);
    for (int slot = (int) Math.max(0, (from - base) / step); slot <= last; slot++) {
      long start = base + slot * step;
      if (level == 0) {
        node[slot] = filling.value;
      } else if (from <= start && start + step <= to) {
        shared = shared == null ? full(level - 1, filling) : shared;
        node[slot] = shared;
      } else {
        node[slot] = fill((Object[]) node[slot], level - 1, start, from, to, filling);
      }
    }
    return node;
  }

  private static Object[] generate(
      Object @Nullable [] at, int level, int base, int from, int to, IntFunction<?> values) {
    Object[] node = at == null ? new Object[WIDTH] : at.clone();
    int step = level == 0 ? 1 : (int) capacity(level - 1);
    int last = Math.min(WIDTH - 1, (to - 1 - base) / step);
    for (int slot = Math.max(0, (from - base) / step); slot <= last; slot++) {
      int start = base + slot * step;
      node[slot] =
          level == 0
              ? values.apply(start)
              : generate((Object[]) node[slot], level - 1, start, from, to, values);
    }
    return node;
  }

  private static Object @Nullable [] full(int level, Filling filling) {
    Object[] node = filling.leaf;
    for (int up = 0; up < level && node != null; up++) {
      node = leafOf(node);
    }
    return node;
  }

  private static void visit(
      Object @Nullable [] at, int level, int base, BiConsumer<Integer, Object> visitor) {
    if (at == null) {
      return;
    }
    for (int slot = 0; slot < WIDTH; slot++) {
      Object below = at[slot];
      if (level > 0) {
        visit((Object[]) below, level - 1, base + slot * (int) capacity(level - 1), visitor);
      } else if (below != null) {
        visitor.accept(base + slot, below);
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Vector<?> that)) {
      return false;
    }
    Vector<T> wide = grownTo(capacity(that.level));
    Vector<?> wideThat = that.grownTo(capacity(level));
    return same(wide.root, wideThat.root, wide.level);
  }

  private static boolean same(Object @Nullable [] a, Object @Nullable [] b, int level) {
    if (a == b) {
      return true;
    }
    for (int slot = 0; slot < WIDTH; slot++) {
      Object x = a == null ? null : a[slot];
      Object y = b == null ? null : b[slot];
      boolean equal =
          level == 0 ? Objects.equals(x, y) : same((Object[]) x, (Object[]) y, level - 1);
      if (!equal) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int[] hash = {0};
    forEach((index, value) -> hash[0] += 31 * index + value.hashCode());
    return hash[0];
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    forEach(
        (index, value) -> text.append(text.length() > 1 ? ", " : "").append(index + "=" + value));
    return text.append('}').toString();
  }
}
