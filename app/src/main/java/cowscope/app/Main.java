package cowscope.app;

/// Starts the program.
public final class Main {
  private Main() {}

  /// Starts the program with the arguments of the command line.
  public static void main(String[] args) {
    System.out.println("cowscope " + String.join(" ", args));
  }
}
