package cowscope.app.cli;

import cowscope.app.session.Reasons;
import cowscope.scenario.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Where a sub-command's result goes.
public final class Output {
  private Output() {}

  /// Writes a file, whole or not at all.
  ///
  /// @throws BadInput when it cannot be written there
  public static void toFile(String name, WholeFile.Content content) throws BadInput {
    try {
      Path file = Path.of(name);
      if (Files.isDirectory(file)) {
        throw new BadInput(name + ": this is a directory; name a file in it");
      }
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new BadInput(name + ": this file cannot be written: " + folder + " is no folder");
      }
      WholeFile.write(file, content);
    } catch (IOException e) {
      throw new BadInput(name + ": this file cannot be written: " + Reasons.of(e));
    } catch (InvalidPathException e) {
      throw new BadInput(name + ": this is no name of a file: " + e.getReason());
    }
  }
}
