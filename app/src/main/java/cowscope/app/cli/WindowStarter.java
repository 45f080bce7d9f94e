package cowscope.app.cli;

import cowscope.app.session.Source;
import org.jspecify.annotations.Nullable;

/// Opens the window and returns when it is closed.
@FunctionalInterface
public interface WindowStarter {
  /// @param source the scenario to open, or null for the library
  void open(@Nullable Source source);
}
