package cowscope.app.cli;

import cowscope.app.session.Source;
import org.jspecify.annotations.Nullable;

/// Opens the window and returns when it is closed.
@FunctionalInterface
public interface WindowStarter {
  /// Opens it with a scenario, or with the library when `source` is null.
  void open(@Nullable Source source);
}
