package cowscope.world;

import org.jspecify.annotations.Nullable;

/// The name of a block: the prefix of its pool and its number there, such as `F2` or `D0`.
///
/// @param number from 0; [#ONLY] when the pool has a single block, named by the prefix alone (`Z`)
public record BlockId(String prefix, int number) {
  /// The number of a block that needs none.
  public static final int ONLY = -1;

  /// Blocks of one pool are packed into 24 bits.
  public static final int MAX_NUMBER = (1 << 24) - 1;

  private static final int MOST_DIGITS = 8;
  private static final int DECIMAL = 10;

  public BlockId {
    if (number < ONLY || number > MAX_NUMBER) {
      throw new IllegalArgumentException("block number out of range: " + number);
    }
  }

  /// The block of a pool with whose name a text begins, or null.
  static @Nullable BlockId beginning(String text, String prefix) {
    int end = prefix.length();
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    int digits = end - prefix.length();
    return text.startsWith(prefix) && digits > 0 && digits < MOST_DIGITS
        ? new BlockId(prefix, Integer.parseInt(text, prefix.length(), end, DECIMAL))
        : null;
  }

  /// The block `count` places further in the same pool.
  public BlockId plus(int count) {
    return count == 0 ? this : new BlockId(prefix, number + count);
  }

  int index() {
    return Math.max(number, 0);
  }

  @Override
  public String toString() {
    return number == ONLY ? prefix : prefix + number;
  }
}
