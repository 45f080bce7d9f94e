package cowscope.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import cowscope.history.Step;
import cowscope.mechanism.Policy;
import cowscope.scenario.Library;
import cowscope.scenario.Progress;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioReader;
import cowscope.scenario.ScenarioRun;
import cowscope.scenario.ScenarioStep;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws of traces, held against every bundled scenario, every recording of a real system, and these
/// with steps left out at random.
class TraceLawsTest {
  private static final Path RECORDINGS = Path.of("src/test/resources/oracle");
  private static final int VARIANTS = 3;

  /// Beyond this a world of images no longer fits a test.
  private static final int SMALL = 1_000;

  static Stream<Scenario> bundled() {
    return Library.entries().stream().map(entry -> Objects.requireNonNull(entry.read().scenario()));
  }

  static List<Scenario> recorded() throws IOException {
    try (Stream<Path> files = Files.walk(RECORDINGS)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(TraceLawsTest::recorded)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource({"bundled", "recorded"})
  void whatIsReadBackIsWhatWas(Scenario scenario) throws IOException {
    for (Policy policy : Policy.values()) {
      hold(ScenarioRun.of(scenario, policy));
    }
    for (int seed = 1; seed <= VARIANTS; seed++) {
      hold(ScenarioRun.of(thinned(scenario, seed), Policy.ON_WRITE));
    }
  }

  private static void hold(ScenarioRun run) throws IOException {
    if (run.steps().last().pools().stream().anyMatch(pool -> pool.used() > SMALL)) {
      return;
    }
    String text = trace(run);
    TraceImage image = TraceReader.read(new StringReader(text));
    assertThat(image.scenario()).isEqualTo(run.scenario());
    assertThat(image.steps()).hasSize(run.steps().size());
    for (TraceImage.StepImage step : image.steps()) {
      Step original = run.steps().step(step.number());
      assertThat(step.world())
          .as("%s under %s", step.command(), run.policy())
          .isEqualTo(WorldImage.of(run.mechanism(), original.after()));
      assertThat(step.cost()).isEqualTo(original.cost());
      assertThat(step.outcome()).isEqualTo(original.outcome());
    }
    assertThat(trace(ScenarioRun.of(image.scenario(), run.policy()))).isEqualTo(text);
  }

  private static Scenario thinned(Scenario scenario, int seed) {
    Random random = new Random(seed);
    List<ScenarioStep> fewer =
        scenario.steps().stream().filter(_ -> random.nextInt(6) != 0).toList();
    return scenario.withSteps(fewer);
  }

  private static Scenario recorded(Path file) {
    try {
      String text =
          JsonParser.parseString(Files.readString(file))
              .getAsJsonObject()
              .get("scenario")
              .toString();
      ScenarioReader.Read read = ScenarioReader.parse(text, file.toString());
      assertThat(read.problems()).isEmpty();
      return Objects.requireNonNull(read.scenario());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String trace(ScenarioRun run) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TraceWriter.write(run, out, TraceFormat.JSON, Worlds.all(), Progress.NONE);
    return out.toString(StandardCharsets.UTF_8);
  }
}
