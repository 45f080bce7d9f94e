package cowscope.scenario;

import cowscope.command.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The scenarios that come with the program, and with mechanisms of others: every file
/// `library/<mechanism>/*.cow.json` among the resources, in the order of `lessons.txt` beside them.
public final class Library {
  static final String FOLDER = "library";

  private Library() {}

  /// One bundled scenario.
  ///
  /// @param name its file's name without the suffix; unique
  /// @param mechanism its folder's name
  /// @param resource where the file is, for a class loader
  public record Entry(String name, String mechanism, String resource) {

    /// Reads the file.
    public ScenarioReader.Read read() {
      try (InputStream in = stream()) {
        return ScenarioReader.read(in, fileName(), Progress.NONE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// The file as it stands.
    public String text() {
      try (InputStream in = stream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public String fileName() {
      return name + Scenario.SUFFIX;
    }

    private InputStream stream() {
      InputStream in = Library.class.getClassLoader().getResourceAsStream(resource);
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return in;
    }
  }

  /// All bundled scenarios, by mechanism as the mechanisms are listed, then in the order in which
  /// they teach.
  public static List<Entry> entries() {
    return Shelves.ENTRIES;
  }

  /// The bundled scenario called `name`, or null.
  public static @Nullable Entry find(String name) {
    return entries().stream().filter(entry -> entry.name().equals(name)).findFirst().orElse(null);
  }

  /// The bundled scenario whose name `name` probably means, or null.
  public static @Nullable String nearest(String name) {
    return Nearest.to(name, entries().stream().map(Entry::name).toList());
  }
}
