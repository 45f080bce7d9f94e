package cowscope.world;

/// What a slot lets its owner do with the block behind it.
public enum Access {
  /// Nothing there, or no access at all.
  NONE("--"),
  /// Readable; a write traps.
  READ_ONLY("r-"),
  /// Readable and writable without a trap.
  READ_WRITE("rw"),
  /// A borrowed pointer: it looks at a block without being counted as one of its owners.
  BORROWED("borrowed");

  private static final Access[] VALUES = values();

  private final String text;

  Access(String text) {
    this.text = text;
  }

  /// The word used in traces.
  public String text() {
    return text;
  }

  static Access of(int ordinal) {
    return VALUES[ordinal];
  }

  @Override
  public String toString() {
    return text;
  }
}
