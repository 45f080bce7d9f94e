package cowscope.mechanism.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Numbers of blocks, gathered one by one and given back as runs.
final class Numbers {
  private int[] numbers = new int[8];
  private int size;
  private boolean sorted = true;

  /// Neighbouring numbers.
  record Run(int first, int count) {}

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    sorted &= size == 0 || numbers[size - 1] <= number;
    numbers[size++] = number;
  }

  /// Those that `wanted` takes, each once, in order, neighbours together.
  List<Run> runs(IntPredicate wanted) {
    if (!sorted) {
      Arrays.sort(numbers, 0, size);
      sorted = true;
    }
    List<Run> runs = new ArrayList<>();
    int first = 0;
    int count = 0;
    for (int i = 0; i < size; i++) {
      int number = numbers[i];
      boolean again = i > 0 && number == numbers[i - 1];
      if (again || !wanted.test(number)) {
        continue;
      }
      if (count > 0 && number == first + count) {
        count++;
      } else {
        if (count > 0) {
          runs.add(new Run(first, count));
        }
        first = number;
        count = 1;
      }
    }
    if (count > 0) {
      runs.add(new Run(first, count));
    }
    return runs;
  }
}
