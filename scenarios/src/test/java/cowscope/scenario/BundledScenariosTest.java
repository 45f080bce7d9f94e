package cowscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import cowscope.mechanism.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every bundled scenario teaches what it says.
class BundledScenariosTest {
  private static final Path FOLDER = Path.of("library");

  static List<Library.Entry> bundled() {
    return Library.entries();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void whatItExpectsHolds(Library.Entry entry) {
    ScenarioReader.Read read = entry.read();
    assertThat(read.problems()).isEmpty();
    assertThat(read.hints()).isEmpty();
    ScenarioRun run = ScenarioRun.of(read, Policy.ON_WRITE, Progress.NONE);
    assertThat(run.problems()).isEmpty();
    Expectations.Outcome outcome = Expectations.check(run, read.file(), read.places());
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.checks()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void everyStepAlsoMakesSenseToTheEagerRun(Library.Entry entry) {
    assertThat(ScenarioRun.of(entry.read(), Policy.EAGER, Progress.NONE).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void itTeaches(Library.Entry entry) {
    Scenario scenario = Objects.requireNonNull(entry.read().scenario());
    assertThat(scenario.title()).isNotBlank();
    assertThat(scenario.about()).isNotBlank();
    assertThat(scenario.mechanism()).isEqualTo(entry.mechanism());
    assertThat(scenario.steps()).anyMatch(step -> step.say() != null);
    assertThat(scenario.steps()).anyMatch(step -> step.ask() != null);
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void itsQuestionsHaveAnswers(Library.Entry entry) {
    ScenarioRun run = ScenarioRun.of(entry.read(), Policy.ON_WRITE, Progress.NONE);
    for (int number = 1; number <= run.steps().size(); number++) {
      Ask ask = run.scenario().steps().get(number - 1).ask();
      if (ask != null) {
        assertThat(Answers.of(ask, run.steps(), number)).as(ask.question()).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void itIsWrittenAsTheProgramWritesIt(Library.Entry entry) {
    assertThat(ScenarioWriter.toText(Objects.requireNonNull(entry.read().scenario())))
        .isEqualTo(entry.text());
  }

  @Test
  void theLibraryIsWhatLiesInItsFolder() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      assertThat(Library.entries())
          .extracting(entry -> FOLDER.relativize(Path.of(entry.resource())).toString())
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> FOLDER.relativize(file).toString())
                  .filter(name -> name.endsWith(Scenario.SUFFIX))
                  .toList());
    }
  }

  @Test
  void theLessonsNameEveryScenarioInTheOrderOfTheLibrary() throws IOException {
    List<String> lessons = new ArrayList<>();
    for (Mechanism mechanism : Mechanisms.all()) {
      Path folder = FOLDER.resolve(mechanism.name());
      if (Files.exists(folder)) {
        lessons.addAll(Files.readAllLines(folder.resolve("lessons.txt")));
      }
    }
    assertThat(Library.entries()).extracting(Library.Entry::name).isEqualTo(lessons);
  }

  @Test
  void namesAreUnique() {
    assertThat(Library.entries()).extracting(Library.Entry::name).doesNotHaveDuplicates();
  }

  @Test
  void theNeutralScriptIsToldInTheSameWordsForEveryLibrary() {
    List<Scenario> neutral =
        bundled().stream()
            .filter(entry -> entry.name().startsWith("neutral-"))
            .map(entry -> Objects.requireNonNull(entry.read().scenario()))
            .toList();

    assertThat(neutral).hasSize(5);
    assertThat(neutral)
        .extracting(scenario -> scenario.steps().stream().map(ScenarioStep::say).toList())
        .containsOnly(neutral.getFirst().steps().stream().map(ScenarioStep::say).toList());
    assertThat(neutral.getFirst().steps()).allMatch(step -> step.say() != null);
  }
}
