package cowscope.trace;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.history.Step;
import cowscope.mechanism.Policy;
import cowscope.scenario.Extras;
import cowscope.scenario.Progress;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioRun;
import cowscope.scenario.ScenarioStep;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Traces of the little mechanism `boxes`, which shows everything that a trace can show.
class TraceTest {
  private static final Scenario ALL_PARTS =
      scenario(
          "box a 2",
          "put a 0 \"Ä\uD83D\uDE00\"",
          "wrap a 0",
          "box b 1",
          "link b 0 to a 0",
          "note a 1 \"own\"");

  @Test
  void theWorldIsWrittenInTheOrderOfTheContract() throws IOException {
    assertThat(trace(run(ALL_PARTS), TraceFormat.JSON, new Worlds.Last()))
        .contains(
            """
                  "world": {
                    "owners": [
                      {
                        "name": "a",
                        "kind": "box",
                        "regions": [
                          {
                            "name": "p",
                            "slots": [
                              {"slot": "a.p[0]", "block": "B0", "via": "E0", "access": "rw", "value": "Ä\uD83D\uDE00"},
                              {"slot": "a.p[1]", "block": null, "access": "rw", "value": "own"}
                            ]
                          },
                          {
                            "name": "view",
                            "derived": true,
                            "slots": [
                              {"slot": "a:0", "block": "B0", "via": "E0", "access": "r-", "value": "Ä\uD83D\uDE00"},
                              {"slot": "a:1", "block": null, "access": "--"}
                            ]
                          }
                        ]
                      },
            """)
        .contains(
            """
                    "blocks": [
                      {"block": "B0", "pool": "shelf", "kind": "text", "refs": 1, "value": "Ä\uD83D\uDE00", "bytes": 16},
                      {
                        "block": "E0",
                        "pool": "extra",
                        "kind": "wrap",
                        "refs": 2,
                        "value": null,
                        "bytes": 8,
                        "slots": [
                          {"slot": "E0[0]", "block": "B0", "access": "rw", "value": "Ä\uD83D\uDE00"}
                        ],
                        "indirect": true
                      }
                    ],
                    "pools": [
                      {"pool": "shelf", "capacity": 8, "used": 1},
                      {"pool": "extra", "capacity": 4, "used": 1}
                    ]
            """);
  }

  @Test
  void aStepIsOneLineOfJsonLines() throws IOException {
    String lines =
        trace(run(scenario("box a 1", "put a 0 \"A\"")), TraceFormat.JSONL, Worlds.all());
    assertThat(lines.lines().skip(1))
        .containsExactly(
            "{\"step\":2,\"do\":\"put a 0 \\\"A\\\"\",\"outcome\":\"ok\",\"cost\":{\"traps\":0,"
                + "\"copies\":0,\"bytesCopied\":0,\"allocated\":1,\"freed\":0},\"events\":["
                + "{\"event\":\"block-allocated\",\"block\":\"B0\",\"kind\":\"text\",\"value\":\"A\","
                + "\"bytes\":16,\"counted\":true,\"cause\":\"first-put\","
                + "\"text\":\"block-allocated.\"},"
                + "{\"event\":\"slot-pointed\",\"slot\":\"a.p[0]\",\"block\":\"B0\","
                + "\"access\":\"rw\",\"cause\":\"first-put\",\"text\":\"slot-pointed.\"}],"
                + "\"world\":{\"owners\":[{\"name\":\"a\",\"kind\":\"box\",\"regions\":["
                + "{\"name\":\"p\",\"slots\":[{\"slot\":\"a.p[0]\",\"block\":\"B0\","
                + "\"access\":\"rw\",\"value\":\"A\"}]},{\"name\":\"view\",\"derived\":true,"
                + "\"slots\":[{\"slot\":\"a:0\",\"block\":\"B0\",\"access\":\"r-\","
                + "\"value\":\"A\"}]}]}],\"blocks\":[{\"block\":\"B0\",\"pool\":\"shelf\","
                + "\"kind\":\"text\",\"refs\":1,\"value\":\"A\",\"bytes\":16}],\"pools\":["
                + "{\"pool\":\"shelf\",\"capacity\":8,\"used\":1},"
                + "{\"pool\":\"extra\",\"capacity\":4,\"used\":0}]}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"all 1 2 3 4 5 6", "every:2 2 4 6", "last 6", "none", "every:4 4"})
  void worldsAreThinnedAsAsked(String choice) throws IOException {
    String[] words = choice.split(" ");
    String lines = trace(run(ALL_PARTS), TraceFormat.JSONL, Worlds.of(words[0]));
    assertThat(
            TraceReader.readLines(new StringReader(lines)).stream()
                .filter(step -> step.world() != null)
                .map(step -> "" + step.number()))
        .containsExactlyElementsOf(List.of(words).subList(1, words.length));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatIsReadBackIsWhatWasAndRunsToTheSameBytes(long seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      ScenarioRun run = run(randomScenario(random));
      String text = trace(run, TraceFormat.JSON, Worlds.all());
      TraceImage image = TraceReader.read(new StringReader(text));
      assertThat(image.scenario()).isEqualTo(run.scenario());
      assertThat(image.policy()).isEqualTo("on-write");
      for (TraceImage.StepImage step : image.steps()) {
        Step original = run.steps().step(step.number());
        assertThat(step.world())
            .as("seed %d, run %d, step %d", seed, i, step.number())
            .isEqualTo(WorldImage.of(run.mechanism(), original.after()));
        assertThat(step.cost()).isEqualTo(original.cost());
        assertThat(step.outcome()).isEqualTo(original.outcome());
        assertThat(step.events()).hasSameSizeAs(original.events());
      }
      assertThat(trace(run(image.scenario()), TraceFormat.JSON, Worlds.all())).isEqualTo(text);
    }
  }

  @Test
  void theWriterAgreesWithTheEncoderOfJava() throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      int c = random.nextInt(4) == 0 ? random.nextInt(0x11_0000) : random.nextInt(0x100);
      text.appendCodePoint(c >= 0xD800 && c < 0xE000 ? 'x' : c);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Utf8Writer out = new Utf8Writer(bytes)) {
      out.write(text.toString());
    }
    assertThat(bytes.toByteArray()).isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Scenario randomScenario(Random random) {
    List<String> commands = new ArrayList<>(List.of("box a 3", "box b 2", "put a 0 \"0\""));
    for (int i = 0; i < 12; i++) {
      String box = random.nextBoolean() ? "a" : "b";
      int place = random.nextInt(2);
      commands.add(
          switch (random.nextInt(4)) {
            case 0 -> "link " + box + " " + place + " to a 0";
            case 1 -> "note " + box + " " + place + " \"n\\\"" + i + "\"";
            case 2 -> "put " + box + " " + place + " \"" + i + "\"";
            default -> "box c" + i + " " + place;
          });
    }
    return scenario(commands.toArray(String[]::new));
  }

  private static Scenario scenario(String... commands) {
    List<ScenarioStep> steps = Stream.of(commands).map(ScenarioStep::of).toList();
    return new Scenario("t", null, "boxes", Map.of(), steps, Extras.NONE);
  }

  private static ScenarioRun run(Scenario scenario) {
    return ScenarioRun.of(scenario, Policy.ON_WRITE);
  }

  private static String trace(ScenarioRun run, TraceFormat format, Worlds worlds)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TraceWriter.write(run, out, format, worlds, Progress.NONE);
    return out.toString(StandardCharsets.UTF_8);
  }
}
