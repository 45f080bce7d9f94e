package cowscope.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What a file held when it was last read or written here. Its size and time would not do: programs
/// touch files without changing them, and change them twice within one tick.
///
/// @param hash SHA-256 of what it holds
public record Stamp(String hash) {

  /// The stamp of a file; null when it cannot be read.
  static @Nullable Stamp of(Path file) {
    try {
      return Files.isRegularFile(file) ? of(Files.readAllBytes(file)) : null;
    } catch (IOException e) {
      return null;
    }
  }

  static Stamp of(byte[] held) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return new Stamp(HexFormat.of().formatHex(digest.digest(held)));
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java has SHA-256", e);
    }
  }
}
