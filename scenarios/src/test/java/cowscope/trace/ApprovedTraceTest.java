package cowscope.trace;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.mechanism.Policy;
import cowscope.scenario.Progress;
import cowscope.scenario.ScenarioReader;
import cowscope.scenario.ScenarioRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Traces as they were approved: `*.golden` beside the scenario, without the sentences that tell
/// the events. What differs is left as `*.out` in `target`; when it is right, it takes the golden
/// file's place.
class ApprovedTraceTest {
  private static final Path FOLDER = Path.of("src/test/resources/cowscope/trace");

  @ParameterizedTest
  @CsvSource({
    "two-writers, ON_WRITE, JSON, all, two-writers.json",
    "two-writers, ON_WRITE, JSONL, none, two-writers.jsonl",
    "two-writers, EAGER, JSON, last, two-writers.eager.json",
  })
  void theTraceIsAsApproved(
      String scenario, Policy policy, TraceFormat format, String worlds, String name)
      throws IOException {
    Path file = FOLDER.resolve(scenario + ".cow.json");
    ScenarioReader.Read read = ScenarioReader.read(file, Progress.NONE);
    ScenarioRun run = ScenarioRun.of(read, policy, Progress.NONE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TraceWriter.write(run, out, format, Worlds.of(worlds), Progress.NONE);
    String trace =
        out.toString(StandardCharsets.UTF_8)
            .replace(Version.current(), "VERSION")
            .replaceAll("(\"text\": ?)\"(?:[^\"\\\\]|\\\\.)*\"", "$1\"…\"");

    Path golden = FOLDER.resolve(name + ".golden");
    String approved = Files.exists(golden) ? Files.readString(golden) : "";
    if (!trace.equals(approved)) {
      Files.writeString(Path.of("target", name + ".out"), trace);
    }
    assertThat(trace).isEqualTo(approved);
  }
}
