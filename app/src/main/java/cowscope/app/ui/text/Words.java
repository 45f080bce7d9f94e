package cowscope.app.ui.text;

import cowscope.mechanism.Lexicon;
import cowscope.mechanism.Mechanism;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words for a mechanism's own things: from its lexicon, or general ones where it has none.
public final class Words {
  private static final String GENERAL = "words.";

  private final Lexicon lexicon;
  private final Texts texts;

  public Words(Mechanism mechanism, Texts texts) {
    this.lexicon = mechanism.lexicon();
    this.texts = texts;
  }

  /// The word for `key`.
  public String get(String key) {
    return lexicon.find(key) == null ? texts.get(GENERAL + key) : lexicon.text(key);
  }

  /// The word for `key` with its holes filled.
  public String get(String key, Map<String, ?> figures) {
    return Lexicon.fill(get(key), figures);
  }

  /// A number of things: `1 frame`, `3 frames`.
  ///
  /// @param noun `block`, `trap` or `copy`
  public String count(String noun, long count) {
    return Amounts.count(count) + " " + plain(noun, count);
  }

  /// What so many things are called, without the number.
  public String plain(String noun, long count) {
    return get(noun + (count == 1 ? ".one" : ".many"));
  }

  /// The mechanism's own word for `key`, or null.
  public @Nullable String find(String key) {
    return lexicon.find(key);
  }

  /// Whether the mechanism tells how many bytes are written, to be seen beside those that were to
  /// be changed.
  public boolean tellsWritten() {
    return find("written") != null;
  }
}
