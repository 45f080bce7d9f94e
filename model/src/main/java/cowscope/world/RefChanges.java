package cowscope.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gathers by how much counts change, run by run, and applies all of it at once.
final class RefChanges {
  /// Up to here each run is added by itself, touching only its edges; beyond, one pass over all
  /// counts is cheaper.
  private static final int FEW = 64;

  /// The packed block that would go on with the run.
  private long expected = -1;

  private int length;
  private int delta;
  private int runs;
  private int[] gathered = new int[16];

  /// The blocks of packed slots gain or lose owners; borrowed pointers do not count.
  void addAll(LongVector entries, int first, int count, int change) {
    entries.forEachLeaf(
        first,
        count,
        (leaf, from, to, sum) -> {
          for (int i = from; i < to; i++) {
            long entry = leaf[i] + sum;
            if (!Entry.borrowed(entry)) {
              add(entry, change);
            }
          }
        });
  }

  /// The block of a packed slot gains or loses owners.
  void add(long entry, int change) {
    long block = Entry.block(entry);
    if (block == expected && change == delta) {
      expected++;
      length++;
    } else if (block == expected - 1 && length == 1) {
      delta += change;
    } else if (block != 0) {
      close();
      expected = block + 1;
      length = 1;
      delta = change;
    }
  }

  World applyTo(World world) {
    close();
    if (runs == 0) {
      return world;
    }
    List<Pool> pools = new ArrayList<>(world.pools());
    for (int p = 0; p < pools.size(); p++) {
      pools.set(p, runs > FEW ? inOnePass(pools.get(p), p) : runByRun(pools.get(p), p));
    }
    return world.withPools(pools);
  }

  private void close() {
    if (length > 0) {
      if (gathered.length < (runs + 1) * 4) {
        gathered = Arrays.copyOf(gathered, gathered.length * 2);
      }
      gathered[runs * 4] = Entry.pool(expected - 1);
      gathered[runs * 4 + 1] = Entry.index(expected - length);
      gathered[runs * 4 + 2] = length;
      gathered[runs * 4 + 3] = delta;
      runs++;
      length = 0;
    }
  }

  private Pool runByRun(Pool old, int number) {
    Pool counted = old;
    for (int run = 0; run < runs; run++) {
      if (gathered[run * 4] == number) {
        counted =
            counted.count(gathered[run * 4 + 1], gathered[run * 4 + 2], gathered[run * 4 + 3]);
      }
    }
    return counted;
  }

  private Pool inOnePass(Pool old, int number) {
    int end = 0;
    for (int run = 0; run < runs; run++) {
      if (gathered[run * 4] == number) {
        end = Math.max(end, gathered[run * 4 + 1] + gathered[run * 4 + 2]);
      }
    }
    int[] deltas = new int[end];
    for (int run = 0; run < runs; run++) {
      if (gathered[run * 4] == number) {
        int from = gathered[run * 4 + 1];
        for (int i = from; i < from + gathered[run * 4 + 2]; i++) {
          deltas[i] += gathered[run * 4 + 3];
        }
      }
    }
    return end == 0 ? old : old.count(deltas);
  }
}
