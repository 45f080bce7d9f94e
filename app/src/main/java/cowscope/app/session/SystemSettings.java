package cowscope.app.session;

import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import org.jspecify.annotations.Nullable;

/// Settings in the place where the operating system keeps those of a user.
public final class SystemSettings implements Settings {
  /// Tells at the first start that it made a folder, which is nobody's concern. Held here, since
  /// the log manager forgets the level of a logger that nobody holds.
  private static final Logger LOG = Logger.getLogger("java.util.prefs");

  static {
    LOG.setLevel(Level.WARNING);
  }

  private final Preferences node = Preferences.userRoot().node("cowscope");

  @Override
  public @Nullable String get(String key) {
    return node.get(key, null);
  }

  @Override
  public void put(String key, @Nullable String value) {
    if (value == null) {
      node.remove(key);
    } else if (value.length() <= Preferences.MAX_VALUE_LENGTH) {
      node.put(key, value);
    }
  }
}
