package cowscope.app.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colours of a theme by their names in the style sheets, for pictures that no style sheet
/// reaches.
final class Palette {
  private static final Pattern TOKEN = Pattern.compile("-cow-([a-z-]+):\\s*(#[0-9A-Fa-f]{6});");

  private final Map<String, String> colours = new HashMap<>();

  /// @param sheet where the theme's colours stand
  Palette(java.net.URL sheet) {
    try (InputStream in = sheet.openStream()) {
      Matcher token = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (token.find()) {
        colours.put(token.group(1), token.group(2));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The colour called `-cow-` and this name.
  String get(String name) {
    return Objects.requireNonNull(colours.get(name), name);
  }
}
