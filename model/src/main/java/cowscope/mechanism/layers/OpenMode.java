package cowscope.mechanism.layers;

/// How a file is opened.
enum OpenMode {
  READ_ONLY,
  READ_WRITE,
  WRITE_ONLY,
  APPEND,
  TRUNCATE;

  boolean writes() {
    return this != READ_ONLY;
  }
}
