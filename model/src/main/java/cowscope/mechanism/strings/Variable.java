package cowscope.mechanism.strings;

/// The name of a variable.
public record Variable(String name) {
  @Override
  public String toString() {
    return name;
  }
}
