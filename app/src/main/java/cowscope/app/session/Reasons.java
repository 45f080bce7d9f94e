package cowscope.app.session;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// Why reading or writing failed, in a few words.
public final class Reasons {
  private Reasons() {}

  /// The reason as the end of a sentence.
  public static String of(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "its folder does not exist";
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException failed when failed.getReason() != null ->
          Objects.requireNonNull(failed.getReason());
      default -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    };
  }
}
