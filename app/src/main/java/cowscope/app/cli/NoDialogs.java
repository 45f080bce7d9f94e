package cowscope.app.cli;

import cowscope.app.ui.FileDialogs;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where nobody can be asked.
final class NoDialogs implements FileDialogs {
  @Override
  public @Nullable Path open() {
    return null;
  }

  @Override
  public @Nullable Path save(String name, String ending) {
    return null;
  }
}
