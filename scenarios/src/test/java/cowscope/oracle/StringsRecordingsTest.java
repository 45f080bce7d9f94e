package cowscope.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every recording of a real string library agrees with the model at every step.
class StringsRecordingsTest {

  @ParameterizedTest
  @MethodSource
  void recordings(Path file) throws IOException {
    String json = Files.readString(file);
    assertThat(new StringsRecording(JsonParser.parseString(json).getAsJsonObject()).differences())
        .isEmpty();
  }

  /// Random programs, a line each, that ran on the libraries named in them.
  @ParameterizedTest
  @ValueSource(strings = {"libstdc++-cow", "libstdc++-sso", "qt5", "qt6", "php"})
  void randomPrograms(String library) throws IOException {
    String name = "/oracle/random-strings/" + library + ".jsonl";
    try (InputStream in =
        Objects.requireNonNull(StringsRecordingsTest.class.getResourceAsStream(name))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> new StringsRecording(JsonParser.parseString(line).getAsJsonObject()))
          .forEach(recording ->
              assertThat(recording.differences())
                  .as(recording.json().get("name").getAsString())
                  .isEmpty());
    }
  }

  static List<Path> recordings() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(StringsRecordingsTest.class.getResource("/oracle/strings"))
                .toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
