package cowscope.app.session;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The files opened last, the latest first.
public final class RecentFiles {
  private static final int MOST = 8;
  private static final String KEY = "recent.";

  private final Settings settings;
  private final ObservableList<Path> files = FXCollections.observableArrayList();
  // Kept here: the list behind it holds it only weakly.
  private final ObservableList<Path> seen = FXCollections.unmodifiableObservableList(files);

  public RecentFiles(Settings settings) {
    this.settings = settings;
    IntStream.range(0, MOST)
        .mapToObj(i -> path(settings.get(KEY + i)))
        .filter(path -> path != null)
        .forEach(files::add);
  }

  /// The files, not to be changed from outside.
  public ObservableList<Path> files() {
    return seen;
  }

  /// Puts `file` in front.
  public void add(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    files.remove(whole);
    files.addFirst(whole);
    if (files.size() > MOST) {
      files.removeLast();
    }
    save();
  }

  public void clear() {
    files.clear();
    save();
  }

  private void save() {
    for (int i = 0; i < MOST; i++) {
      settings.put(KEY + i, i < files.size() ? files.get(i).toString() : null);
    }
  }

  private static @Nullable Path path(@Nullable String kept) {
    try {
      return kept == null ? null : Path.of(kept);
    } catch (InvalidPathException e) {
      // Kept by another system or by hand: as good as not there.
      return null;
    }
  }
}
