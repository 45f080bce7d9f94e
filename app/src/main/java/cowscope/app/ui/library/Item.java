package cowscope.app.ui.library;

import java.util.Locale;

/// A bundled scenario as the library shows it.
///
/// @param name by which it is opened
/// @param mechanism what its mechanism is called, for people
/// @param about what one should take away; may be empty
public record Item(String name, String mechanism, String title, String about) {

  /// Whether every word of `query` occurs somewhere.
  boolean matches(String query) {
    String all = (name + " " + mechanism + " " + title + " " + about).toLowerCase(Locale.ROOT);
    for (String word : query.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
