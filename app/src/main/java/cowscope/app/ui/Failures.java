package cowscope.app.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/// Mistakes of ours: each goes into a log file with its stack trace, and people are told where.
public final class Failures {
  private final Path log;
  private final BiConsumer<Throwable, @Nullable Path> tell;

  /// @param log the file to append to
  /// @param tell shows the failure; the path is null when the file could not be written
  public Failures(Path log, BiConsumer<Throwable, @Nullable Path> tell) {
    this.log = log;
    this.tell = tell;
  }

  /// The log file in the place the system gives programs to keep their state.
  public static Path place() {
    String home = System.getProperty("user.home");
    String os = System.getProperty("os.name");
    if (os.startsWith("Windows")) {
      return Path.of(from("LOCALAPPDATA", home), "Cowscope", "cowscope.log");
    }
    if (os.startsWith("Mac")) {
      return Path.of(home, "Library", "Logs", "Cowscope", "cowscope.log");
    }
    return Path.of(from("XDG_STATE_HOME", home + "/.local/state"), "cowscope", "cowscope.log");
  }

  /// Takes over everything that nobody caught.
  public void install() {
    Thread.setDefaultUncaughtExceptionHandler((_, failure) -> handle(failure));
  }

  /// Logs and tells.
  public void handle(Throwable failure) {
    tell.accept(failure, write(failure) ? log : null);
  }

  private boolean write(Throwable failure) {
    LogRecord entry = new LogRecord(Level.SEVERE, "Cowscope failed");
    entry.setThrown(failure);
    String text = new SimpleFormatter().format(entry);
    try {
      Files.createDirectories(log.getParent());
      Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return true;
    } catch (IOException e) {
      System.err.print(text);
      return false;
    }
  }

  private static String from(String variable, String otherwise) {
    String value = System.getenv(variable);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
