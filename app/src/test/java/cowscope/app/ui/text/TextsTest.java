package cowscope.app.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.session.edit.Edit;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.action.Group;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the strings and the code that asks for them together.
class TextsTest {
  private static final Path SOURCES = Path.of("src/main/java/cowscope/app");

  /// A text literal that is asked for as a whole.
  private static final Pattern ASKED =
      Pattern.compile("[tT]exts(?:\\(\\))?\\s*\\.get\\(\\s*\"([^\"]+)\"");

  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z-]+)*)\"");

  private final Texts texts = new Texts();

  @Test
  void every_key_that_code_asks_for_exists() {
    Set<String> missing = found(ASKED);
    missing.removeAll(texts.keys());
    assertThat(missing).isEmpty();
  }

  @Test
  void every_key_is_used() {
    Set<String> used = new TreeSet<>(found(LITERAL));
    Stream.of(Action.values()).map(Action::textKey).forEach(used::add);
    Stream.of(Group.values()).map(Group::textKey).forEach(used::add);
    Set<String> unused = new TreeSet<>(texts.keys());
    unused.removeIf(key -> used.contains(key) || isBuilt(key, used));
    assertThat(unused).isEmpty();
  }

  /// Keys that are put together: general words from a lexicon's key, facts from a short name, nouns
  /// in two numbers, what edits are called, and the answers to a question.
  private static boolean isBuilt(String key, Set<String> used) {
    if (key.startsWith("words.")) {
      String word = key.substring("words.".length());
      return used.contains(word) || used.contains(word.replaceAll("\\.(one|many)$", ""));
    }
    if (key.startsWith("files.") && key.indexOf('.') < key.lastIndexOf('.')) {
      return used.contains(key.substring(0, key.lastIndexOf('.')));
    }
    if (key.startsWith("edit.")) {
      return Stream.of(Edit.class.getPermittedSubclasses())
          .map(type -> type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-"))
          .anyMatch(name -> key.equals("edit." + name.toLowerCase(Locale.ROOT)));
    }
    return key.startsWith("inspector.") && used.contains(key.substring("inspector.".length()));
  }

  private static TreeSet<String> found(Pattern pattern) {
    return sources()
        .flatMap(source -> pattern.matcher(source).results())
        .map(match -> match.group(1))
        .filter(key -> !key.endsWith("."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return Arrays.stream(
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(TextsTest::read)
              .toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
