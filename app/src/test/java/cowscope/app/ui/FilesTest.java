package cowscope.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.session.Session;
import cowscope.app.session.Source;
import cowscope.app.session.State;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person does with the files of a scenario.
class FilesTest {
  @TempDir Path folder;
  private Person person;
  private Path file;

  @BeforeEach
  void window() {
    person = new Person();
    file = folder.resolve("mine.cow.json");
    Person.on(() -> {
      session().open(new Source.Bundled("fork"));
      return null;
    });
    person.await("the scenario", () -> session().open() != null);
    saveAs(file);
  }

  @AfterEach
  void close() {
    person.close();
    assertThat(person.failures).isEmpty();
  }

  @Test
  void saving_under_another_name_goes_on_there_and_leaves_the_first_alone() throws IOException {
    String first = Files.readString(file);
    deleteLast();
    Path other = folder.resolve("other.cow.json");
    saveAs(other);
    assertThat(open().run().source()).isEqualTo(new Source.InFile(other));
    assertThat(Files.readString(file)).isEqualTo(first);
    assertThat(Files.readString(other)).isNotEqualTo(first).doesNotContain("exit ls");
  }

  @Test
  void what_is_reverted_can_be_had_back() {
    deleteLast();
    person.press(KeyCode.CONTROL, KeyCode.R);
    person.await("what the file holds", () -> commands().getLast().equals("exit ls"));
    assertThat(session().editing().unsavedProperty().get()).isFalse();
    person.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(commands()).doesNotContain("exit ls");
  }

  @Test
  void a_file_that_another_program_changed_is_not_written_over_without_a_question()
      throws IOException {
    String theirs = Files.readString(file).replace("X\\\"", "T\\\"");
    Files.writeString(file, theirs);
    deleteLast();
    person.answers(FileDialogs.Clash.CANCEL);
    person.press(KeyCode.CONTROL, KeyCode.S);
    person.await("a question", () -> !person.asked.isEmpty());
    assertThat(person.asked).containsExactly("changed mine.cow.json");
    assertThat(Files.readString(file)).isEqualTo(theirs);

    person.answers(FileDialogs.Clash.REVERT);
    person.press(KeyCode.CONTROL, KeyCode.S);
    person.await("theirs", () -> commands().contains("write ls heap[0] \"T\""));
    assertThat(commands()).last().isEqualTo("exit ls");

    person.press(KeyCode.CONTROL, KeyCode.Z);
    person.press(KeyCode.CONTROL, KeyCode.S);
    person.await("saving", () -> !session().editing().unsavedProperty().get());
    assertThat(Files.readString(file)).doesNotContain("exit ls").contains("\\\"X\\\"");
  }

  @Test
  void a_whole_scenario_goes_through_the_clipboard_as_text() {
    Scenario copied = open().run().scenario();
    command("copy scenario");
    person.press(KeyCode.CONTROL, KeyCode.L);
    assertThat(session().open()).isNull();
    person.press(KeyCode.CONTROL, KeyCode.V);
    person.await("the copy", () -> session().open() != null);
    assertThat(open().run().scenario()).isEqualTo(copied);
    assertThat(open().run().source()).isInstanceOf(Source.Fresh.class);
    assertThat(session().editing().unsavedProperty().get()).isTrue();
  }

  @Test
  void a_scenario_comes_back_out_of_its_trace() {
    Scenario traced = open().run().scenario();
    Path trace = folder.resolve("mine.trace.json");
    person.chooses(trace);
    command("with its trace");
    person.await("the trace", () -> Files.exists(trace));
    person.press(KeyCode.CONTROL, KeyCode.L);
    command("scenario from a trace");
    person.await("the scenario", () -> session().open() != null);
    assertThat(open().run().scenario()).isEqualTo(traced);
    assertThat(open().run().source()).isInstanceOf(Source.Fresh.class);
  }

  private void saveAs(Path chosen) {
    person.chooses(chosen);
    person.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    person.await("saving", () -> Files.exists(chosen));
  }

  /// Does what the command palette has under these words.
  private void command(String words) {
    person.press(KeyCode.CONTROL, KeyCode.K);
    person.type(words);
    person.press(KeyCode.ENTER);
  }

  private void deleteLast() {
    person.click("step-9");
    person.press(KeyCode.DELETE);
    assertThat(session().editing().unsavedProperty().get()).isTrue();
  }

  private Session session() {
    return person.session();
  }

  private State.Open open() {
    return Objects.requireNonNull(session().open());
  }

  private List<String> commands() {
    return open().run().scenario().steps().stream().map(ScenarioStep::command).toList();
  }
}
