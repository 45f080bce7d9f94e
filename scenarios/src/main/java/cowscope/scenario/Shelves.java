package cowscope.scenario;

import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
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

/// Finds the bundled scenarios in folders and jars, once, when first asked for.
final class Shelves {
  static final List<Library.Entry> ENTRIES = list();

  private static final String LESSONS = "lessons.txt";

  private Shelves() {}

  private static List<Library.Entry> list() {
    List<Library.Entry> entries = new ArrayList<>();
    try {
      ClassLoader loader = Library.class.getClassLoader();
      for (URL url : Collections.list(loader.getResources(Library.FOLDER))) {
        list(url.toURI(), entries);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    List<String> order = Mechanisms.all().stream().map(Mechanism::name).toList();
    entries.sort(
        Comparator.comparingInt((Library.Entry entry) -> rank(order, entry.mechanism()))
            .thenComparing(Library.Entry::mechanism));
    return List.copyOf(entries);
  }

  private static void list(URI library, List<Library.Entry> entries) throws IOException {
    if (!library.getScheme().equals("jar")) {
      list(Path.of(library), entries);
      return;
    }
    try (FileSystem opened = FileSystems.newFileSystem(library, Map.of())) {
      list(opened.getPath(Library.FOLDER), entries);
    } catch (FileSystemAlreadyExistsException e) {
      list(FileSystems.getFileSystem(library).getPath(Library.FOLDER), entries);
    }
  }

  private static void list(Path library, List<Library.Entry> entries) throws IOException {
    try (Stream<Path> folders = Files.list(library)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        entries.addAll(shelf(folder));
      }
    }
  }

  /// The scenarios of one mechanism; those that `lessons.txt` does not name come last.
  private static List<Library.Entry> shelf(Path folder) throws IOException {
    Path lessons = folder.resolve(LESSONS);
    List<String> order = Files.exists(lessons) ? Files.readAllLines(lessons) : List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(Scenario.SUFFIX))
          .map(file -> entry(folder, file))
          .sorted(
              Comparator.comparingInt((Library.Entry entry) -> rank(order, entry.name()))
                  .thenComparing(Library.Entry::name))
          .toList();
    }
  }

  private static int rank(List<String> order, String name) {
    int rank = order.indexOf(name);
    return rank < 0 ? order.size() : rank;
  }

  private static Library.Entry entry(Path folder, Path file) {
    String mechanism = folder.getFileName().toString().replace("/", "");
    String fileName = file.getFileName().toString();
    String name = fileName.substring(0, fileName.length() - Scenario.SUFFIX.length());
    return new Library.Entry(name, mechanism, Library.FOLDER + "/" + mechanism + "/" + fileName);
  }
}
