package cowscope.app.session;

import cowscope.scenario.Problem;
import java.nio.file.Path;
import java.util.List;

/// What became of saving, or of reading a file again.
public sealed interface Saved {

  /// The file holds what was open.
  record Done(Path file) implements Saved {}

  /// There is no file yet: ask for one, then save as.
  record NoFile() implements Saved {}

  /// Another program changed the file meanwhile; nothing was written. Ask, then save over it, save
  /// elsewhere, or revert.
  record Changed(Path file) implements Saved {}

  /// The file could not be written; it holds what it held before.
  ///
  /// @param reason the end of a sentence
  record Failed(Path file, String reason) implements Saved {}

  /// The file could not be read again; what is open stays.
  record Faulty(Path file, List<Problem> problems) implements Saved {
    public Faulty {
      problems = List.copyOf(problems);
    }
  }
}
