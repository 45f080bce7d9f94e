package cowscope.app.ui.action;

import java.util.Locale;

/// Where an action stands in menus and in the list of shortcuts.
public enum Group {
  FILE,
  EDIT,
  EXPORT,
  MOVE,
  PLAYBACK,
  VIEW,
  THEME,
  MOTION,
  HELP;

  /// The key of its name in the texts.
  public String textKey() {
    return "group." + name().toLowerCase(Locale.ROOT);
  }
}
