package cowscope.mechanism.counters;

import java.util.Locale;

/// What a processor does in one go.
enum Instruction {
  /// Reads the count, to store it plus one.
  LOAD,
  /// Stores the count that was read plus one; the handle is there.
  STORE,
  /// Stores the count plus one if it is still what was read.
  COMPARE_AND_SWAP,
  /// Adds one to the count, in one go.
  FETCH_ADD,
  /// Reads the count, to store it minus one.
  LOAD_TO_DROP,
  /// Stores the count that was read minus one; the handle is gone.
  STORE_TO_DROP,
  /// Stores the count minus one if it is still what was read.
  COMPARE_AND_SWAP_TO_DROP,
  /// Takes one from the count, in one go, and learns what it was.
  FETCH_SUB,
  /// Reads the count again to see who frees.
  READ_AGAIN,
  /// Gives the buffer back.
  FREE,
  /// Reads the count to see whether the buffer is shared.
  CHECK,
  /// Copies the buffer.
  COPY_BUFFER,
  /// Writes into the buffer.
  WRITE,
  /// Without a count: a copy or an end of one's own.
  COPY_AT_ONCE,
  FREE_AT_ONCE;

  /// The word for it in worlds and texts.
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Instruction named(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
