package cowscope.mechanism;

import org.jspecify.annotations.Nullable;

/// One event told to people.
///
/// @param title a short sentence: "Page fault: write to a shared page"
/// @param detail why it happened, with the figures; may be empty
/// @param source what does this in the real system (a kernel function), or null
public record Narration(String title, String detail, @Nullable String source) {
  public Narration {
    detail = detail.strip();
  }

  /// Title and detail in one line.
  public String text() {
    return detail.isEmpty() ? title + "." : title + ". " + detail;
  }
}
