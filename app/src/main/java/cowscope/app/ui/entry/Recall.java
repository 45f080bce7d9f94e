package cowscope.app.ui.entry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was typed before, as Up and Down bring it back.
final class Recall {
  private final List<String> lines = new ArrayList<>();
  private int at;
  private String draft = "";

  /// Remembers a line as the last one.
  void add(String line) {
    lines.remove(line);
    lines.add(line);
    at = lines.size();
  }

  /// The line before; null at the first. What one was typing is kept for the way back.
  @Nullable String older(String typing) {
    if (at == lines.size()) {
      draft = typing;
    }
    return at == 0 ? null : lines.get(--at);
  }

  /// The line after, at last what one was typing; null when one is there already.
  @Nullable String newer() {
    if (at == lines.size()) {
      return null;
    }
    at++;
    return at == lines.size() ? draft : lines.get(at);
  }

  /// Whether this is the line that was brought back last.
  boolean recalling(String text) {
    return at < lines.size() && lines.get(at).equals(text);
  }
}
