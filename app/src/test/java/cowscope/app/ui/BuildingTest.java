package cowscope.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.session.edit.Edit;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The paths that a person takes who builds a scenario.
class BuildingTest {
  private Person person;

  @BeforeEach
  void window() {
    person = new Person();
  }

  @AfterEach
  void close() {
    person.close();
    assertThat(person.failures).isEmpty();
  }

  @Test
  void a_scenario_is_typed_from_nothing_and_undone_and_redone() {
    begun();
    typed();
    Scenario whole = scenario();
    assertThat(commands())
        .containsExactly(
            "spawn shell", "map shell heap 2", "write shell heap[0] \"A\"", "fork shell as ls");
    assertThat(open().moment().step()).isEqualTo(4);

    for (int i = 0; i < 4; i++) {
      person.press(KeyCode.CONTROL, KeyCode.Z);
    }
    assertThat(commands()).isEmpty();
    for (int i = 0; i < 4; i++) {
      person.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    }
    assertThat(scenario()).isEqualTo(whole);
  }

  @Test
  void a_command_that_makes_no_sense_is_underlined_and_explained_and_stays() {
    begun();
    person.click("command");
    person.enter("spawn shell");
    ran(1);
    person.enter("fork sh as ls");
    assertThat(person.sees("command-mark")).isTrue();
    assertThat(person.text("command-message")).contains("there is no process sh");
    assertThat(commands()).containsExactly("spawn shell");
  }

  @Test
  void what_was_typed_is_brought_back_and_completed() {
    begun();
    person.click("command");
    person.enter("spawn shell");
    ran(1);
    person.type("sp");
    person.press(KeyCode.TAB);
    person.type("ls");
    person.press(KeyCode.ENTER);
    assertThat(commands()).containsExactly("spawn shell", "spawn ls");
    person.press(KeyCode.UP);
    person.press(KeyCode.UP);
    assertThat(person.typed("command")).isEqualTo("spawn shell");
    person.press(KeyCode.DOWN);
    assertThat(person.typed("command")).isEqualTo("spawn ls");
  }

  @Test
  void a_step_in_the_middle_is_edited_in_its_place() {
    begun();
    typed();
    person.press(KeyCode.ESCAPE);
    person.click("step-3");
    person.press(KeyCode.F2);
    assertThat(person.typed("step-entry")).isEqualTo("write shell heap[0] \"A\"");
    person.enter("write shell heap[1] \"B\"");
    assertThat(commands().get(2)).isEqualTo("write shell heap[1] \"B\"");
    assertThat(person.text("action-undo")).isEqualTo("Undo changed command");
  }

  @Test
  void a_broken_step_says_why_and_is_mended() {
    begun();
    typed();
    person.press(KeyCode.ESCAPE);
    person.click("step-1");
    person.press(KeyCode.F2);
    person.enter("spawn other");
    assertThat(person.text("step-problem-2")).contains("there is no process shell");
    ran(1);
    person.click("step-1");
    person.press(KeyCode.F2);
    person.enter("spawn shell");
    ran(4);
  }

  @Test
  void steps_are_moved_doubled_left_out_and_deleted_by_keys() {
    begun();
    person.click("command");
    person.enter("spawn a");
    ran(1);
    person.enter("spawn b");
    ran(2);
    person.press(KeyCode.ESCAPE);
    person.click("step-2");
    person.press(KeyCode.ALT, KeyCode.UP);
    assertThat(commands()).containsExactly("spawn b", "spawn a");
    person.press(KeyCode.CONTROL, KeyCode.SLASH);
    assertThat(scenario().steps().getFirst().disabled()).isTrue();
    person.press(KeyCode.DELETE);
    assertThat(commands()).containsExactly("spawn a");
  }

  @Test
  void what_was_typed_is_saved_and_reopened_as_it_was(@TempDir Path folder) {
    begun();
    typed();
    Scenario whole = scenario();
    Path file = folder.resolve("mine.cow.json");
    person.chooses(file);
    assertThat(session().editing().unsavedProperty().get()).isTrue();
    person.press(KeyCode.CONTROL, KeyCode.S);
    person.await("saving", () -> !session().editing().unsavedProperty().get());
    person.press(KeyCode.CONTROL, KeyCode.L);
    assertThat(session().open()).isNull();
    person.press(KeyCode.CONTROL, KeyCode.O);
    person.await("the file", () -> session().open() != null);
    assertThat(scenario()).isEqualTo(whole);
    assertThat(person.asked).isEmpty();
  }

  @Test
  void nothing_unsaved_is_left_without_a_question() {
    begun();
    typed();
    person.answers(FileDialogs.Unsaved.CANCEL);
    person.press(KeyCode.CONTROL, KeyCode.L);
    assertThat(person.asked).containsExactly("unsaved mine");
    assertThat(session().open()).isNotNull();
    person.answers(FileDialogs.Unsaved.DISCARD);
    person.press(KeyCode.CONTROL, KeyCode.L);
    assertThat(session().open()).isNull();
  }

  @Test
  void another_future_is_tried_beside_the_first_and_kept() {
    begun();
    typed();
    person.press(KeyCode.ESCAPE);
    person.click("step-3");
    person.press(KeyCode.CONTROL, KeyCode.K);
    person.type("what if");
    person.press(KeyCode.ENTER);
    assertThat(commands()).hasSize(3);
    person.click("command");
    person.enter("exit shell");
    person.click("branch-0");
    assertThat(commands().getLast()).isEqualTo("fork shell as ls");
    person.click("branch-1");
    assertThat(commands().getLast()).isEqualTo("exit shell");

    person.click("action-compare-branches");
    person.await("both futures", () -> person.sees("other-stage"));
    assertThat(person.text("left-heading")).isEqualTo("What if 1");
    assertThat(person.text("right-heading")).isEqualTo("Scenario · fork shell as ls");
    person.click("branch-0");
    assertThat(person.text("right-heading")).isEqualTo("What if 1 · exit shell");
    person.press(KeyCode.LEFT);
    assertThat(person.text("right-heading")).isEqualTo("What if 1 · write shell heap[0] \"A\"");

    person.click("branch-1");
    person.click("action-keep-branch");
    assertThat(person.sees("other-stage")).isFalse();
    assertThat(commands()).hasSize(4).last().isEqualTo("exit shell");
    assertThat(person.sees("branches")).isFalse();
  }

  @Test
  void a_branch_gets_another_name_and_is_dropped() {
    begun();
    typed();
    person.press(KeyCode.ESCAPE);
    Person.on(() -> session().editing().apply(new Edit.BranchOff(2, "What if")));
    person.clickTwice("branch-1");
    person.enter("No fork");
    person.pressUntil("the name", () -> person.sees("branch-1"), KeyCode.ENTER);
    assertThat(person.text("branch-1")).isEqualTo("No fork");
    assertThat(session().editing().document().scenario().branches().getFirst().name())
        .isEqualTo("No fork");
    person.click("action-drop-branch");
    assertThat(person.sees("branches")).isFalse();
    assertThat(commands()).hasSize(4);
  }

  @Test
  void a_step_is_edited_in_a_form_made_from_its_declaration() {
    begun();
    typed();
    person.press(KeyCode.ESCAPE);
    person.click("step-3");
    person.press(KeyCode.F3);
    assertThat(person.sees("step-form")).isTrue();
    person.click("form-value-text");
    person.press(KeyCode.CONTROL, KeyCode.A);
    person.type("q");
    assertThat(person.text("form-text")).isEqualTo("write shell heap[0] \"q\"");
    person.click("form-say");
    person.type("now");
    person.click("form-apply");
    ScenarioStep step = scenario().steps().get(2);
    assertThat(step.command()).isEqualTo("write shell heap[0] \"q\"");
    assertThat(step.say()).isEqualTo("now");
  }

  @Test
  void a_scenario_is_begun_and_built_with_the_keyboard_only() {
    person.press(KeyCode.CONTROL, KeyCode.N);
    person.await("the wizard", () -> person.sees("new-title"));
    person.press(KeyCode.ENTER);
    person.await("the settings", () -> person.sees("setup-frames"));
    person.press(KeyCode.ENTER);
    person.await("an empty stage", () -> session().open() != null && person.isInTheWindow());
    person.await("the command line", () -> person.isAt("command"));
    person.pressUntil("the first letter", () -> person.typed("command").equals("s"), KeyCode.S);
    person.type("pawn sh");
    person.press(KeyCode.ENTER);
    ran(1);
    person.type("map sh heap 2");
    person.press(KeyCode.ENTER);
    ran(2);
    person.press(KeyCode.ESCAPE);
    person.press(KeyCode.UP);
    person.press(KeyCode.DELETE);
    assertThat(commands()).containsExactly("map sh heap 2");
    person.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(commands()).containsExactly("spawn sh", "map sh heap 2");
  }

  @Test
  void a_scenario_is_built_by_right_clicks_only() {
    begun();
    person.rightClick("stage", 0.5, 0.6);
    person.choose("spawn process");
    person.await("the process", () -> person.sees("card-process"));
    person.rightClick("card-process", 0.3, 0.3);
    person.choose("map process region 1");
    person.await("its page", () -> person.sees("slot-process.region[0]"));
    person.rightClick("slot-process.region[0]", 0.5, 0.5);
    person.choose("write process region[0] \"A\"");
    person.rightClick("card-process", 0.3, 0.1);
    person.choose("fork process as child");
    assertThat(commands())
        .containsExactly(
            "spawn process",
            "map process region 1",
            "write process region[0] \"A\"",
            "fork process as child");
    assertThat(open().moment().step()).isEqualTo(4);
  }

  @Test
  void a_double_click_on_a_slot_writes_to_it() {
    begun();
    typed();
    person.await("the child's page", () -> person.sees("slot-ls.heap[0]"));
    person.clickTwice("slot-ls.heap[0]");
    person.await("the field", () -> person.sees("in-place"));
    assertThat(person.typed("in-place")).isEqualTo("A");
    person.type("z");
    person.press(KeyCode.ENTER);
    assertThat(commands().getLast()).isEqualTo("write ls heap[0] \"z\"");
  }

  @Test
  void a_process_is_forked_by_dragging_it_away() {
    begun();
    typed();
    person.drag(person.at("card-shell", 0.3, 0.1), person.at("stage", 0.55, 0.7));
    person.choose("fork shell as child");
    assertThat(commands().getLast()).isEqualTo("fork shell as child");
  }

  private void begun() {
    Person.on(() -> {
      session().create("mine", "memory", Map.of());
      return null;
    });
    person.await("an empty stage", () -> session().open() != null);
  }

  private void typed() {
    person.click("command");
    person.enter("spawn shell");
    ran(1);
    person.enter("map shell heap 2");
    ran(2);
    person.enter("write shell heap[0] \"A\"");
    ran(3);
    person.enter("fork shell as ls");
    ran(4);
  }

  /// On a slow machine steps run aside.
  private void ran(int steps) {
    person.await(steps + " steps", () -> open().history().size() == steps);
  }

  private Session session() {
    return person.session();
  }

  private State.Open open() {
    return Objects.requireNonNull(session().open());
  }

  private Scenario scenario() {
    return open().run().scenario();
  }

  private List<String> commands() {
    return scenario().steps().stream().map(ScenarioStep::command).toList();
  }
}
