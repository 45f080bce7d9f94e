package cowscope.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads scenario files, whatever is in them.
public final class ScenarioReader {
  private ScenarioReader() {}

  /// What a file holds.
  ///
  /// @param file its name as the user gave it
  /// @param scenario null when there are problems
  /// @param hints members that are kept but look like a slip
  public record Read(
      String file,
      @Nullable Scenario scenario,
      Places places,
      List<Problem> problems,
      List<Problem> hints) {

    /// A file that cannot be read at all.
    static Read failed(String file, String message) {
      return failed(new Problem(file, Place.START, message));
    }

    static Read failed(Problem problem) {
      return new Read(problem.file(), null, Places.NONE, List.of(problem), List.of());
    }
  }

  /// Reads a file.
  public static Read read(Path path, Progress progress) {
    return read(path, path.toString(), progress);
  }

  /// Reads a file that messages call `name`.
  public static Read read(Path path, String name, Progress progress) {
    try {
      if (Files.isDirectory(path)) {
        return Read.failed(name, "this is a directory; name a scenario file in it");
      }
      long size = Files.isRegularFile(path) ? Files.size(path) : 0;
      if (size > Limits.FILE_BYTES) {
        return Read.failed(name, tooLarge());
      }
      try (InputStream in = Files.newInputStream(path)) {
        return read(in, name, progress);
      }
    } catch (NoSuchFileException e) {
      return Read.failed(name, "there is no such file");
    } catch (AccessDeniedException e) {
      return Read.failed(name, "this file may not be read: permission denied");
    } catch (IOException e) {
      return Read.failed(name, "this file cannot be read: " + e.getMessage());
    }
  }

  /// Reads a stream to its end, but no further than the limit.
  public static Read read(InputStream in, String name, Progress progress) throws IOException {
    byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
    return bytes.length > Limits.FILE_BYTES
        ? Read.failed(name, tooLarge())
        : read(bytes, name, progress);
  }

  /// Reads the text of a scenario.
  public static Read parse(String text, String name) {
    return parse(text, name, Progress.NONE);
  }

  private static Read read(byte[] bytes, String name, Progress progress) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return parse(decoder.decode(in).toString(), name, progress);
    } catch (CharacterCodingException e) {
      String before = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
      Place place = new Places(before).at(before.length());
      return Read.failed(
          new Problem(name, place, "this is not UTF-8 text; save the file in the encoding UTF-8"));
    }
  }

  private static Read parse(String text, String name, Progress progress) {
    if (text.isBlank()) {
      return Read.failed(
          name,
          "the file is empty; a scenario begins with {\"format\": "
              + "\""
              + Scenario.FORMAT
              + "\", \"version\": 1, ...}");
    }
    if (text.charAt(0) == '\uFEFF') {
      return Read.failed(
          name, "the file begins with a byte order mark; save it as UTF-8 without one");
    }
    return new ScenarioParser(name, text, progress).read();
  }

  private static String tooLarge() {
    return "this file is larger than " + (Limits.FILE_BYTES >> 20) + " MiB, the limit";
  }
}
