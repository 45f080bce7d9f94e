package cowscope.mechanism.strings.qt;

/// How the allocator of the GNU C library cuts memory (`malloc.c`, `request2size`).
final class Malloc {
  private static final int HEADER = 8;
  private static final int ALIGNMENT = 16;
  private static final int SMALLEST = 32;

  private Malloc() {}

  /// Whether `realloc` can leave a block of `old` bytes where it is: it becomes smaller, or was cut
  /// large enough. What lies behind it is taken to be in use.
  static boolean fits(long old, long wanted) {
    return chunk(wanted) <= chunk(old);
  }

  private static long chunk(long bytes) {
    return Math.max(SMALLEST, (bytes + HEADER + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
  }
}
