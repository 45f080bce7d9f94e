package cowscope.mechanism.storage;

import java.util.Locale;

/// What keeps a block from being changed where it lies.
enum Hold {
  /// Nothing: it was born in the running transaction, and one alone holds it.
  FRESH,
  /// The last commit: a power cut would bring it back.
  COMMITTED,
  /// A snapshot, or another file.
  SHARED;

  String cause() {
    return name().toLowerCase(Locale.ROOT);
  }
}
