package cowscope.app.export;

import cowscope.app.diagram.Box;
import java.util.Locale;

/// Puts an SVG document together.
final class Svg {
  private final StringBuilder text = new StringBuilder();

  /// An element without content; attributes are names and values in turn.
  Svg element(String name, Object... attributes) {
    open(name, attributes);
    text.insert(text.length() - 2, "/");
    return this;
  }

  Svg open(String name, Object... attributes) {
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"").append(value(attributes[i + 1]));
      text.append('"');
    }
    text.append(">\n");
    return this;
  }

  Svg close(String name) {
    text.append("</").append(name).append(">\n");
    return this;
  }

  /// A rectangle with round corners.
  Svg rect(String styles, Box box, double radius) {
    return element(
        "rect",
        "class",
        styles,
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        box.width(),
        "height",
        box.height(),
        "rx",
        radius);
  }

  /// A line of text of a class, with its baseline at `y`.
  Svg text(String styles, String anchor, double x, double y, String words) {
    if (!words.isEmpty()) {
      open("text", "class", styles, "x", x, "y", y, "text-anchor", anchor);
      text.setLength(text.length() - 1);
      text.append(escaped(words));
      close("text");
    }
    return this;
  }

  Svg raw(String words) {
    text.append(words);
    return this;
  }

  private static String value(Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.1f", number).replaceAll("\\.0$", "")
        : escaped(value.toString());
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "\uFFFD");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
