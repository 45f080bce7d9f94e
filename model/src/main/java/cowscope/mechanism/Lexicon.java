package cowscope.mechanism;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A mechanism's own words, from its `lexicon.properties`: what it calls owners, slots, blocks and
/// costs, and the sentences that tell its events. `{field}` in a text stands for a figure; so does
/// `{count|frame|frames}`, which chooses the word by the figure.
public final class Lexicon {
  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)(?:\\|([^|}]*)\\|([^}]*))?}");

  private final Properties texts;

  private Lexicon(Properties texts) {
    this.texts = texts;
  }

  /// The lexicon beside `mechanism`, in its package's resources.
  public static Lexicon beside(Class<?> mechanism) {
    return of(mechanism, "lexicon.properties");
  }

  /// The lexicon in the file `name` of the package of `mechanism`.
  public static Lexicon of(Class<?> mechanism, String name) {
    Properties texts = new Properties();
    try (InputStream in = mechanism.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no " + name + " beside " + mechanism);
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Lexicon(texts);
  }

  /// The text for `key` as it stands, or null.
  public @Nullable String find(String key) {
    return texts.getProperty(key);
  }

  /// The text for `key` as it stands.
  ///
  /// @throws IllegalArgumentException when there is none
  public String text(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("the lexicon has no " + key);
    }
    return text;
  }

  /// The text for `key` with its holes filled; a hole without a figure stays as it is.
  public String text(String key, Map<String, ?> figures) {
    return fill(text(key), figures);
  }

  /// The text with its holes filled; a hole without a figure stays as it is.
  public static String fill(String text, Map<String, ?> figures) {
    return HOLE.matcher(text)
        .replaceAll(match ->
            Matcher.quoteReplacement(
                fill(match.group(), match.group(1), match.group(2), match.group(3), figures)));
  }

  /// All keys, for the tests that look for missing and unused ones.
  public Set<String> keys() {
    return texts.stringPropertyNames();
  }

  private static String fill(
      String hole,
      String field,
      @Nullable String one,
      @Nullable String many,
      Map<String, ?> figures) {
    Object figure = figures.get(field);
    if (figure == null) {
      return hole;
    }
    if (one == null || many == null) {
      return figure.toString();
    }
    return figure + " " + ("1".equals(figure.toString()) ? one : many);
  }
}
