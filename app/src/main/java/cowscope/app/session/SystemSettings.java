package cowscope.app.session;

import java.util.prefs.Preferences;
import org.jspecify.annotations.Nullable;

/// Settings in the place where the operating system keeps those of a user.
public final class SystemSettings implements Settings {
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
