package cowscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.session.edit.Edit;
import cowscope.scenario.StepOutcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditingTest {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Session session =
      new Session(
          new ScenarioLoader(),
          new Jobs(
              waiting::add,
              Runnable::run,
              failure -> {
                throw new AssertionError(failure);
              }),
          new RecentFiles(new MemorySettings()));
  private final Editing editing = session.editing();

  @Test
  void a_scenario_is_typed_from_nothing() {
    begin();
    assertThat(editing.run("spawn shell")).isNull();
    assertThat(editing.run("map shell heap 3")).isNull();
    assertThat(editing.run("write shell heap[0] \"A\"")).isNull();
    assertThat(editing.run("fork shell as ls")).isNull();

    assertThat(session.open().run().scenario().steps()).hasSize(4);
    assertThat(session.open().moment().step()).isEqualTo(4);
    assertThat(session.open().run().eager().history().size()).isEqualTo(4);
    assertThat(editing.unsavedProperty().get()).isTrue();
  }

  @Test
  void a_command_that_makes_no_sense_changes_nothing_and_says_where_it_is_wrong() {
    typed("spawn shell");
    var document = editing.document();
    assertThat(editing.run("fork sh as ls").start()).isEqualTo(5);
    assertThat(editing.run("frok").reason()).contains("did you mean \"fork\"?");
    assertThat(editing.document()).isSameAs(document);
  }

  @Test
  void the_steps_before_a_broken_one_still_play_and_mending_it_brings_back_the_rest() {
    typed("spawn shell", "map shell heap 3", "write shell heap[0] \"A\"", "fork shell as ls");

    editing.apply(new Edit.Retype(2, "map shell"));

    Run broken = session.open().run();
    assertThat(broken.onWrite().history().size()).isEqualTo(1);
    assertThat(broken.wrong()).isEqualTo(2);
    assertThat(broken.outcome(1)).isEqualTo(new StepOutcome.Ran());
    assertThat(broken.outcome(2)).isInstanceOf(StepOutcome.Wrong.class);
    assertThat(broken.outcome(3)).isEqualTo(new StepOutcome.NotReached(2));
    assertThat(session.open().moment().step()).isEqualTo(1);

    editing.apply(new Edit.Retype(2, "map shell heap 3"));

    assertThat(session.open().run().wrong()).isZero();
    assertThat(session.open().moment().step()).isEqualTo(4);
  }

  @Test
  void the_cursor_stays_at_its_step_when_others_come_before_it() {
    typed("spawn shell", "map shell heap 3", "write shell heap[0] \"A\"");
    session.jumpToStep(2);
    editing.apply(new Edit.Insert(0, session.open().run().scenario().steps().subList(0, 1)));
    assertThat(session.open().run().wrong()).isEqualTo(2);
    editing.apply(new Edit.Retype(1, "spawn other"));
    assertThat(session.open().moment().step()).isEqualTo(3);
  }

  private void typed(String... commands) {
    begin();
    for (String command : commands) {
      assertThat(editing.run(command)).isNull();
    }
  }

  private void begin() {
    session.create("New", "memory", Map.of("frames", 12));
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }
}
