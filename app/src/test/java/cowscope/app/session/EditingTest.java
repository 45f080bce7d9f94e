package cowscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.session.edit.Document;
import cowscope.app.session.edit.Edit;
import cowscope.scenario.Extras;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioStep;
import cowscope.scenario.StepOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EditingTest {
  private final Table table = Table.atOnce();
  private final Session session = table.session;
  private final Editing editing = table.editing;

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
  void the_last_edit_is_none_of_what_is_opened_next() {
    typed("spawn shell");
    List<Object> heard = new ArrayList<>();
    session
        .stateProperty()
        .addListener((_, _, _) ->
            heard.add(Objects.requireNonNullElse(editing.changeProperty().get(), "none")));
    begin();
    assertThat(heard).isNotEmpty().containsOnly("none");
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

  @Test
  void a_branch_goes_its_own_way_and_can_take_the_place_of_the_scenario() {
    typed("spawn shell", "map shell heap 3", "write shell heap[0] \"A\"");
    editing.apply(new Edit.BranchOff(2, "what if"));
    assertThat(editing.run("fork shell as ls")).isNull();
    assertThat(session.open().run().scenario().steps()).hasSize(3);
    assertThat(editing.document().scenario().steps().getLast().command()).startsWith("write");

    editing.showBranch(0);
    assertThat(session.open().run().scenario().steps().getLast().command()).startsWith("write");
    assertThat(session.open().run().document().shown()).isZero();

    editing.apply(new Edit.KeepBranch(1));
    assertThat(editing.document().scenario().steps().getLast().command()).startsWith("fork");
    assertThat(editing.document().scenario().branches()).isEmpty();

    editing.undo();
    editing.undo();
    editing.undo();
    assertThat(editing.document().scenario().branches()).isEmpty();
    assertThat(editing.document().shown()).isZero();
    assertThat(session.open().moment().step()).isEqualTo(2);
  }

  @Test
  void a_disabled_step_does_nothing_and_is_stepped_over() {
    typed("spawn shell", "map shell heap 3", "write shell heap[0] \"A\"");
    editing.apply(new Edit.Disable(List.of(2)));
    assertThat(session.open().run().wrong()).isEqualTo(3);
    editing.apply(new Edit.Disable(List.of(3)));
    assertThat(session.open().run().wrong()).isZero();
    assertThat(session.open().run().outcome(2)).isEqualTo(new StepOutcome.Disabled());
    assertThat(session.open().history().step(2).events()).isEmpty();

    session.toStart();
    session.nextStep();
    session.nextStep();
    assertThat(session.open().atEnd()).isTrue();
    session.previousStep();
    assertThat(session.open().moment().step()).isEqualTo(1);
  }

  @Test
  void a_setup_says_which_step_it_would_make_impossible() {
    typed("spawn shell", "map shell heap 3");
    List<SetupTrial> told = new ArrayList<>();
    editing.tryOut(Map.of("frames", 0), told::add);
    editing.tryOut(Map.of("frames", 3), told::add);
    editing.tryOut(Map.of("frames", 12, "pageSise", 1), told::add);
    table.finish();
    assertThat(told.get(0).problem().key()).isEqualTo("frames");
    assertThat(told.get(1).good()).isTrue();
    assertThat(told.get(2).problem().reason()).contains("did you mean");

    Scenario before = session.open().run().scenario();
    Map<String, Object> fewer = Map.of("frames", 3);
    assertThat(editing.apply(new Edit.Settings("Fewer", "So that it fails.", fewer))).isTrue();
    assertThat(session.open().world().setup().get("frames")).isEqualTo(3);
    assertThat(session.open().run().scenario().title()).isEqualTo("Fewer");
    editing.undo();
    assertThat(session.open().run().scenario()).isEqualTo(before);
  }

  @Test
  void a_long_run_goes_on_aside_and_the_cursor_goes_to_its_step_when_it_has_run() {
    Table table = new Table().begin();
    Session session = table.session;
    List<ScenarioStep> many = new ArrayList<>(List.of(ScenarioStep.of("spawn shell")));
    many.add(ScenarioStep.of("map shell heap 3"));
    many.addAll(Collections.nCopies(9_000, ScenarioStep.of("write shell heap[0] \"A\"")));
    table.editing.paste(many);
    assertThat(table.waiting).isNotEmpty();
    assertThat(session.open().run().outcome(9_002)).isEqualTo(new StepOutcome.Pending());
    assertThat(session.open().run().scenario().steps()).hasSize(9_002);

    table.finish();

    assertThat(session.open().moment().step()).isEqualTo(9_002);
    assertThat(session.open().run().eager().history().size()).isEqualTo(9_002);
    assertThat(session.open().run().outcome(9_002)).isEqualTo(new StepOutcome.Ran());
  }

  @Test
  void what_no_file_could_hold_is_not_done() {
    typed("spawn shell");
    Document before = editing.document();
    assertThat(editing.apply(new Edit.Title("x".repeat(5_000)))).isFalse();
    List<ScenarioStep> many = Collections.nCopies(10_000, ScenarioStep.of("spawn a"));
    assertThat(editing.apply(new Edit.Insert(0, many))).isFalse();
    assertThat(editing.document()).isSameAs(before);
  }

  @Test
  void what_is_pasted_from_elsewhere_is_opened_and_unsaved() {
    Scenario pasted = new Scenario("p", null, "memory", Map.of(), List.of(), Extras.NONE);
    session.adopt("p", Document.of(pasted));
    table.finish();
    assertThat(session.open().run().source()).isEqualTo(new Source.Fresh("p"));
    assertThat(editing.unsavedProperty().get()).isTrue();
    session.adopt("q", Document.of(pasted.withSetup(Map.of("frames", -1))));
    table.finish();
    assertThat(session.state()).isInstanceOf(State.Broken.class);
  }

  private void typed(String... commands) {
    begin();
    for (String command : commands) {
      assertThat(editing.run(command)).isNull();
    }
  }

  private void begin() {
    table.begin();
  }
}
