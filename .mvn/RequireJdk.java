import java.nio.file.Files;
import java.nio.file.Path;

/// Leaves an empty file behind when the Java that runs this is older than what is needed: `RequireJdk.java 25 FILE`. The
/// build then fails with a sentence of its own, which it could not when a program just ended with an error.
class RequireJdk {
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[1]);
    Files.deleteIfExists(file);
    if (Runtime.version().feature() < Integer.parseInt(args[0])) {
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }
}
