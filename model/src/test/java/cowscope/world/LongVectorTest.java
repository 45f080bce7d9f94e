package cowscope.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongVectorTest {
  private static final int SIZE = 5_000;
  private static final int OPERATIONS = 400;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void behaves_like_an_array_in_every_version(long seed) {
    Random random = new Random(seed);
    List<LongVector> versions = new ArrayList<>(List.of(LongVector.EMPTY));
    List<long[]> arrays = new ArrayList<>(List.of(new long[SIZE]));
    for (int i = 0; i < OPERATIONS; i++) {
      int from = random.nextInt(versions.size());
      long[] array = arrays.get(from).clone();
      versions.add(changed(versions.get(from), array, random));
      arrays.add(array);
    }
    for (int i = 0; i < versions.size(); i++) {
      assertThat(versions.get(i).toArray(0, SIZE)).as("version " + i).isEqualTo(arrays.get(i));
    }
    for (int i = 0; i < 50; i++) {
      int a = random.nextInt(versions.size());
      int b = random.nextInt(versions.size());
      compare(versions.get(a), arrays.get(a), versions.get(b), arrays.get(b));
      search(versions.get(a), arrays.get(a), random);
    }
  }

  private static LongVector changed(LongVector vector, long[] array, Random random) {
    int first = random.nextInt(SIZE);
    int count = random.nextInt(Math.min(SIZE - first, random.nextBoolean() ? 20 : SIZE) + 1);
    long value = random.nextInt(4) - 1;
    return switch (random.nextInt(4)) {
      case 0 -> {
        array[first] = value;
        yield vector.with(first, value);
      }
      case 1 -> {
        IntStream.range(first, first + count).forEach(i -> array[i] += value);
        yield vector.plus(first, count, value);
      }
      case 2 -> {
        IntStream.range(first, first + count).forEach(i -> array[i] = i % 3 == 0 ? i : array[i]);
        yield vector.map(first, count, (i, old) -> i % 3 == 0 ? i : old);
      }
      default -> {
        Arrays.fill(array, first, first + count, 0);
        yield vector.map(first, count, (i, old) -> 0);
      }
    };
  }

  private static void compare(LongVector a, long[] first, LongVector b, long[] second) {
    List<String> found = new ArrayList<>();
    a.forEachDifference(b, (i, here, there) -> found.add(i + ":" + here + "/" + there));
    List<String> expected =
        IntStream.range(0, SIZE)
            .filter(i -> first[i] != second[i])
            .mapToObj(i -> i + ":" + first[i] + "/" + second[i])
            .toList();
    assertThat(found).isEqualTo(expected);
    assertThat(a.equals(b)).isEqualTo(expected.isEmpty());
    assertThat(a).hasSameHashCodeAs(rebuilt(first)).isEqualTo(rebuilt(first));
  }

  private static LongVector rebuilt(long[] array) {
    LongVector vector = LongVector.EMPTY;
    for (int i = array.length - 1; i >= 0; i--) {
      vector = array[i] == 0 ? vector : vector.with(i, array[i]);
    }
    return vector;
  }

  private static void search(LongVector vector, long[] array, Random random) {
    int first = random.nextInt(SIZE);
    int end = first + random.nextInt(SIZE - first + 1);
    List<Integer> shown = new ArrayList<>();
    vector.forEach(first, end - first, (i, value) -> shown.add(i));
    List<Integer> set = IntStream.range(first, end).filter(i -> array[i] != 0).boxed().toList();
    assertThat(shown).isEqualTo(set);
    assertThat(vector.firstSet(first, end - first)).isEqualTo(set.isEmpty() ? -1 : set.getFirst());
    int zero = IntStream.range(first, end).filter(i -> array[i] == 0).findFirst().orElse(end);
    assertThat(vector.firstZero(first, end)).isEqualTo(zero);
    long[] sum = {0};
    vector.forEachLeaf(
        first,
        end - first,
        (leaf, from, to, plus) -> {
          for (int i = from; i < to; i++) {
            sum[0] += leaf[i] + plus;
          }
        });
    assertThat(sum[0]).isEqualTo(Arrays.stream(array, first, end).sum());
  }

  @Test
  void is_zero_beyond_all_that_was_set() {
    LongVector vector = LongVector.EMPTY.with(3, 7);

    assertThat(vector.get(1_000_000)).isZero();
    assertThat(vector.firstZero(3, 4)).isEqualTo(4);
    assertThat(vector.firstZero(3, 100)).isEqualTo(4);
    assertThat(vector.firstSet(4, 1_000_000)).isEqualTo(-1);
  }
}
