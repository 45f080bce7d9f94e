package cowscope.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolTest {
  private static final Content CONTENT = Content.of("frame", "v", 4096);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void takes_the_lowest_free_numbers_whatever_came_and_went(long seed) {
    Random random = new Random(seed);
    int capacity = 300;
    boolean[] taken = new boolean[capacity];
    World world = world(Pool.of("ram", "F", capacity));
    for (int step = 0; step < 600; step++) {
      Pool pool = world.pool("F");
      int free = (int) IntStream.range(0, capacity).filter(i -> !taken[i]).count();
      int lowest = IntStream.range(0, capacity).filter(i -> !taken[i]).findFirst().orElse(-1);
      int from = random.nextInt(capacity);
      int next = IntStream.range(from, capacity).filter(i -> !taken[i]).findFirst().orElse(-1);
      assertThat(List.of(pool.free(), pool.nextFree(), pool.nextFree(from)))
          .as("step " + step)
          .isEqualTo(List.of(free, lowest, next));
      world = changed(world, taken, random);
    }
  }

  private static World changed(World world, boolean[] taken, Random random) {
    World changed = world;
    if (random.nextInt(5) < 3) {
      for (BlockRun run : world.pool("F").freeRuns(1 + random.nextInt(20))) {
        changed = BlockChanges.allocate(changed, run.first(), run.count(), CONTENT, true);
        IntStream.range(0, run.count()).forEach(i -> taken[run.first().number() + i] = true);
      }
    } else {
      int first = random.nextInt(taken.length);
      int count = 0;
      while (count < 20 && first + count < taken.length && taken[first + count]) {
        taken[first + count++] = false;
      }
      changed = count == 0 ? world : BlockChanges.free(world, new BlockId("F", first), count);
    }
    return changed;
  }

  @Test
  void pools_with_the_same_blocks_are_equal_however_they_came_about() {
    World start = world(Pool.of("ram", "F", 10));
    World atOnce = BlockChanges.allocate(start, new BlockId("F", 0), 3, CONTENT, true);
    World detour = BlockChanges.allocate(start, new BlockId("F", 0), 5, CONTENT, true);
    detour = BlockChanges.free(detour, new BlockId("F", 1), 4);
    detour = BlockChanges.allocate(detour, new BlockId("F", 2), 1, CONTENT, true);
    detour = BlockChanges.allocate(detour, new BlockId("F", 1), 1, CONTENT, true);

    assertThat(detour).isEqualTo(atOnce).hasSameHashCodeAs(atOnce);
  }

  @Test
  void a_full_pool_has_no_next() {
    World full =
        BlockChanges.allocate(world(Pool.of("ram", "F", 4)), new BlockId("F", 0), 4, CONTENT, true);

    assertThat(full.pool("F").nextFree()).isEqualTo(-1);
    assertThat(full.pool("F").freeRuns(1)).isEmpty();
  }

  @Test
  void numbers_of_an_unlimited_pool_are_never_given_twice() {
    World world = world(Pool.unlimited("heap", "B", 1));
    world = BlockChanges.allocate(world, new BlockId("B", 1), 1, CONTENT, true);
    world = BlockChanges.free(world, new BlockId("B", 1), 1);

    assertThat(world.pool("B").nextFree()).isEqualTo(2);
  }

  @Test
  void neither_takes_what_is_taken_nor_frees_what_is_free() {
    World start = world(Pool.of("ram", "F", 4));
    World world = BlockChanges.allocate(start, new BlockId("F", 1), 1, CONTENT, true);

    assertThatThrownBy(() -> BlockChanges.allocate(world, new BlockId("F", 0), 2, CONTENT, true))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> BlockChanges.free(world, new BlockId("F", 1), 2))
        .isInstanceOf(IllegalStateException.class);
  }

  private static World world(Pool pool) {
    return new World(Attributes.NONE, Attributes.NONE, List.of(), List.of(pool));
  }
}
