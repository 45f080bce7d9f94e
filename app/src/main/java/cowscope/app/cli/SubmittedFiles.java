package cowscope.app.cli;

import cowscope.app.session.Reasons;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what was handed in: the JSON files of a folder. What cannot be read is found too, so that
/// it is told and stops no other.
final class SubmittedFiles extends SimpleFileVisitor<Path> {
  /// Learning platforms put a folder around each submission.
  private static final int DEPTH = 4;

  private final List<Found> found = new ArrayList<>();

  SubmittedFiles() {}

  /// One of them.
  ///
  /// @param why it could not even be looked at, or null
  record Found(String name, @Nullable BadInput why) {}

  /// The files that `word` names: itself, or all JSON files in a folder, by name.
  static List<Found> of(String word) throws BadInput {
    Path path = Opening.path(word);
    if (path == null || !Files.isDirectory(path)) {
      return List.of(new Found(word, null));
    }
    SubmittedFiles visitor = new SubmittedFiles();
    try {
      // Links inside are not followed, as they could lead round in a circle.
      Files.walkFileTree(path.resolve("."), Set.of(), DEPTH, visitor);
    } catch (IOException e) {
      throw new BadInput(word + ": this folder cannot be read: " + Reasons.of(e));
    }
    if (visitor.found.isEmpty()) {
      throw new BadInput(word + ": there is no file in this folder whose name ends with .json");
    }
    return visitor.found();
  }

  List<Found> found() {
    return found.stream().sorted(Comparator.comparing(Found::name)).toList();
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    boolean broken = attributes.isSymbolicLink() && !Files.exists(file);
    String name = file.getFileName().toString();
    boolean named = name.endsWith(".json") && !name.startsWith(".");
    if (named && (broken || Files.isRegularFile(file))) {
      add(file, null);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException why) {
    String what = Files.isDirectory(file) ? "folder" : "file";
    String reason = ": this " + what + " cannot be read: " + Reasons.of(why);
    add(file, new BadInput(file.normalize() + reason));
    return FileVisitResult.CONTINUE;
  }

  private void add(Path file, @Nullable BadInput why) {
    found.add(new Found(file.normalize().toString(), why));
  }
}
