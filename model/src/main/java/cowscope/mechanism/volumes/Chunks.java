package cowscope.mechanism.volumes;

/// Chunks side by side in one owner, as a command names them: `origin[3]`, `origin[0-3]`.
record Chunks(String owner, int first, int last) {
  @Override
  public String toString() {
    return owner + "[" + (first == last ? "" + first : first + "-" + last) + "]";
  }
}
