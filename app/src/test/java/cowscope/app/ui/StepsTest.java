package cowscope.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.session.Source;
import cowscope.app.session.State;
import cowscope.app.session.edit.Edit;
import cowscope.app.ui.steps.StepRow;
import cowscope.scenario.ScenarioStep;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a person does to the list of steps of a scenario that is there.
class StepsTest {
  private static final List<String> FORK =
      List.of(
          "spawn shell",
          "map shell heap 3",
          "write shell heap[0] \"A\"",
          "write shell heap[1] \"B\"",
          "fork shell as ls",
          "write ls heap[0] \"X\"",
          "write shell heap[0] \"Y\"",
          "exec ls \"/bin/ls\"",
          "exit ls");

  private Person person;

  @BeforeEach
  void window() {
    person = new Person();
    Person.on(() -> {
      person.session().open(new Source.Bundled("fork"));
      return null;
    });
    person.await("the scenario", () -> person.session().open() != null);
    assertThat(commands()).isEqualTo(FORK);
  }

  @AfterEach
  void close() {
    person.close();
    assertThat(person.failures).isEmpty();
  }

  @Test
  void steps_are_cut_and_pasted_elsewhere_and_stay_selected() {
    person.click("step-3");
    person.press(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(selected()).containsExactly(3, 4);
    person.press(KeyCode.CONTROL, KeyCode.X);
    assertThat(commands()).doesNotContain(FORK.get(2), FORK.get(3));
    assertThat(selected()).containsExactly(2);
    person.click("step-7");
    person.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(commands()).endsWith("exit ls", FORK.get(2), FORK.get(3));
    assertThat(selected()).containsExactly(8, 9);
  }

  @Test
  void steps_are_doubled_and_the_copies_are_selected() {
    person.click("step-1");
    person.press(KeyCode.SHIFT, KeyCode.DOWN);
    person.press(KeyCode.CONTROL, KeyCode.D);
    assertThat(commands()).startsWith(FORK.get(0), FORK.get(1), FORK.get(0), FORK.get(1));
    assertThat(selected()).containsExactly(3, 4);
  }

  @Test
  void a_heading_folds_its_steps_and_they_move_with_it() {
    edit(new Edit.Heading(3, "Fill"));
    edit(new Edit.Heading(5, "Share"));
    person.click("heading-3");
    assertThat(person.sees("step-4")).isFalse();
    assertThat(person.text("heading-3")).isEqualTo("▸ Fill · 2 steps");
    assertThat(person.sees("step-5")).isTrue();
    assertThat(selected()).containsExactly(3, 4);

    person.press(KeyCode.ALT, KeyCode.UP);
    assertThat(commands()).startsWith(FORK.get(0), FORK.get(2), FORK.get(3), FORK.get(1));

    person.press(KeyCode.CONTROL, KeyCode.Z);
    person.click("heading-3");
    assertThat(person.sees("step-4")).isTrue();
  }

  @Test
  void a_step_that_is_not_as_expected_is_marked_and_says_what_is() {
    person.click("step-6");
    assertThat(person.sees("step-failed-6")).isFalse();
    assertThat(person.sees("expected-6")).isTrue();
    edit(new Edit.Delete(List.of(5)));
    edit(new Edit.Insert(4, List.of(ScenarioStep.of("spawn ls"))));
    edit(new Edit.Insert(5, List.of(ScenarioStep.of("map ls heap 3"))));
    person.click("step-7");
    assertThat(person.text("step-failed-7")).startsWith("✗");
    assertThat(person.text(".expected-line")).contains("expected 1 copy, but there were 0 copies");

    person.press(KeyCode.CONTROL, KeyCode.K);
    person.type("expect what");
    person.press(KeyCode.ENTER);
    assertThat(person.sees("step-failed-7")).isFalse();
    assertThat(person.text(".expected-title")).isEqualTo("✓ As expected");
  }

  @Test
  void the_menu_key_opens_the_menu_of_the_selected_step() {
    person.click("step-5");
    person.press(KeyCode.CONTEXT_MENU);
    person.choose("Break point");
    assertThat(steps().get(4).breakHere()).isTrue();
  }

  @Test
  void the_menu_key_offers_what_can_be_done_to_what_has_the_focus() {
    person.click("step-5");
    Point2D ls = person.at("card-ls", 0.3, 0.1);
    person.click(ls);
    person.press(KeyCode.ESCAPE);
    person.press(KeyCode.CONTEXT_MENU);
    person.choose("exit ls");
    assertThat(commands().get(5)).isEqualTo("exit ls");
  }

  private void edit(Edit edit) {
    Person.on(() -> person.session().editing().apply(edit));
  }

  private List<Integer> selected() {
    return Person.on(() -> {
      ListView<?> list = (ListView<?>) person.node("step-list");
      return list.getSelectionModel().getSelectedIndices().stream()
          .map(index -> (StepRow) list.getItems().get(index))
          .flatMap(row -> row.numbers().boxed())
          .toList();
    });
  }

  private List<ScenarioStep> steps() {
    State.Open open = Objects.requireNonNull(person.session().open());
    return open.run().scenario().steps();
  }

  private List<String> commands() {
    return steps().stream().map(ScenarioStep::command).toList();
  }
}
