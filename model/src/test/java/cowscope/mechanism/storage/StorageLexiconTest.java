package cowscope.mechanism.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.event.Effort;
import cowscope.mechanism.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every text has an event it tells, and every cause has a text.
class StorageLexiconTest {
  private static final Path SOURCES = Path.of("src/main/java/cowscope/mechanism/storage");

  private final Lexicon lexicon = new StorageMechanism().lexicon();

  @Test
  void every_text_is_about_a_cause_that_the_rules_know() throws IOException {
    String sources = sources();
    Set<String> unknown = new TreeSet<>();
    for (String key : lexicon.keys()) {
      String[] parts = key.split("\\.");
      boolean told = parts[0].equals("event") && parts.length == 4;
      boolean sourced = parts[0].equals("source") && parts.length == 4;
      if (told || sourced) {
        String cause = parts[told ? 2 : 3];
        String bare = cause.replaceFirst("^(root|owner)-", "").replaceFirst("-(gone|again)$", "");
        boolean general = bare.equals(Effort.REMARK);
        if (!general && !sources.contains("\"" + bare + "\"") && !holds().contains(bare)) {
          unknown.add(key);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static List<String> holds() {
    return Stream.of(Hold.values()).map(Hold::cause).toList();
  }

  private static String sources() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
