package cowscope.mechanism.memory;

import java.util.Locale;

/// Why a page is used, and by whom.
enum Use {
  READ(false, false),
  WRITE(true, false),
  /// read(2) into a page: `copy_to_user`.
  RECEIVE(true, true),
  /// write(2) from a page: `copy_from_user`.
  SEND(false, true),
  /// mlock: `populate_vma_page_range`.
  LOCK(true, true),
  /// Direct I/O: `pin_user_pages`.
  PIN(true, true);

  private final boolean writes;
  private final boolean byKernel;
  private final String word = name().toLowerCase(Locale.ROOT);
  private final String again = word + "-again";

  Use(boolean writes, boolean byKernel) {
    this.writes = writes;
    this.byKernel = byKernel;
  }

  /// Whether the page must be writable. Locking and pinning ask for that only where writing is
  /// private and allowed.
  boolean writes(Mapping mapping, int index) {
    return writes && (carriesValue() || mapping.privatelyWritable(index));
  }

  /// Whether it reads or writes a value, rather than only making the page present.
  boolean carriesValue() {
    return this != LOCK && this != PIN;
  }

  /// What the system answers when the page cannot be used.
  String refusal(Situation why) {
    if (this == LOCK) {
      return "ENOMEM";
    }
    if (byKernel) {
      return "EFAULT";
    }
    return why == Situation.PAST_END ? "SIGBUS" : "SIGSEGV";
  }

  String word() {
    return word;
  }

  /// How it goes through: at once, or in the second attempt after a trap.
  String word(boolean trapped) {
    return trapped ? again : word;
  }
}
