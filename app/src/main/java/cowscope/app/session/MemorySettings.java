package cowscope.app.session;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Settings that last as long as the program: for pictures and tests, which must not see a user's.
public final class MemorySettings implements Settings {
  private final Map<String, String> values = new HashMap<>();

  @Override
  public @Nullable String get(String key) {
    return values.get(key);
  }

  @Override
  public void put(String key, @Nullable String value) {
    if (value == null) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
  }
}
