package cowscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is large or hostile is answered in a process of 512 MiB, by sentences and an exit code.
@Tag("slow")
class BadInputProcessTest {
  private static final String HEAD =
      "{\"format\":\"cowscope/scenario\",\"version\":1,\"title\":\"t\",\"mechanism\":\"memory\",";
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  static Stream<Arguments> inputs() {
    return Stream.of(
        Arguments.of("[".repeat(10_000), 2, "brackets are nested more than 32 deep"),
        Arguments.of(HEAD + "\"x\":" + "{\"a\":".repeat(10_000), 2, "nested more than 32 deep"),
        Arguments.of(
            HEAD + "\"setup\":{\"frames\":1000000},\"steps\":[\"spawn a\",\"map a h 1000000\"]}",
            0,
            "no expectations to check"),
        Arguments.of(
            HEAD + "\"setup\":{\"frames\":99000000},\"steps\":[]}",
            2,
            "must be a whole number from 1 to 2000000"),
        Arguments.of(
            HEAD + "\"x\":[" + "1,".repeat(3_900_000) + "1],\"steps\":[\"spwn a\"]}",
            2,
            "did you mean \"spawn\"?"),
        Arguments.of(
            HEAD + numbered(600_000, "\"k%d\":1") + ",\"steps\":[\"spwn a\"]}",
            2,
            "did you mean \"spawn\"?"),
        Arguments.of(
            HEAD + "\"steps\":[" + numbered(700_000, "\"merge\"") + "]}",
            2,
            "more than 10,000 steps, which is the limit"),
        Arguments.of(
            HEAD + "\"steps\":[" + numbered(10_000, "\"frok a as b%d\"") + "]}",
            2,
            "there is no command \"frok\"; did you mean \"fork\"?"),
        Arguments.of(HEAD + "\"steps\":[" + numbered(10_000, "\"spawn p%d\"") + "]}", 2, "256"),
        Arguments.of(
            HEAD + "\"steps\":[\"" + "x".repeat(7_000_000) + "\"]}", 2, "the limit is 4,096"),
        Arguments.of("\0".repeat(1 << 20), 2, "there is the control character U+0000"));
  }

  @ParameterizedTest
  @MethodSource
  void inputs(String text, int code, String sentence) throws Exception {
    answers(Files.writeString(folder.resolve("f.cow.json"), text), code, sentence);
  }

  @Test
  void aFileFarTooLargeIsNotEvenRead() throws Exception {
    Path file = folder.resolve("large.cow.json");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(100 << 20);
    }
    answers(file, 2, "this file is larger than 8 MiB, the limit");
  }

  private void answers(Path file, int code, String sentence) throws Exception {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "cowscope.app.Main",
                "check",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertThat(lines.getFirst()).contains(sentence);
    assertThat(lines).hasSizeLessThanOrEqualTo(100).noneMatch(line -> line.startsWith("\tat "));
    assertThat(process.exitValue()).isEqualTo(code);
  }

  private static String numbered(int count, String pattern) {
    return IntStream.range(0, count)
        .mapToObj(i -> pattern.replace("%d", "" + i))
        .collect(Collectors.joining(","));
  }
}
