package cowscope.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorTest {
  private static final int SIZE = 5_000;
  private static final int OPERATIONS = 400;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void behaves_like_an_array_in_every_version(long seed) {
    Random random = new Random(seed);
    List<Vector<String>> versions = new ArrayList<>(List.of(Vector.empty()));
    List<String[]> arrays = new ArrayList<>(List.<String[]>of(new String[SIZE]));
    for (int i = 0; i < OPERATIONS; i++) {
      int from = random.nextInt(versions.size());
      String[] array = arrays.get(from).clone();
      versions.add(changed(versions.get(from), array, random));
      arrays.add(array);
    }
    for (int i = 0; i < versions.size(); i++) {
      assertThat(array(versions.get(i))).as("version " + i).isEqualTo(arrays.get(i));
    }
    for (int i = 0; i < 50; i++) {
      int a = random.nextInt(versions.size());
      int b = random.nextInt(versions.size());
      boolean same = Arrays.equals(arrays.get(a), arrays.get(b));
      assertThat(versions.get(a).equals(versions.get(b))).isEqualTo(same);
    }
  }

  private static Vector<String> changed(Vector<String> vector, String[] array, Random random) {
    int first = random.nextInt(SIZE);
    int count = random.nextInt(Math.min(SIZE - first, random.nextBoolean() ? 20 : SIZE) + 1);
    @Nullable String value = random.nextInt(3) == 0 ? null : "v" + random.nextInt(3);
    return switch (random.nextInt(3)) {
      case 0 -> {
        array[first] = value;
        yield vector.with(first, value);
      }
      case 1 -> {
        Arrays.fill(array, first, first + count, value);
        yield vector.fill(first, count, value);
      }
      default -> {
        for (int i = first; i < first + count; i++) {
          array[i] = i % 5 == 0 ? null : "n" + i % 3;
        }
        yield vector.generate(first, count, i -> i % 5 == 0 ? null : "n" + i % 3);
      }
    };
  }

  private static String[] array(Vector<String> vector) {
    String[] array = new String[SIZE];
    vector.forEach((i, value) -> array[i] = value);
    for (int i = 0; i < SIZE; i++) {
      assertThat(vector.get(i)).isEqualTo(array[i]);
    }
    return array;
  }
}
