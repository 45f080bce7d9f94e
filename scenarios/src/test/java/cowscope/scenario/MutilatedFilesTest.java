package cowscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.mechanism.Policy;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Good files with a few characters changed: whatever comes out is either run, or told with a place
/// that is in the file and a reason of our own.
class MutilatedFilesTest {
  private static final String SIGNS =
      "{}[]\",:\\ \n\t\u0000truefalsn0123456789.-+eE/'a\u00e9\ud83d";
  private static final int ROUNDS = 3_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyFileIsAnswered(long seed) {
    Random random = new Random(seed);
    String good = Objects.requireNonNull(Library.find("zero-page")).text();
    for (int i = 0; i < ROUNDS; i++) {
      String text = mutilated(good, random);
      ScenarioReader.Read read = ScenarioReader.parse(text, "f");
      if (read.scenario() != null) {
        ScenarioRun.of(read, Policy.ON_WRITE, Progress.NONE)
            .problems()
            .forEach(problem -> assertTold(problem, text));
      } else {
        assertThat(read.problems()).isNotEmpty();
        read.problems().forEach(problem -> assertTold(problem, text));
      }
    }
  }

  private static void assertTold(Problem problem, String text) {
    String[] lines = text.split("\n", -1);
    assertThat(problem.message()).isNotEqualTo("this is not JSON").doesNotContain("Gson");
    assertThat(problem.line()).as(text).isBetween(1, lines.length);
    assertThat(problem.column()).as(text).isBetween(1, lines[problem.line() - 1].length() + 1);
  }

  private static String mutilated(String good, Random random) {
    StringBuilder text = new StringBuilder(good);
    for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
      int at = random.nextInt(text.length());
      char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, sign);
        case 1 -> text.setCharAt(at, sign);
        case 2 -> text.deleteCharAt(at);
        default -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
      }
    }
    return text.toString();
  }
}
