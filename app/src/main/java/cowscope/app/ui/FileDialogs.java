package cowscope.app.ui;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Asks people for files. Behind an interface, because the system's own dialogs cannot be shown
/// without a display.
public interface FileDialogs {
  /// A scenario to open, or null when they changed their mind.
  @Nullable Path open();

  /// Where to save something, or null when they changed their mind.
  ///
  /// @param name what it would be called
  /// @param ending how such files end, with the dot: `.png`
  @Nullable Path save(String name, String ending);
}
