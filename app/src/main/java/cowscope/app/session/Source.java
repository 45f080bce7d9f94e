package cowscope.app.session;

import java.nio.file.Path;

/// Where a scenario comes from.
public sealed interface Source {

  /// From the library that comes with the program.
  record Bundled(String name) implements Source {}

  /// From a file of the user's.
  record InFile(Path path) implements Source {
    @Override
    public String name() {
      return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }
  }

  /// From nowhere that could be read again: made here, pasted, or taken from a trace.
  record Fresh(String name) implements Source {}

  /// What it is called, for people.
  String name();
}
