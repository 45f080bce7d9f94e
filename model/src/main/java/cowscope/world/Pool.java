package cowscope.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where blocks live.
///
/// @param prefix what the names of its blocks begin with; unique in a world
/// @param capacity how many blocks fit, or [#UNLIMITED]
/// @param listed whether it stands in a trace's list of pools; the zero page's does not
/// @param reuse whether the lowest free number is taken next, or a number never used before
/// @param unit bytes that count as one in capacity and use, for blocks of many sizes such as files;
///   0: each block counts as one
/// @param used how much of the capacity is taken
/// @param next the lowest free number, or where numbers are never given twice, the next one
/// @param taken where no free number lies
/// @param states per block: count, and whether it is allocated and counted, packed
public record Pool(
    String name,
    String prefix,
    int capacity,
    boolean listed,
    boolean reuse,
    int unit,
    int used,
    int next,
    Taken taken,
    LongVector states,
    Vector<Content> contents) {

  public static final int UNLIMITED = -1;

  /// One block, such as the zero page, may be pointed at by every slot of every owner.
  static final long REFS = Integer.MAX_VALUE;

  static final long ALLOCATED = 1L << 32;
  static final long UNCOUNTED = 1L << 33;

  /// A pool of `capacity` blocks that takes the lowest free number first.
  public static Pool of(String name, String prefix, int capacity) {
    return new Pool(
        name, prefix, capacity, true, true, 0, 0, 0, Taken.NONE, LongVector.EMPTY, Vector.empty());
  }

  /// A pool without limit that numbers its blocks from `first` and never twice.
  public static Pool unlimited(String name, String prefix, int first) {
    return new Pool(
        name,
        prefix,
        UNLIMITED,
        true,
        false,
        0,
        0,
        first,
        Taken.NONE,
        LongVector.EMPTY,
        Vector.empty());
  }

  /// A pool for blocks of many sizes: each takes as many units as its bytes need, and numbers are
  /// never given twice.
  ///
  /// @param capacity in units, or [#UNLIMITED]
  public static Pool sized(String name, String prefix, int capacity, int unit) {
    return new Pool(
        name,
        prefix,
        capacity,
        true,
        false,
        unit,
        0,
        0,
        Taken.NONE,
        LongVector.EMPTY,
        Vector.empty());
  }

  /// The same pool, left out of a trace's list.
  public Pool unlisted() {
    return new Pool(
        name, prefix, capacity, false, reuse, unit, used, next, taken, states, contents);
  }

  /// The pool as it was before its first block, left out of a trace's list.
  Pool removed() {
    return new Pool(
        name,
        prefix,
        UNLIMITED,
        false,
        reuse,
        unit,
        0,
        0,
        Taken.NONE,
        LongVector.EMPTY,
        Vector.empty());
  }

  /// How many units a block of so many bytes takes.
  public int units(long bytes) {
    return unit == 0 ? 1 : Math.toIntExact(Math.ceilDiv(bytes, unit));
  }

  /// How many more blocks, or units, fit.
  public int free() {
    return capacity == UNLIMITED ? BlockId.MAX_NUMBER - used : capacity - used;
  }

  public boolean allocated(int index) {
    return (states.get(index) & ALLOCATED) != 0;
  }

  /// The number that the next block gets, or -1 when the pool is full.
  public int nextFree() {
    return nextFree(next);
  }

  /// The lowest free number from `from` on, or -1.
  public int nextFree(int from) {
    int end = numbersEnd();
    int index = firstFree(states, Math.max(from, next));
    return index < end ? index : -1;
  }

  /// The lowest number from `from` on that is free in `of`, passing over what is known to be taken.
  private int firstFree(LongVector of, int from) {
    int end = numbersEnd();
    int index = taken.after(from);
    int until = taken.lookUntil(index, end);
    int found = of.firstZero(index, until);
    return found < until || until == end ? found : of.firstZero(taken.after(until), end);
  }

  /// The lowest `count` free blocks, as runs of neighbours; fewer when the pool has fewer.
  public List<BlockRun> freeRuns(int count) {
    List<BlockRun> runs = new ArrayList<>();
    int left = Math.min(count, free());
    int index = next;
    while (left > 0) {
      int first = nextFree(index);
      int most = Math.min(left, numbersEnd() - first);
      int after = states.firstSet(first, most);
      int length = after < 0 ? most : after - first;
      runs.add(new BlockRun(new BlockId(prefix, first), length));
      left -= length;
      index = first + length;
    }
    return runs;
  }

  private int numbersEnd() {
    return capacity == UNLIMITED || unit != 0 ? BlockId.MAX_NUMBER : capacity;
  }

  /// The block at `index`, or null when none is allocated there.
  public @Nullable Block block(int index) {
    long state = states.get(index);
    Content content = contents.get(index);
    if ((state & ALLOCATED) == 0 || content == null) {
      return null;
    }
    return new Block(id(index), name, (int) (state & REFS), (state & UNCOUNTED) == 0, content);
  }

  /// Sees how often a block is pointed at.
  @FunctionalInterface
  public interface CountVisitor {
    /// Sees one; `refs` is -1 when the block is never counted, -2 when it is free.
    void visit(int index, int refs);
  }

  /// Shows the counts of the blocks that are allocated, without making an object for each.
  public void forEachCount(CountVisitor visitor) {
    states.forEach(0, Integer.MAX_VALUE, (index, state) -> visitor.visit(index, count(state)));
  }

  /// Shows the counts of the blocks that had another one before, or came or went since.
  public void forEachChangedCount(Pool before, CountVisitor visitor) {
    states.forEachDifference(before.states, (index, now, old) -> visitor.visit(index, count(now)));
  }

  private static int count(long state) {
    if ((state & ALLOCATED) == 0) {
      return -2;
    }
    return (state & UNCOUNTED) == 0 ? (int) (state & REFS) : -1;
  }

  /// Shows the blocks that are allocated, in the order of their numbers.
  public void forEachBlock(Consumer<Block> visitor) {
    states.forEach(
        0,
        Integer.MAX_VALUE,
        (index, state) -> {
          Block block = block(index);
          if (block != null) {
            visitor.accept(block);
          }
        });
  }

  BlockId id(int index) {
    return new BlockId(prefix, ofOne() ? BlockId.ONLY : index);
  }

  /// Whether its only block needs no number: the zero page.
  boolean ofOne() {
    return capacity == 1 && !listed;
  }

  /// What the block is and holds, or null when none is allocated there.
  public @Nullable Content content(int index) {
    return contents.get(index);
  }

  /// How many counted slots point at the block.
  public int refs(int index) {
    return (int) (states.get(index) & REFS);
  }

  /// Whether none of the numbers is taken.
  boolean vacant(int index, int count) {
    return states.firstSet(index, count) < 0;
  }

  /// Whether all of the blocks are there and nobody counts on them.
  boolean unused(int index, int count) {
    int[] good = {0};
    states.forEachLeaf(
        index,
        count,
        (leaf, from, to, sum) -> {
          for (int i = from; i < to; i++) {
            long state = leaf[i] + sum;
            good[0] += (state & ALLOCATED) != 0 && (state & REFS) == 0 ? 1 : 0;
          }
        });
    return good[0] == count;
  }

  Pool allocate(int index, int count, boolean counted, Vector<Content> filled) {
    long state = counted ? ALLOCATED : ALLOCATED | UNCOUNTED;
    LongVector more = states.map(index, count, (i, old) -> state);
    int units = units(filled, index, count);
    Pool grown = with(used + units, next, taken.with(index, count), more, filled);
    return index == next ? grown.startingAt(grown.behind(index + count)) : grown;
  }

  private int behind(int index) {
    return reuse ? firstFree(states, index) : index;
  }

  private Pool startingAt(int low) {
    return with(used, low, taken, states, contents);
  }

  Pool release(int index, int count) {
    LongVector left = states.map(index, count, (i, old) -> 0);
    int low = reuse ? Math.min(next, index) : next;
    int units = units(contents, index, count);
    Vector<Content> fewer = contents.fill(index, count, null);
    return with(used - units, low, taken.without(index, count), left, fewer);
  }

  private int units(Vector<Content> of, int index, int count) {
    if (unit == 0) {
      return count;
    }
    int sum = 0;
    for (int i = index; i < index + count; i++) {
      Content content = of.get(i);
      sum += content == null ? 0 : units(content.bytes());
    }
    return sum;
  }

  Pool count(int index, int count, int delta) {
    return with(used, next, taken, states.plus(index, count, delta), contents);
  }

  /// Adds to each count what `deltas` holds for it.
  Pool count(int[] deltas) {
    LongVector counted = states.map(0, deltas.length, (i, old) -> old + deltas[i]);
    return with(used, next, taken, counted, contents);
  }

  /// With other contents of the same sizes.
  Pool withContents(Vector<Content> changed) {
    return with(used, next, taken, states, changed);
  }

  Pool withContent(int index, Content content) {
    Vector<Content> changed = contents.with(index, content);
    int grown = unit == 0 ? 0 : units(changed, index, 1) - units(contents, index, 1);
    return with(used + grown, next, taken, states, changed);
  }

  private Pool with(int nowUsed, int low, Taken known, LongVector changed, Vector<Content> filled) {
    return new Pool(
        name, prefix, capacity, listed, reuse, unit, nowUsed, low, known, changed, filled);
  }
}
