package cowscope.command;

/// A name that people give or use: of a process, a file, a snapshot.
public record Name(String text) {
  @Override
  public String toString() {
    return text;
  }
}
