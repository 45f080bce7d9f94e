package cowscope.mechanism.memory;

import java.util.List;
import java.util.stream.Collectors;

/// Pages of a region, in the order of their use.
///
/// @param runs neighbouring pages each; none stand for the whole region
public record Pages(String region, List<Run> runs) {

  public Pages {
    runs = List.copyOf(runs);
  }

  /// All pages of a region.
  public static Pages all(String region) {
    return new Pages(region, List.of());
  }

  /// One page.
  public static Pages one(String region, int index) {
    return run(region, index, index);
  }

  /// The pages from `first` to `last`.
  public static Pages run(String region, int first, int last) {
    return new Pages(region, List.of(new Run(first, last)));
  }

  /// Neighbouring pages, both ends included.
  public record Run(int first, int last) {
    int end() {
      return last + 1;
    }

    int count() {
      return end() - first;
    }

    @Override
    public String toString() {
      return first == last ? Integer.toString(first) : first + "-" + last;
    }
  }

  /// The runs that are meant in a region of `size` pages.
  List<Run> in(int size) {
    return runs.isEmpty() ? List.of(new Run(0, size - 1)) : runs;
  }

  @Override
  public String toString() {
    return region
        + (runs.isEmpty()
            ? "[*]"
            : runs.stream().map(Run::toString).collect(Collectors.joining(",", "[", "]")));
  }
}
