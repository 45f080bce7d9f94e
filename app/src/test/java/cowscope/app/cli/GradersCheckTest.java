package cowscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `cowscope check --against`, as a grader uses it.
class GradersCheckTest {
  private static final String WRITE = "\"write ls heap[0] \\\"X\\\"\"";
  private static final String EXPECT =
      "\"expect\": {\"copies\": 1, \"different\": [[\"ls.heap[0]\", \"shell.heap[0]\"]]}";
  private static final String FORKED =
      "\"spawn shell\", \"map shell heap 2\", \"write shell heap[0] \\\"A\\\"\","
          + " \"fork shell as ls\"";

  @TempDir Path folder;
  private Path reference;
  private Path handedIn;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void aReference() throws IOException {
    handedIn = Files.createDirectory(folder.resolve("in"));
    reference = folder.resolve("reference.cow.json");
    write(
        reference,
        FORKED
            + ", {\"do\": "
            + WRITE
            + ", "
            + EXPECT
            + "}, {\"do\": \"exit ls\", \"expect\": {\"refs\": {\"shell.heap[0]\": 1}}}");
  }

  @Test
  void eachSubmissionIsHeldAgainstTheReferenceAndABadOneStopsNoOther() throws IOException {
    handIn("anna", FORKED + ", \"spawn other\", " + WRITE + ", \"exit ls\"");
    handIn("bert", FORKED + ", \"write ls heap[1] \\\"X\\\"\"");
    handIn("carl", FORKED + ", " + WRITE + ", \"exit nobody\"");
    Files.writeString(handedIn.resolve("dora.cow.json"), "{");

    assertThat(run("check", "--against", reference.toString(), handedIn.toString())).isEqualTo(2);

    assertThat(lines(out))
        .containsExactly(
            in("anna") + ": 3 of 3 checks met",
            in("bert") + ": 0 of 3 checks met",
            in("bert")
                + ":1:93: step 5 of the reference, `write ls heap[0] \"X\"`, is missing; 2 checks"
                + " are not met",
            in("bert")
                + ":1:178: step 5: expected the block of shell.heap[0] to have 1 reference, but F0"
                + " has 2",
            in("carl") + ": 2 of 3 checks met",
            in("carl")
                + ":1:93: step 6 of the reference, `exit ls`, was not reached, for an"
                + " earlier step is wrong; 1 check is not met",
            in("dora") + ": nothing was checked");
    assertThat(lines(err)).hasSize(2);
    assertThat(lines(err).getFirst()).startsWith(in("carl")).contains("there is no process nobody");
    assertThat(lines(err).getLast()).startsWith(in("dora"));
  }

  @Test
  void whatIsNoFileIsToldOrPassedOver() throws IOException {
    handIn("anna", FORKED + ", " + WRITE + ", \"exit ls\"");
    Files.createDirectory(handedIn.resolve("folder.json"));
    Files.writeString(handedIn.resolve("readme.txt"), "Not a submission.");
    Files.createSymbolicLink(handedIn.resolve("circle"), handedIn);
    Files.createSymbolicLink(handedIn.resolve("loop.json"), handedIn.resolve("loop.json"));

    assertThat(run("check", "--against", reference.toString(), handedIn.toString())).isEqualTo(2);

    assertThat(lines(out)).hasSize(2).first().isEqualTo(in("anna") + ": 3 of 3 checks met");
    assertThat(lines(err))
        .containsExactly(
            "cowscope: "
                + handedIn.resolve("loop.json")
                + ": this is a link to a file that does not exist");
  }

  @Test
  void aPipeAmongTheFilesIsPassedOver() throws Exception {
    handIn("anna", FORKED + ", " + WRITE + ", \"exit ls\"");
    Path pipe = handedIn.resolve("pipe.json");
    try {
      assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    } catch (IOException e) {
      assumeTrue(false, "there are no pipes in folders here");
    }
    assertThat(run("check", "--against", reference.toString(), handedIn.toString())).isZero();
    assertThat(lines(out)).containsExactly(in("anna") + ": 3 of 3 checks met");
    assertThat(run("check", handedIn.toString())).isZero();
  }

  @Test
  void aFolderThatCannotBeReadIsToldAndStopsNoOther() throws IOException {
    handIn("anna", FORKED + ", " + WRITE + ", \"exit ls\"");
    Path locked = Files.createDirectory(handedIn.resolve("locked"));
    assumeTrue(locked.toFile().setReadable(false) && !Files.isReadable(locked));
    assertThat(run("check", "--against", reference.toString(), handedIn.toString())).isEqualTo(2);
    assertThat(lines(out)).contains(in("anna") + ": 3 of 3 checks met");
    assertThat(lines(err))
        .containsExactly("cowscope: " + locked + ": this folder cannot be read: permission denied");
    locked.toFile().setReadable(true);
  }

  @Test
  void whatTheSystemDoesNotLetOneSeeIsFoundWithTheReason() {
    SubmittedFiles files = new SubmittedFiles();
    files.visitFileFailed(handedIn, new AccessDeniedException(handedIn.toString()));
    files.visitFileFailed(
        folder.resolve("gone"), new FileSystemException("gone", null, "Stale file handle"));
    assertThat(files.found())
        .extracting(found -> found.why().getMessage())
        .containsExactly(
            folder.resolve("gone") + ": this file cannot be read: Stale file handle",
            handedIn + ": this folder cannot be read: permission denied");
  }

  @Test
  void gradersGetJson() throws IOException {
    handIn("anna", FORKED + ", " + WRITE + ", \"exit ls\"");
    handIn("bert", FORKED + ", \"write shell heap[0] \\\"B\\\"\", " + WRITE);
    assertThat(run("check", "--json", "--against", reference.toString(), handedIn.toString()))
        .isEqualTo(1);
    JsonArray files =
        JsonParser.parseString(out.toString(StandardCharsets.UTF_8))
            .getAsJsonObject()
            .getAsJsonArray("files");
    assertThat(files.get(0).getAsJsonObject().get("good").getAsBoolean()).isTrue();
    JsonObject bert = files.get(1).getAsJsonObject();
    assertThat(bert.get("expectations").getAsInt()).isEqualTo(3);
    assertThat(bert.get("met").getAsInt()).isEqualTo(2);
    JsonObject failure = bert.getAsJsonArray("failures").get(0).getAsJsonObject();
    assertThat(failure.get("check").getAsString()).isEqualTo("copies");
    assertThat(failure.get("step").getAsInt()).isEqualTo(6);
  }

  @Test
  void anotherSetupAndAnotherMechanismAreNoticed() throws IOException {
    Path other = handIn("anna", FORKED + ", " + WRITE + ", \"exit ls\"");
    Files.writeString(other, Files.readString(other).replace("12", "13"));
    Files.writeString(
        handedIn.resolve("bert.cow.json"),
        "{\"format\": \"cowscope/scenario\", \"version\": 1, \"title\": \"t\","
            + " \"mechanism\": \"volumes\", \"steps\": []}");
    assertThat(run("check", "--against", reference.toString(), handedIn.toString())).isEqualTo(2);
    assertThat(lines(out).get(1)).contains("expected the setup \"frames\": 12, but it is 13");
    assertThat(lines(err).getFirst())
        .contains("this is a scenario of volumes, the reference one of memory");
  }

  @Test
  void aTraceMustBeThatOfItsScenario() throws IOException {
    Path scenario = handIn("anna", FORKED + ", " + WRITE + ", \"exit ls\"");
    Path trace = handedIn.resolve("anna-trace.json");
    assertThat(run("trace", scenario.toString(), "-o", trace.toString())).isZero();
    assertThat(run("check", "--against", reference.toString(), trace.toString())).isZero();

    Files.writeString(
        trace, Files.readString(trace).replaceFirst("\"copies\": 1", "\"copies\": 2"));
    out.reset();
    assertThat(run("check", "--against", reference.toString(), trace.toString())).isEqualTo(1);
    assertThat(lines(out).get(1))
        .contains("step 5: the trace is not that of its scenario: copies is 2, but in the run 1");
  }

  @Test
  void aReferenceThatCannotServeIsBadInput() throws IOException {
    Path plain = handIn("plain", FORKED);
    assertThat(run("check", "--against", plain.toString(), plain.toString())).isEqualTo(2);
    assertThat(lines(err).getFirst()).contains("there are no expectations in it");
    err.reset();
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(run("check", "--against", reference.toString(), empty.toString())).isEqualTo(2);
    assertThat(lines(err).getFirst()).contains("there is no file in this folder");
  }

  private Path handIn(String name, String steps) throws IOException {
    return write(handedIn.resolve(name + ".cow.json"), steps);
  }

  private static Path write(Path file, String steps) throws IOException {
    return Files.writeString(
        file,
        "{\"format\": \"cowscope/scenario\", \"version\": 1, \"title\": \"t\", \"mechanism\":"
            + " \"memory\", \"steps\": ["
            + steps
            + "], \"setup\": {\"frames\": 12}}");
  }

  private String in(String name) {
    return handedIn.resolve(name + ".cow.json").toString();
  }

  private int run(String... arguments) {
    Console console =
        new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8), Map.of());
    return Cli.run(List.of(arguments), console, _ -> {});
  }

  private static List<String> lines(ByteArrayOutputStream text) {
    return text.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
