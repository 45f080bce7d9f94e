package cowscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.mechanism.Policy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Expectations after four steps: `a.p[0]` and `b.p[0]` share B0, `a.p[1]` holds B1 behind E0,
/// `b.p[1]` holds a text of its own, the rest is empty.
class ExpectationsTest {
  private static final String STEPS =
      """
      {"format": "cowscope/scenario", "version": 1, "title": "t", "mechanism": "boxes",
       "steps": ["box a 3", "box b 3", "put a 0 \\"A\\"", "put a 1 \\"B\\"", "link b 0 to a 0",
         "wrap a 1", "note b 1 \\"N\\"",
         {"do": "put a 2 \\"C\\"", "expect": {
      %s
      }}]}
      """;

  static Stream<Arguments> met() {
    return Stream.of(
            "\"traps\": 0, \"copies\": 0, \"bytesCopied\": 0, \"allocated\": 1, \"freed\": 0",
            "\"outcome\": \"ok\"",
            "\"same\": [[\"a.p[0]\", \"b.p[0]\", \"a:0\", \"b:0\"]]",
            "\"different\": [[\"a.p[0]\", \"a.p[1]\", \"a.p[2]\"], [\"b.p[1]\", \"b.p[2]\"]]",
            "\"reads\": {\"a.p[0]\": \"A\", \"b:0\": \"A\", \"b.p[1]\": \"N\", \"b.p[2]\": null}",
            "\"refs\": {\"a.p[0]\": 2, \"b:0\": 2, \"a.p[1]\": 1}",
            "\"access\": {\"a.p[0]\": \"rw\", \"b.p[0]\": \"r-\", \"b.p[2]\": \"--\"}",
            "\"free\": 5, \"used\": {\"shelf\": 3, \"extra\": 1}")
        .map(Arguments::of);
  }

  static Stream<Arguments> missed() {
    return Stream.of(
        Arguments.of("\"copies\": 1", "expected 1 copy, but there were 0 copies"),
        Arguments.of(
            "\"allocated\": 2", "expected 2 blocks allocated, but there was 1 block allocated"),
        Arguments.of("\"outcome\": \"ENOSPC\"", "expected the outcome ENOSPC, but it is ok"),
        Arguments.of(
            "\"same\": [[\"a.p[0]\", \"a.p[2]\"]]",
            "expected a.p[0] and a.p[2] to share one block, but they are in B0 and B2"),
        Arguments.of(
            "\"same\": [[\"b.p[1]\", \"b.p[2]\"]]",
            "expected b.p[1] and b.p[2] to share one block, but they are in no block and no block"),
        Arguments.of(
            "\"different\": [[\"a.p[2]\", \"a.p[0]\", \"b:0\"]]",
            "expected a.p[0] and b:0 in different blocks, but both are in B0"),
        Arguments.of(
            "\"reads\": {\"a.p[0]\": \"X\"}", "expected a.p[0] to read \"X\", but it reads \"A\""),
        Arguments.of(
            "\"reads\": {\"b.p[2]\": \"X\"}",
            "expected b.p[2] to read \"X\", but there is nothing to read"),
        Arguments.of(
            "\"reads\": {\"a.p[0]\": null}", "expected a.p[0] to show nothing, but it reads \"A\""),
        Arguments.of(
            "\"refs\": {\"a.p[0]\": 1}",
            "expected the block of a.p[0] to have 1 reference, but B0 has 2"),
        Arguments.of(
            "\"refs\": {\"b.p[2]\": 0}",
            "expected the block of b.p[2] to have 0 references, but it points at no block"),
        Arguments.of(
            "\"access\": {\"a.p[0]\": \"r-\"}", "expected a.p[0] to have access r-, but it has rw"),
        Arguments.of("\"free\": 3", "expected 3 free blocks in shelf, but there are 5"),
        Arguments.of(
            "\"used\": {\"extra\": 0}", "expected 0 used blocks in extra, but there are 1"),
        Arguments.of(
            "\"used\": {\"shelv\": 0}", "there is no pool \"shelv\"; there are shelf, extra"),
        Arguments.of("\"refs\": {\"c.p[0]\": 1}", "there is no slot c.p[0]; did you mean a.p[0]?"));
  }

  @ParameterizedTest
  @MethodSource
  void met(String expect) {
    assertThat(failures(expect)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void missed(String expect, String message) {
    assertThat(failures(expect)).map(Failure::message).containsExactly(message);
  }

  @Test
  void aFailureStandsWhereTheExpectationIsWritten() {
    assertThat(failures("  \"traps\": 0,\n  \"reads\": {\"a.p[0]\":  \"X\"}"))
        .map(Failure::toString)
        .containsExactly("f:6:24: step 8: expected a.p[0] to read \"X\", but it reads \"A\"");
  }

  @Test
  void questionsAreAnsweredFromTheRun() {
    var history = run("\"copies\": 0").steps();
    assertThat(
            Stream.of(
                    "allocated",
                    "outcome",
                    "free",
                    "used extra",
                    "reads b:0",
                    "refs a.p[0]",
                    "access b.p[0]",
                    "reads z")
                .map(answer -> Answers.of(new Ask("?", answer), history, 8)))
        .containsExactly("1 block allocated", "ok", "5", "1", "A", "2", "r-", null);
  }

  @Test
  void aQuestionThatNamesNoFigureIsAnsweredByAllOfThem() {
    var history = run("\"copies\": 0").steps();
    assertThat(Answers.of(new Ask("?", null), history, 8)).isEqualTo("0 copies, 1 block allocated");
  }

  private static List<Failure> failures(String expect) {
    ScenarioReader.Read read = ScenarioReader.parse(STEPS.formatted(expect), "f");
    return Expectations.check(run(expect), "f", read.places()).failures();
  }

  private static ScenarioRun run(String expect) {
    ScenarioReader.Read read = ScenarioReader.parse(STEPS.formatted(expect), "f");
    assertThat(read.problems()).isEmpty();
    ScenarioRun run = ScenarioRun.of(read, Policy.ON_WRITE, Progress.NONE);
    assertThat(run.problems()).isEmpty();
    return run;
  }
}
