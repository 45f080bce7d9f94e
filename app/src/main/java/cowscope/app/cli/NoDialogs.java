package cowscope.app.cli;

import cowscope.app.session.Leftover;
import cowscope.app.ui.FileDialogs;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where nobody can be asked.
final class NoDialogs implements FileDialogs {
  @Override
  public @Nullable Path open(String ending) {
    return null;
  }

  @Override
  public @Nullable Path save(String name, String ending) {
    return null;
  }

  @Override
  public Unsaved askUnsaved(String name) {
    return Unsaved.CANCEL;
  }

  @Override
  public Clash askChanged(Path file) {
    return Clash.CANCEL;
  }

  @Override
  public Remains askRemains(Leftover leftover) {
    return Remains.LATER;
  }

  @Override
  public void tell(String message) {}
}
