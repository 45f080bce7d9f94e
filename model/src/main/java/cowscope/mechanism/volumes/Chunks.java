package cowscope.mechanism.volumes;

/// Chunks side by side in one owner, as a command names them: `origin[3]`, `origin[0-3]`,
/// `origin[*]`.
record Chunks(String owner, int first, int last) {
  /// The last chunk, whichever that is.
  static final int END = Integer.MAX_VALUE;

  @Override
  public String toString() {
    String numbers = last == END ? "*" : first == last ? "" + first : first + "-" + last;
    return owner + "[" + numbers + "]";
  }
}
