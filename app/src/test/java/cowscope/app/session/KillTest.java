package cowscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.session.journal.FileJournal;
import cowscope.scenario.Progress;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Kills a program at random while it edits and saves. The file is always one that was saved, and
/// no edit older than a second is lost.
@Isolated("a journal has a second, which other tests would take from it")
class KillTest {
  private static final int KILLS = 12;
  private static final int MANY_KILLS = 200;
  private static final int LONGEST_LIFE_MILLIS = 1_600;
  private static final int SECOND = 1_000;

  @TempDir Path folder;
  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private int edited;
  private int editedOneSecondBefore;
  private int saving;
  private int saved;

  @Test
  void whatever_is_killed_loses_nothing() throws Exception {
    kill(KILLS);
  }

  @Test
  @Tag("slow")
  void whatever_is_killed_very_often_loses_nothing() throws Exception {
    kill(MANY_KILLS);
  }

  private void kill(int times) throws Exception {
    System.out.println("killed with seed " + seed);
    for (int i = 0; i < times; i++) {
      Path place = Files.createDirectory(folder.resolve("kill" + i));
      Path file = place.resolve("s.cow.json");
      Files.writeString(
          file,
          "{\"format\": \"cowscope/scenario\", \"version\": 1, \"title\": \"version 0\","
              + " \"mechanism\": \"memory\", \"steps\": [\"spawn shell\"]}");
      liveAndDie(file, place.resolve("journal"));
      assertNothingIsLost(file, place.resolve("journal"), "seed " + seed + ", kill " + i);
    }
  }

  private void liveAndDie(Path file, Path journals) throws IOException, InterruptedException {
    Path said = file.resolveSibling("said");
    Process victim =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KillVictim.class.getName(),
                file.toString(),
                journals.toString(),
                "" + random.nextLong())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(said.toFile())
            .start();
    while (Files.size(said) == 0) {
      assertThat(victim.waitFor(10, TimeUnit.MILLISECONDS)).as("seed %d", seed).isFalse();
    }
    victim.waitFor(random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
    long died = System.currentTimeMillis();
    victim.destroyForcibly().waitFor();
    hear(Files.readAllLines(said), died);
  }

  private void hear(List<String> lines, long died) {
    edited = 0;
    editedOneSecondBefore = 0;
    saving = 0;
    saved = 0;
    for (String line : lines) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "edited" -> {
          // The last line may have been cut off.
          edited = number(words, 1, edited);
          boolean old =
              words.length > 2
                  && words[2].length() == 13
                  && Long.parseLong(words[2]) < died - SECOND;
          editedOneSecondBefore = old ? edited : editedOneSecondBefore;
        }
        case "saving" -> saving = number(words, 1, saving);
        case "saved" -> saved = number(words, 1, saved);
        default -> {}
      }
    }
  }

  /// The versions go up by one, so that a number that was cut off is told by that.
  private static int number(String[] words, int index, int before) {
    return words.length > index && !words[index].isEmpty()
        ? Math.max(Integer.parseInt(words[index]), before)
        : before;
  }

  private void assertNothingIsLost(Path file, Path journals, String how) {
    Scenario kept = ScenarioReader.read(file, Progress.NONE).scenario();
    assertThat(kept).as(how).isNotNull();
    int inFile = version(kept);
    assertThat(inFile).as(how).isBetween(saved, Math.max(saving, saved));
    Journal journal =
        new FileJournal(
            journals,
            failure -> {
              throw new AssertionError(how, failure);
            });
    List<Leftover> leftovers = journal.leftovers();
    int recovered = leftovers.isEmpty() ? 0 : version(leftovers.getFirst().document().scenario());
    assertThat(Math.max(recovered, inFile))
        .as(how)
        .isGreaterThanOrEqualTo(editedOneSecondBefore)
        .isLessThanOrEqualTo(edited + 1);
    leftovers.forEach(Leftover::discard);
  }

  private static int version(Scenario scenario) {
    return Integer.parseInt(scenario.title().substring("version ".length()));
  }
}
