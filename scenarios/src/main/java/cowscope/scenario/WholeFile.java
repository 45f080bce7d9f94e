package cowscope.scenario;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.stream.Stream;

/// Files that are there whole or not at all: written beside their place, forced to the disk, and
/// moved over what was there.
public final class WholeFile {
  private WholeFile() {}

  /// Writes a file's bytes.
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Writes the file. What is no regular file, such as a pipe, is written to directly.
  public static void write(Path file, Content content) throws IOException {
    write(file, content, Disk.REAL);
  }

  static void write(Path file, Content content, Disk disk) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (OutputStream out = Files.newOutputStream(file)) {
        content.writeTo(out);
      }
      return;
    }
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    removeAbandoned(place);
    Path beside = beside(place, ProcessHandle.current().pid() + "");
    try {
      writeForced(beside, content, disk);
      keepPermissions(place, beside);
      disk.move(beside, place);
      forceFolder(place, disk);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static Path beside(Path place, String process) {
    return place.resolveSibling("." + place.getFileName() + "." + process + ".tmp");
  }

  /// Deletes what processes left beside the place that were killed while they wrote. A folder that
  /// cannot be looked through keeps it.
  private static void removeAbandoned(Path place) {
    Path folder = place.getParent();
    String name = "." + place.getFileName() + ".";
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> isAbandoned("" + f.getFileName(), name)).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      return;
    }
  }

  private static boolean isAbandoned(String file, String name) {
    if (!file.startsWith(name) || !file.endsWith(".tmp")) {
      return false;
    }
    String process = file.substring(name.length(), Math.max(name.length(), file.length() - 4));
    return process.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(process)).isEmpty();
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    if (Files.exists(from)
        && Files.getFileAttributeView(from, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  /// A new name in a folder is on the disk only when the folder is. Some systems cannot open
  /// folders; there the move itself is all there is.
  private static void forceFolder(Path place, Disk disk) {
    Path folder = place.getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = disk.open(folder, READ)) {
      disk.force(channel);
    } catch (IOException e) {
      // As good as it gets here.
      return;
    }
  }

  private static void writeForced(Path file, Content content, Disk disk) throws IOException {
    file.toFile().deleteOnExit();
    try (FileChannel channel = disk.open(file, CREATE, TRUNCATE_EXISTING, WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      content.writeTo(out);
      disk.force(channel);
    }
  }
}
