package cowscope.world;

/// The name of a block: the prefix of its pool and its number there, such as `F2` or `D0`.
///
/// @param number from 0; [#ONLY] when the pool has a single block, named by the prefix alone (`Z`)
public record BlockId(String prefix, int number) {
  /// The number of a block that needs none.
  public static final int ONLY = -1;

  /// Blocks of one pool are packed into 24 bits.
  public static final int MAX_NUMBER = (1 << 24) - 1;

  public BlockId {
    if (number < ONLY || number > MAX_NUMBER) {
      throw new IllegalArgumentException("block number out of range: " + number);
    }
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
