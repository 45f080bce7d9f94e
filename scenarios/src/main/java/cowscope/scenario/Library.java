package cowscope.scenario;

import cowscope.command.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The scenarios that come with the program, and with mechanisms of others: every file
/// `library/<mechanism>/*.cow.json` among the resources.
public final class Library {
  private static final String FOLDER = "library";

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

  /// All bundled scenarios, by mechanism, then by name.
  public static List<Entry> entries() {
    return Found.ENTRIES;
  }

  /// The bundled scenario called `name`, or null.
  public static @Nullable Entry find(String name) {
    return entries().stream().filter(entry -> entry.name().equals(name)).findFirst().orElse(null);
  }

  /// The bundled scenario whose name `name` probably means, or null.
  public static @Nullable String nearest(String name) {
    return Nearest.to(name, entries().stream().map(Entry::name).toList());
  }

  /// Listed once, when first asked for.
  private static final class Found {
    static final List<Entry> ENTRIES = list();

    private static List<Entry> list() {
      List<Entry> entries = new ArrayList<>();
      try {
        for (URL url : Collections.list(Library.class.getClassLoader().getResources(FOLDER))) {
          list(url.toURI(), entries);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
      entries.sort(Comparator.comparing(Entry::mechanism).thenComparing(Entry::name));
      return List.copyOf(entries);
    }

    private static void list(URI folder, List<Entry> entries) throws IOException {
      if (!folder.getScheme().equals("jar")) {
        list(Path.of(folder), entries);
        return;
      }
      try (FileSystem opened = FileSystems.newFileSystem(folder, Map.of())) {
        list(opened.getPath(FOLDER), entries);
      } catch (FileSystemAlreadyExistsException e) {
        list(FileSystems.getFileSystem(folder).getPath(FOLDER), entries);
      }
    }

    private static void list(Path folder, List<Entry> entries) throws IOException {
      try (Stream<Path> files = Files.walk(folder, 2)) {
        files
            .filter(file -> file.toString().endsWith(Scenario.SUFFIX))
            .map(file -> entry(folder.relativize(file)))
            .forEach(entries::add);
      }
    }

    private static Entry entry(Path file) {
      String fileName = file.getFileName().toString();
      Path parent = file.getParent();
      String mechanism = parent == null ? "" : parent.toString();
      return new Entry(
          fileName.substring(0, fileName.length() - Scenario.SUFFIX.length()),
          mechanism,
          FOLDER + "/" + mechanism + "/" + fileName);
    }
  }
}
