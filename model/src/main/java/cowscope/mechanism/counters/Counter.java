package cowscope.mechanism.counters;

import java.util.Arrays;
import java.util.List;

/// How the count is changed.
enum Counter {
  /// Load; store the value plus or minus one.
  PLAIN("plain"),
  /// One fetch-and-add.
  ATOMIC("atomic"),
  /// Load; compare-and-swap, again when somebody was faster.
  CAS("cas"),
  /// An atomic decrement, and then a read of its own that decides who frees.
  SPLIT_RELEASE("split-release");

  private final String text;

  Counter(String text) {
    this.text = text;
  }

  static List<String> names() {
    return Arrays.stream(values()).map(counter -> counter.text).toList();
  }

  static Counter named(String text) {
    for (Counter counter : values()) {
      if (counter.text.equals(text)) {
        return counter;
      }
    }
    throw new IllegalArgumentException("no counter " + text);
  }

  /// The instruction that begins a change of the count.
  Instruction first(boolean up) {
    return switch (this) {
      case PLAIN, CAS -> up ? Instruction.LOAD : Instruction.LOAD_TO_DROP;
      case ATOMIC, SPLIT_RELEASE -> up ? Instruction.FETCH_ADD : Instruction.FETCH_SUB;
    };
  }
}
