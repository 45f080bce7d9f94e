package cowscope.command;

import org.jspecify.annotations.Nullable;

/// A number of bytes as people give it: `512`, `4KiB`, `2MiB`.
public record Size(long bytes) {
  private static final String[] UNITS = {"B", "KiB", "MiB", "GiB"};

  /// How units are written, the smallest first; each is 1024 times the one before.
  static @Nullable Integer power(String unit) {
    for (int power = 0; power < UNITS.length; power++) {
      if (UNITS[power].equals(unit)) {
        return power;
      }
    }
    return unit.isEmpty() ? 0 : null;
  }

  @Override
  public String toString() {
    int power = exactPower();
    return power == 0 ? Long.toString(bytes) : (bytes >> (10 * power)) + UNITS[power];
  }

  private int exactPower() {
    int power = 0;
    while (bytes != 0 && power < UNITS.length - 1 && bytes % (1L << (10 * (power + 1))) == 0) {
      power++;
    }
    return power;
  }
}
