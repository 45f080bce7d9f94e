package cowscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
  @Test
  void theTextIsAsPeopleWouldWriteIt() {
    String text =
        """
        {
          "$schema": "x.json",
          "format": "cowscope/scenario",
          "version": 1,
          "title": "t",
          "mechanism": "boxes",
          "setup": {"blocks": 4, "strict": true},
          "author": {"name": "é", "list": [1, 2.50, null, {}]},
          "steps": [
            "box a 1",
            {
              "heading": "Part two",
              "do": "put a 0 \\"A\\"",
              "say": "The first.",
              "note": [],
              "ask": {"question": "How many?", "x": 1, "answer": "copies"},
              "expect": {
                "copies": 0,
                "outcome": "ok",
                "same": [["a.p[0]", "a:0"]],
                "reads": {"a.p[0]": "A", "a.p[1]": null},
                "free": 3,
                "used": {"shelf": 1}
              },
              "break": true,
              "disabled": true
            }
          ],
          "branches": [
            {
              "name": "what if",
              "note": 1,
              "steps": [
                "box a 1"
              ]
            }
          ],
          "last": "kept"
        }
        """;
    assertThat(ScenarioWriter.toText(read(text))).isEqualTo(text);
  }

  @Test
  void unknownMembersKeepTheirPlaceThoughTheOrderIsOurs() {
    String text =
        "{\"steps\": [], \"b\": 2, \"title\": \"t\", \"a\": 1, \"setup\": {}, \"c\": 3,"
            + "\"mechanism\": \"boxes\", \"version\": 1, \"format\": \"cowscope/scenario\"}";
    assertThat(ScenarioWriter.toText(read(text)))
        .isEqualTo(
            """
            {
              "format": "cowscope/scenario",
              "version": 1,
              "title": "t",
              "a": 1,
              "mechanism": "boxes",
              "c": 3,
              "steps": [],
              "b": 2
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsWrittenIsReadBackEqual(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Scenario scenario = scenario(random);
      String text = ScenarioWriter.toText(scenario);
      ScenarioReader.Read read = ScenarioReader.parse(text, "seed " + seed + ", " + i);
      assertThat(read.problems()).isEmpty();
      assertThat(read.scenario()).isEqualTo(scenario);
      assertThat(ScenarioWriter.toText(read.scenario())).isEqualTo(text);
    }
  }

  private static Scenario read(String text) {
    ScenarioReader.Read read = ScenarioReader.parse(text, "f");
    assertThat(read.problems()).isEmpty();
    return read.scenario();
  }

  private static Scenario scenario(Random random) {
    Map<String, Object> setup = new LinkedHashMap<>();
    if (random.nextBoolean()) {
      setup.put("blocks", random.nextInt(100) - 50);
      setup.put("order", text(random));
      setup.put("strict", random.nextBoolean());
    }
    List<ScenarioStep> steps = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      steps.add(step(random));
    }
    return new Scenario(
        text(random),
        maybe(random),
        text(random),
        setup,
        steps,
        random.nextInt(3) == 0
            ? List.of(new Branch(text(random), steps, extras(random, "name", "steps")))
            : List.of(),
        extras(random, "title", "setup", "steps", "about", "branches"));
  }

  private static ScenarioStep step(Random random) {
    return random.nextInt(3) == 0
        ? ScenarioStep.of(text(random))
        : new ScenarioStep(
            maybe(random),
            text(random),
            maybe(random),
            random.nextBoolean()
                ? null
                : new Ask(
                    text(random),
                    random.nextBoolean() ? null : "refs a",
                    extras(random, "question", "answer")),
            random.nextBoolean() ? null : expect(random),
            random.nextBoolean(),
            random.nextBoolean(),
            extras(random, "heading", "do", "say", "expect", "break", "disabled"));
  }

  private static Expect expect(Random random) {
    Map<String, String> reads = new LinkedHashMap<>();
    reads.put("a" + text(random), maybe(random));
    return new Expect(
        random.nextBoolean() ? Map.of() : Map.of(CostKind.BYTES_COPIED, random.nextLong(1L << 50)),
        maybe(random),
        random.nextBoolean() ? List.of() : List.of(List.of(text(random), text(random))),
        List.of(),
        random.nextBoolean() ? Map.of() : reads,
        Map.of("b" + text(random), 7L),
        Map.of("c", "rw"),
        random.nextBoolean() ? Map.of(Expect.FIRST_POOL, 3L) : Map.of("ram", 4L),
        Map.of(),
        extras(random, "outcome", "refs", "used"));
  }

  private static Extras extras(Random random, String... members) {
    List<Extras.Extra> list = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      String after = random.nextInt(4) == 0 ? null : members[random.nextInt(members.length)];
      list.add(new Extras.Extra(after, "x" + i, "{\"a\":[1,true,null,\"é\\n\"],\"b\":{}}"));
    }
    return new Extras(list);
  }

  private static String maybe(Random random) {
    return random.nextBoolean() ? null : text(random);
  }

  private static String text(Random random) {
    String letters = "aB \"\\/\n\t\r\b\f\u0001é\u2028\uFFFD<>&='";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return random.nextInt(9) == 0 ? text + "\uD83D\uDE00" : text.toString();
  }
}
