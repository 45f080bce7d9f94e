package cowscope.mechanism.strings.cxx;

/// How much room a new buffer gets.
final class Growth {
  /// The header before the characters of a counted buffer (`_Rep_base`).
  private static final int HEADER = 24;

  /// What the library assumes `malloc` adds to an allocation (`__malloc_header_size`).
  private static final int MALLOC_HEADER = 32;

  private static final int PAGE = 4096;

  private Growth() {}

  /// The capacity when `needed` characters must fit and `old` did before: twice the old one at
  /// least when it has to grow.
  static int doubled(int needed, int old) {
    return needed > old && needed < 2 * old ? 2 * old : needed;
  }

  /// As [#doubled], rounded up to whole pages when larger than one (`_Rep::_S_create`).
  static int counted(int needed, int old) {
    int capacity = doubled(needed, old);
    int allocated = countedBytes(capacity) + MALLOC_HEADER;
    return allocated > PAGE && capacity > old ? capacity + PAGE - allocated % PAGE : capacity;
  }

  /// The size of a counted buffer: header, characters, and the terminating zero.
  static int countedBytes(int capacity) {
    return HEADER + capacity + 1;
  }
}
