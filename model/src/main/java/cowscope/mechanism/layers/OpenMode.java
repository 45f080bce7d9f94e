package cowscope.mechanism.layers;

import java.util.Locale;

/// How a file is opened.
enum OpenMode {
  READ_ONLY,
  READ_WRITE,
  WRITE_ONLY,
  APPEND,
  TRUNCATE;

  /// As commands write it: `read-only`.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean writes() {
    return this != READ_ONLY;
  }
}
