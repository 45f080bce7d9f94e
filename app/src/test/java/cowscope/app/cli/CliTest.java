package cowscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.session.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The command line from its words to its exit code.
class CliTest {
  private static final String GOOD =
      """
      {
        "format": "cowscope/scenario", "version": 1, "title": "t", "mechanism": "memory",
        "steps": [
          "spawn shell",
          "map shell heap 2",
          { "do": "write shell heap[0] \\"A\\"", "expect": { "traps": 1, "reads": { "shell.heap[0]": "A" } } }
        ]
      }
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<@Nullable Source> opened = new ArrayList<>();
  private Path good;
  private Path failing;
  private Path bad;

  @BeforeEach
  void writeScenarios() throws IOException {
    good = Files.writeString(folder.resolve("good.cow.json"), GOOD);
    failing =
        Files.writeString(
            folder.resolve("failing.cow.json"), GOOD.replace("\"traps\": 1", "\"traps\": 2"));
    bad = Files.writeString(folder.resolve("bad.cow.json"), GOOD.replace("map shell", "map shel"));
  }

  @Test
  void aTraceGoesToTheOutputOrIntoAFile() throws IOException {
    assertThat(run("trace", good.toString())).isZero();
    assertThat(out()).startsWith("{\n  \"format\": \"cowscope/trace\",").endsWith("}\n");
    Path file = folder.resolve("trace.json");
    String onOutput = out();
    assertThat(run("trace", good.toString(), "-o", file.toString())).isZero();
    assertThat(Files.readString(file)).isEqualTo(onOutput);
    assertThat(out()).isEmpty();
    assertThat(err()).isEmpty();
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".tmp"));
  }

  @Test
  void aTraceIsMadeAsTheOptionsSay() {
    assertThat(run("trace", "fork", "--format", "jsonl", "--worlds", "last")).isZero();
    assertThat(out().lines()).hasSize(9).filteredOn(line -> line.contains("\"world\"")).hasSize(1);
    assertThat(run("trace", "fork.cow.json", "--policy", "eager", "--worlds", "none")).isZero();
    assertThat(out()).contains("\"policy\": \"eager\"").doesNotContain("\"world\"");
  }

  @Test
  void aTraceNamesAnOrderOfThreadsThatEndsWrong() {
    assertThat(run("trace", "lost-update", "--worlds", "none")).isZero();
    assertThat(out()).contains("4 end wrong. One that does: A B A B.");
  }

  @Test
  void aTraceIsMadeUnderAnotherSetup() {
    assertThat(run("trace", "neutral-qt5", "--set", "library=qt6", "--worlds", "none")).isZero();
    assertThat(out()).contains("\"library\": \"qt6\"");
    assertThat(run("trace", "fork", "--set", "frames=8", "--worlds", "none")).isZero();
    assertThat(out()).contains("\"frames\": 8");
  }

  @Test
  void aRefusedCommandEndsTheTrace() {
    assertThat(run("trace", bad.toString())).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err()).isEqualTo(bad + ":5:10: step 2: there is no process shel; there are shell\n");
  }

  @Test
  void checksTellEachFailureInALine() {
    assertThat(run("check", good.toString(), "fork")).isZero();
    assertThat(out()).isEmpty();
    assertThat(err()).isEqualTo("56 expectations, all hold\n");
    assertThat(run("check", good.toString(), failing.toString())).isEqualTo(1);
    assertThat(out())
        .isEqualTo(failing + ":6:63: step 3: expected 2 traps, but there was 1 trap\n");
    assertThat(err()).isEqualTo("4 expectations, 1 not met\n");
  }

  @Test
  void aCheckOfBadInputExitsWithTwoButChecksTheRest() {
    assertThat(run("check", bad.toString(), failing.toString(), "nothing")).isEqualTo(2);
    assertThat(out()).hasLineCount(1).contains("failing.cow.json:6:63: step 3: expected 2 traps");
    assertThat(err())
        .hasLineCount(2)
        .contains("bad.cow.json:5:10: step 2: there is no process")
        .contains("nothing: there is no such file, and no bundled scenario of that name");
  }

  @Test
  void checksTellGradersInJson() {
    assertThat(run("check", "--json", failing.toString())).isEqualTo(1);
    assertThat(out())
        .isEqualTo(
            """
            {
              "good": false,
              "files": [
                {
                  "file": "%s",
                  "good": false,
                  "expectations": 2,
                  "met": 1,
                  "failures": [
                    {
                      "step": 3,
                      "line": 6,
                      "column": 63,
                      "check": "traps",
                      "subject": null,
                      "expected": "2",
                      "actual": "1",
                      "message": "expected 2 traps, but there was 1 trap"
                    }
                  ],
                  "problems": []
                }
              ]
            }
            """
                .formatted(failing));
    assertThat(err()).isEmpty();
  }

  @Test
  void theLibraryIsListedAndShown() {
    assertThat(run("list")).isZero();
    assertThat(out())
        .contains("\nmemory\n".substring(1))
        .contains("fork() shares; the first write copies");
    assertThat(run("show", "fork")).isZero();
    assertThat(out()).startsWith("{\n  \"format\": \"cowscope/scenario\",");
    assertThat(run("show", "fokr")).isEqualTo(2);
    assertThat(err())
        .isEqualTo("cowscope: there is no bundled scenario fokr; did you mean fork?\n");
  }

  @Test
  void helpComesFromTheDeclarations() {
    assertThat(run("help", "memory")).isZero();
    assertThat(out())
        .contains("  fork <process> as <child>\n")
        .contains("  protect <process> <page> read-only|read-write|no-access\n")
        .contains("  frames: 1 to 2,000,000 (16)\n")
        .contains("  <process>, ")
        .contains("\n      a whole number\n")
        .contains("  kernel: linux | textbook (linux)\n");
    assertThat(run("help", "trace")).isZero();
    assertThat(out()).startsWith("Usage: cowscope trace");
    assertThat(run("help")).isZero();
    assertThat(out()).contains("cowscope [FILE]").contains("memory");
    assertThat(run("help", "memroy")).isEqualTo(2);
    assertThat(err()).isEqualTo("cowscope: there is no mechanism memroy; did you mean memory?\n");
  }

  @Test
  void theWindowOpensWithWhatIsNamed() {
    assertThat(run()).isZero();
    assertThat(run("fork")).isZero();
    assertThat(run(good.toString())).isZero();
    assertThat(opened).containsExactly(null, new Source.Bundled("fork"), new Source.InFile(good));
  }

  @Test
  void withoutADisplayTheWindowIsRefusedAndOtherWaysAreShown() {
    Console console = new Console(out, stream(err), Map.of());
    String platform = System.getProperty("glass.platform");
    String system = System.getProperty("os.name");
    try {
      System.clearProperty("glass.platform");
      System.setProperty("os.name", "Linux");
      assertThat(Cli.run(List.of(), console, opened::add)).isEqualTo(2);
    } finally {
      System.setProperty("os.name", system);
      if (platform != null) {
        System.setProperty("glass.platform", platform);
      }
    }
    assertThat(opened).isEmpty();
    assertThat(err())
        .hasLineCount(1)
        .contains("there is no display")
        .contains("cowscope render")
        .contains("cowscope trace");
  }

  @ParameterizedTest
  @CsvSource({
    "Unable to load glass GTK library., the window needs GTK 3",
    "Unable to open DISPLAY, the display does not answer"
  })
  void whatTheWindowLacksIsSaidInOneSentence(String javafx, String sentence) {
    Console console = new Console(out, stream(err), Map.of("DISPLAY", ":7"));
    WindowStarter failing =
        _ -> {
          throw new UnsupportedOperationException(javafx);
        };
    assertThat(Cli.run(List.of(), console, failing)).isEqualTo(2);
    assertThat(err()).hasLineCount(1).startsWith("cowscope: " + sentence).contains("render");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chek x                    | there is no sub-command chek; did you mean check?",
        "a b                       | the window opens one scenario at a time; name one file",
        "trace                     | cowscope trace: Missing required parameter: 'FILE'",
        "trace fork x              | cowscope trace: Unmatched argument at index 2: 'x'",
        "trace fork --policy lazy  | \"lazy\" is none of on-write, eager",
        "trace fork --format xml   | \"xml\" is none of json, jsonl",
        "trace fork --worlds some  | \"some\" does not choose worlds; there are all, every:N, last",
        "trace x-and-y --set library=php | x-and-y.cow.json does not run with library=php; step 1,"
            + " string x = \"Hello\": there is no PHP statement",
        "trace x-and-y --set library=qt7 | --set library=qt7: \"library\" must be one of",
        "trace x-and-y --set lib=php     | --set lib=php: no setting is called \"lib\"",
        "trace fokr                | fokr: there is no such file, and no bundled scenario of that"
            + " name; did you mean fork?",
        "trace .                   | .:1:1: this is a directory; name a scenario file in it",
        "trace fork -o .           | .: this is a directory; name a file in it",
        "trace fork -o none/x.json | none/x.json: this file cannot be written: its folder does not"
            + " exist",
        "trace fork -o pom.xml/x   | pom.xml is no folder",
      })
  void badUseIsExplainedInASentence(String words, String sentence) {
    assertThat(run(words.strip().split(" +"))).isEqualTo(2);
    assertThat(err()).contains(sentence).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(out()).isEmpty();
  }

  @Test
  void anOutputThatNobodyTakesIsToldInASentence() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Console console = new Console(closed, stream(err), Map.of());
    assertThat(Cli.run(List.of("trace", "fork"), console, opened::add)).isEqualTo(2);
    assertThat(err()).isEqualTo("cowscope: standard output cannot be written: Broken pipe\n");
  }

  @Test
  void aBugIsLoggedAndToldCalmly() {
    Console console = new Console(out, stream(err), Map.of("DISPLAY", ":0"));
    String home = System.getProperty("user.home");
    try {
      System.setProperty("user.home", folder.toString());
      assertThat(Cli.run(List.of(), console, CliTest::fail)).isEqualTo(3);
    } finally {
      System.setProperty("user.home", home);
    }
    assertThat(err())
        .hasLineCount(1)
        .startsWith("cowscope: something went wrong inside the program")
        .contains("cowscope.log");
  }

  private static void fail(@Nullable Source source) {
    throw new IllegalStateException("a bug with " + source);
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    Console console = new Console(out, stream(err), Map.of("DISPLAY", ":0"));
    return Cli.run(List.of(arguments), console, opened::add);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
