package cowscope.app.session;

import org.jspecify.annotations.Nullable;

/// What is remembered from one start of the program to the next.
public interface Settings {
  /// The value kept under `key`, or null.
  @Nullable String get(String key);

  /// Keeps `value` under `key`, or forgets the key when the value is null.
  void put(String key, @Nullable String value);
}
