package cowscope.app.ui;

import java.util.Locale;

/// How large text is. Everything in the panes is measured by the size of their text, so it all
/// grows together. The figures are in `window.css`.
public enum TextSize {
  SMALLEST,
  SMALL,
  NORMAL,
  LARGE,
  LARGER,
  LARGEST;

  /// The style class of a root with this size.
  String styleClass() {
    return "text-" + name().toLowerCase(Locale.ROOT);
  }

  TextSize bigger() {
    return values()[Math.min(ordinal() + 1, values().length - 1)];
  }

  TextSize smaller() {
    return values()[Math.max(ordinal() - 1, 0)];
  }
}
