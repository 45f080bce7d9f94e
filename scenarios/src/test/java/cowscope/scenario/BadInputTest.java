package cowscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.mechanism.Policy;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What people and broken disks write, and the one sentence each gets. `$` in a scenario stands for
/// what every scenario begins with.
class BadInputTest {
  private static final String HEAD =
      "\"format\": \"cowscope/scenario\", \"version\": 1, \"title\": \"t\", \"mechanism\":"
          + " \"boxes\"";

  static Stream<Arguments> notJson() {
    String empty =
        "the file is empty; a scenario begins with"
            + " {\"format\": \"cowscope/scenario\", \"version\": 1, ...}";
    return Stream.of(
        bad("§", empty),
        bad("§ \n ", empty),
        bad("§\uFEFF{}", "the file begins with a byte order mark; save it as UTF-8 without one"),
        bad("§hello", "not JSON: expected a value, but there is \"hello\""),
        bad("§<html>", "not JSON: expected a value, but there is \"<\""),
        bad("{'a'§", "not JSON: expected \":\" behind the name, but the file ends here"),
        bad("{'a': 'x'\n  §'b': 1}", "not JSON: expected \",\" or \"}\", but there is a text"),
        bad(
            "{§b: 1}",
            "not JSON: expected the name of a member in double quotes, but there is \"b\""),
        bad(
            "{'a': 1,§}",
            "not JSON: expected the name of a member in double quotes, but there is \"}\""),
        bad("{'a': [1 §2]}", "not JSON: expected \",\" or \"]\", but there is \"2\""),
        bad("{'a': 1} §x", "not JSON: expected the end of the file, but there is \"x\""),
        bad("{'a': §tru}", "not JSON: expected a value, but there is \"tru\""),
        bad("{'a': §01}", "not JSON: expected a value, but there is \"01\""),
        bad("{'a': §NaN}", "not JSON: expected a value, but there is \"NaN\""),
        bad(
            "{'a': 1 §// so\n}",
            "not JSON: expected \",\" or \"}\", but there is a comment, which JSON does not have"),
        bad("{'a': §'x", "the text that begins here lacks its closing quote"),
        bad("{'a': §'x\ny'}", "the text that begins here lacks its closing quote"),
        bad("{'a': 'x§\ty'}", "write the control character U+0009 as \\u0009"),
        bad(
            "{'a': 'C:§\\Users'}",
            "behind a backslash only \" \\ / b f n r t u may stand; write \\\\ for one"),
        bad("{'a': '§\\u12x4'}", "\\u needs four hexadecimal digits, such as \\u00e9"),
        bad("{'a': 'é\uD83D\uDE00' §1}", "not JSON: expected \",\" or \"}\", but there is \"1\""),
        bad("{'a': '\\ud800§'}", "half a character: of \\ud800 to \\udfff two belong together"),
        bad(
            "[".repeat(32) + "§" + "[".repeat(10_000),
            "brackets are nested more than 32 deep, which is the limit"),
        bad(
            "{'a':".repeat(32) + "§" + "{'a':".repeat(10_000),
            "brackets are nested more than 32 deep, which is the limit"),
        bad(
            "{'a': §'" + "x".repeat(4097) + "'}",
            "a text of 4,097 characters; the limit is 4,096"));
  }

  static Stream<Arguments> notAScenario() {
    return Stream.of(
        bad("§[1]", "a scenario must be an object {...}, but it is a list"),
        bad("§7", "a scenario must be an object {...}, but it is a number"),
        bad("§null", "a scenario must be an object {...}, but it is null"),
        bad(
            "§§§§§{}",
            "\"format\" is missing; a scenario has \"format\": \"cowscope/scenario\"",
            "\"version\" is missing; a scenario has \"version\": 1",
            "\"title\" is missing; a scenario has a \"title\", a text",
            "\"mechanism\" is missing; a scenario names its \"mechanism\", such as \"memory\"",
            "\"steps\" is missing; a scenario has \"steps\", the list of its commands"),
        bad(
            "{'format': §'cowscope/trace', 'version': 1, 'steps': 3}",
            "\"format\" must be \"cowscope/scenario\", but it is \"cowscope/trace\": a trace holds"
                + " its scenario as the member \"scenario\""),
        bad(
            "{'format': 'cowscope/scenario', 'version': §2, 'steps': 3}",
            "\"version\" must be 1, the only one this program reads, but it is 2"),
        bad(
            "{'version': §'1', 'steps': []}",
            "\"version\" must be a whole number, but it is a text"),
        bad(
            "{$,\n 'steps': [],\n §'title': 'u'}",
            "\"title\" stands here a second time; the first is in line 1"),
        bad(
            "{$,\n 'steps': [{'do': 'box a 1', 'x': {'y': 1, §'y': 2}}]}",
            "\"y\" stands here a second time"),
        bad("{$,\n 'steps': §'box a 1'}", "\"steps\" must be a list of commands, but it is a text"),
        bad(
            "{$,\n 'steps': [\n  §7,\n  §null,\n  §{'say': 'x'}]}",
            "a step must be a command, or an object with \"do\", but it is a number",
            "a step must be a command, or an object with \"do\", but it is null",
            "\"do\" is missing: the command of this step"),
        bad(
            "{$,\n 'steps': [{'do': §1, 'say': §null, 'break': §'yes'}]}",
            "\"do\" must be a command, a text, but it is a number",
            "\"say\" must be a text, but it is null",
            "\"break\" must be true or false, but it is a text"),
        bad(
            "{$,\n 'steps': [{'do': 'box a 1', 'expect': {'copies': §'7', 'traps': §1.5,"
                + " 'same': [§'a'], 'different': [§['a']], 'access': {'a': §'wr'},"
                + " 'free': {'shelf': §true}}}]}",
            "\"copies\" must be a whole number, but it is a text",
            "\"traps\" must be a whole number, but it is 1.5",
            "\"same\" must be a list of pairs of slots, such as [[\"a.heap[0]\", \"b.heap[0]\"]],"
                + " but it is a text",
            "a group of slots needs two or more",
            "an access must be \"rw\", \"r-\" or \"--\", but it is \"wr\"",
            "\"shelf\" must be a whole number, but it is true or false"),
        bad(
            "{$,\n 'steps': [{'do': 'box a 1', 'ask': {'question': 'How?', 'answer': §'copys'}}]}",
            "\"answer\" must name a figure of the step, but it is \"copys\"; did you mean"
                + " \"copies\"?"),
        bad(
            "{$,\n 'steps': [{'do': 'box a 1', 'ask': §{'answer': 'copies'}}]}",
            "\"question\" is missing in \"ask\""),
        bad(
            "{$, 'setup': {'blocks': §[1]}, 'steps': []}",
            "\"blocks\" must be a number, a word in quotes, or true or false"));
  }

  static Stream<Arguments> noSense() {
    return Stream.of(
        bad(
            "{'format': 'cowscope/scenario', 'version': 1, 'title': 't',"
                + "\n 'mechanism': §'boxs', 'steps': []}",
            "there is no mechanism \"boxs\"; did you mean \"boxes\"?"),
        bad(
            "{$,\n 'setup': {'blocks': §0, 'block': §3, 'order': §'new', 'strict': §1},"
                + " 'steps': []}",
            "\"blocks\" must be a whole number from 1 to 2000000",
            "no setting is called \"block\"; did you mean \"blocks\"?",
            "\"order\" must be one of lowest, newest",
            "\"strict\" must be true or false"),
        bad(
            "{$,\n 'setup': {'blocks': §99999999999, 'order': §1e999999999999}, 'steps': []}",
            "\"blocks\" must be a whole number from 1 to 2000000",
            "\"order\" must be one of lowest, newest"),
        bad(
            "{$,\n 'steps': ['§bix a 1']}",
            "step 1: there is no command \"bix\"; did you mean \"box\"?"),
        bad(
            "{$,\n 'steps': ['§']}",
            "step 1: the command is empty; there are box, put, link, wrap, note"),
        bad(
            "{$,\n 'steps': ['box a 1', 'box §a 1']}",
            "step 2: there is already a box \"a\"; choose another name"),
        bad(
            "{$,\n 'steps': [{'say': 'x', 'do': 'put §b 0 \\'A\\''}]}",
            "step 1: there is no box \"b\""),
        bad(
            "{$,\n 'steps': ['box a 1', 'put a 0 \\'A\\'', 'put a 0 \\'\\u0041\\\\\\\\\\' §x']}",
            "step 3: expected the end of the command, but there is \"x\""),
        bad(
            "{$,\n 'steps': ['box a 1', 'put §b 0 \\'A\\'', 'box a§', '§pot']}",
            "step 2: there is no box \"b\"",
            "step 3: expected <places>, a whole number, but the command ends here",
            "step 4: there is no command \"pot\"; did you mean \"put\"?"),
        bad(
            "{$,\n 'steps': ['§box a 2000001']}",
            "step 1: a region of 2,000,001 slots; the limit is 2,000,000"));
  }

  /// Quotes stand for double quotes, and each `§` before the place of the next problem.
  private static Arguments bad(String marked, String... problems) {
    String text = marked.replace("$", HEAD).replace('\'', '"');
    List<String> located = new ArrayList<>();
    for (String problem : problems) {
      int at = text.indexOf('§');
      int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
      int column = at - text.lastIndexOf('\n', at - 1);
      text = text.substring(0, at) + text.substring(at + 1);
      int pairs =
          (int) text.substring(at - column + 1, at).chars().filter(c -> c == 0xD83D).count();
      located.add("f:" + (line + 1) + ":" + (column - pairs) + ": " + problem);
    }
    return Arguments.of(text, located);
  }

  @ParameterizedTest
  @MethodSource({"notJson", "notAScenario"})
  void whatCannotBeReadIsExplained(String text, List<String> problems) {
    ScenarioReader.Read read = ScenarioReader.parse(text, "f");
    assertThat(read.problems()).map(Problem::toString).isEqualTo(problems);
    assertThat(read.scenario()).isNull();
  }

  @ParameterizedTest
  @MethodSource
  void noSense(String text, List<String> problems) {
    ScenarioReader.Read read = ScenarioReader.parse(text, "f");
    assertThat(read.problems()).isEmpty();
    assertThat(ScenarioRun.of(read, Policy.ON_WRITE, Progress.NONE).problems())
        .map(Problem::toString)
        .isEqualTo(problems);
  }

  @Test
  void moreStepsThanTheLimitEndTheReading() {
    String text = "{" + HEAD + ",\n\"steps\": [" + "\"box a 1\",".repeat(10_000) + "1, 2]}";
    assertThat(ScenarioReader.parse(text, "f").problems())
        .map(Problem::toString)
        .containsExactly("f:2:100011: more than 10,000 steps, which is the limit");
  }

  @Test
  void ownersHaveALimit() {
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i <= Limits.OWNERS; i++) {
      steps.append(i == 0 ? "" : ",").append("\"box b").append(i).append(" 1\"");
    }
    String text = "{" + HEAD + ", \"steps\": [" + steps + "]}";
    ScenarioRun run =
        ScenarioRun.of(ScenarioReader.parse(text, "f"), Policy.ON_WRITE, Progress.NONE);
    assertThat(run.problems())
        .map(Problem::message)
        .containsExactly("more than 256 owners are alive at once, the limit");
    assertThat(run.steps().size()).isEqualTo(256);
  }

  @Test
  void slipsAreKeptAndHinted() {
    String text = "{" + HEAD + ",\n\"steps\": [{\"do\": \"box a 1\", \"expct\": {\"copies\": 1}}]}";
    ScenarioReader.Read read = ScenarioReader.parse(text, "f");
    assertThat(read.problems()).isEmpty();
    assertThat(read.hints())
        .map(Problem::toString)
        .containsExactly(
            "f:2:29: \"expct\" means nothing here and is kept; did you mean \"expect\"?");
  }

  @Test
  void filesThatCannotBeReadAreExplained(@TempDir Path folder) throws Exception {
    Path latin = Files.write(folder.resolve("latin"), new byte[] {'{', '\n', ' ', (byte) 0xE9});
    Path large = Files.write(folder.resolve("large"), new byte[Limits.FILE_BYTES + 1]);
    assertThat(problem(folder)).isEqualTo("1:1: this is a directory; name a scenario file in it");
    assertThat(problem(folder.resolve("none"))).isEqualTo("1:1: there is no such file");
    assertThat(problem(large)).isEqualTo("1:1: this file is larger than 8 MiB, the limit");
    assertThat(problem(latin))
        .isEqualTo("2:2: this is not UTF-8 text; save the file in the encoding UTF-8");
  }

  @Test
  void aStreamIsReadNoFurtherThanTheLimit() throws Exception {
    byte[] text = ("{" + HEAD + ", \"steps\": []}").getBytes(StandardCharsets.UTF_8);
    var in = new ByteArrayInputStream(text);
    assertThat(ScenarioReader.read(in, "f", Progress.NONE).scenario()).isNotNull();
    var endless = new Endless();
    assertThat(ScenarioReader.read(endless, "f", Progress.NONE).problems())
        .map(Problem::message)
        .containsExactly("this file is larger than 8 MiB, the limit");
  }

  private static String problem(Path file) {
    return ScenarioReader.read(file, "f", Progress.NONE)
        .problems()
        .getFirst()
        .toString()
        .substring(2);
  }

  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return '{';
    }
  }
}
