package cowscope.mechanism.strings.php;

/// How PHP's memory manager cuts memory (`zend_alloc.c`, `zend_string.h`, `zend_hash.h`; PHP 8.2).
final class Zend {
  /// The sizes of small blocks (`ZEND_MM_BINS_INFO`).
  private static final int[] BINS = {
    8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 640,
    768, 896, 1024, 1280, 1536, 1792, 2048, 2560, 3072
  };

  private static final int PAGE = 4096;
  private static final int STRING_HEADER = 24;
  private static final int ARRAY_HEADER = 56;
  private static final int SMALLEST_TABLE = 8;
  private static final int PACKED_ELEMENT = 16;
  private static final int PACKED_INDEX = 8;
  private static final int HASH_ELEMENT = 36;

  /// The size of a reference (`zend_reference`).
  static final int REFERENCE = 32;

  private Zend() {}

  /// The size of the block that an allocation of so many bytes gets.
  static long block(long bytes) {
    for (int bin : BINS) {
      if (bytes <= bin) {
        return bin;
      }
    }
    return (bytes + PAGE - 1) / PAGE * PAGE;
  }

  /// A new string of exactly this length (`zend_string_alloc`).
  static long string(int length) {
    return block(STRING_HEADER + length + 1L);
  }

  /// A string whose length was multiplied or extended: the header is rounded up by itself
  /// (`zend_string_safe_alloc`, `zend_string_extend`).
  static long extendedString(int length) {
    return block(STRING_HEADER + 8L + length);
  }

  /// Whether `realloc` leaves a block where it is; pages behind a large one are taken to be free.
  static boolean fits(long old, long wanted) {
    return wanted <= old || old > BINS[BINS.length - 1];
  }

  /// The slots of a table for so many elements (`zend_hash_check_size`).
  static int table(int elements) {
    int size = SMALLEST_TABLE;
    while (size < elements) {
      size *= 2;
    }
    return size;
  }

  /// The size of an array with its table.
  static long array(int table, boolean hash) {
    long elements =
        hash ? (long) HASH_ELEMENT * table : PACKED_INDEX + (long) PACKED_ELEMENT * table;
    return ARRAY_HEADER + elements;
  }

  /// Whether a table that doubles has to move.
  static boolean tableMoves(int table) {
    long old = array(table, false) - ARRAY_HEADER;
    return !fits(block(old), array(2 * table, false) - ARRAY_HEADER);
  }
}
