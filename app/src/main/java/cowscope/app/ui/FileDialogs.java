package cowscope.app.ui;

import cowscope.app.session.Leftover;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Asks people for files and about them. Behind an interface, because the system's own dialogs
/// cannot be shown without a display.
public interface FileDialogs {

  /// What to do with edits that no file holds.
  enum Unsaved {
    SAVE,
    DISCARD,
    CANCEL
  }

  /// What to do with a file that another program changed. What loses nothing comes first, where
  /// Enter finds it.
  enum Clash {
    SAVE_AS,
    OVERWRITE,
    REVERT,
    CANCEL
  }

  /// What to do with edits that an earlier start left behind.
  enum Remains {
    RECOVER,
    DISCARD,
    LATER
  }

  /// A file to open, or null when they changed their mind.
  ///
  /// @param ending how such files end, with the dot: `.cow.json`
  @Nullable Path open(String ending);

  /// Where to save something, or null when they changed their mind.
  ///
  /// @param name what it would be called
  /// @param ending how such files end, with the dot: `.png`
  @Nullable Path save(String name, String ending);

  /// @param name of what is open
  Unsaved askUnsaved(String name);

  Clash askChanged(Path file);

  Remains askRemains(Leftover leftover);

  /// Says something short that needs no answer.
  void tell(String message);
}
