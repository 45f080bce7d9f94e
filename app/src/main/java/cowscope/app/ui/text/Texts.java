package cowscope.app.ui.text;

import cowscope.mechanism.Lexicon;
import java.util.Map;
import java.util.Set;

/// The words on the screen that are not a mechanism's own, from `strings.properties`. Holes are
/// written as in a lexicon: `{name}`, `{count|step|steps}`.
public final class Texts {
  private final Lexicon strings = Lexicon.of(Texts.class, "strings.properties");

  /// The text for `key`.
  ///
  /// @throws IllegalArgumentException when there is none
  public String get(String key) {
    return strings.text(key);
  }

  /// The text for `key` with its holes filled.
  public String get(String key, Map<String, ?> figures) {
    return strings.text(key, figures);
  }

  /// All keys, for the test that looks for missing and unused ones.
  public Set<String> keys() {
    return strings.keys();
  }
}
