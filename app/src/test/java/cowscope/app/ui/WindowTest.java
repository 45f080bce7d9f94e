package cowscope.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.session.State;
import cowscope.history.Moment;
import cowscope.mechanism.Policy;
import cowscope.scenario.ScenarioStep;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowTest {
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
  void a_scenario_is_opened_and_stepped_through_with_keys() {
    opened();
    assertThat(person.text("title")).isEqualTo("fork() shares; the first write copies");

    person.press(KeyCode.RIGHT);
    person.press(KeyCode.SPACE);
    assertThat(moment()).isEqualTo(new Moment(2, 1));
    assertThat(person.text("position")).isEqualTo("Step 2");

    person.press(KeyCode.LEFT);
    assertThat(moment().step()).isEqualTo(1);
    person.press(KeyCode.END);
    assertThat(moment().step()).isEqualTo(9);
    person.press(KeyCode.HOME);
    assertThat(moment()).isEqualTo(Moment.START);
  }

  @Test
  void a_click_on_a_step_and_on_an_event_goes_there() {
    opened();
    person.click("step-6");
    assertThat(moment()).isEqualTo(new Moment(6, 6));
    person.click("event-1");
    assertThat(moment()).isEqualTo(new Moment(6, 1));
    assertThat(person.text("position-rest")).isEqualTo(" of 9 · event 1 of 6");
    assertThat(person.text("total-used")).isEqualTo("2 / 12");
  }

  @Test
  void the_handle_of_the_timeline_can_be_dragged() {
    opened();
    person.drag("timeline-handle", person.at("timeline", 0.5, 0.5));
    int middle = moment().step();
    assertThat(middle).isBetween(3, 7);
    person.drag("timeline-handle", person.at("timeline", 0.99, 0.5));
    assertThat(moment().step()).isEqualTo(9);
  }

  @Test
  void what_a_step_cost_is_not_told_before_its_question() {
    opened();
    assertThat(person.sees("step-badge-3")).isTrue();
    assertThat(person.sees("step-badge-6")).isFalse();
    person.click("step-6");
    assertThat(person.text("step-badge-6")).isEqualTo("1 copy");
  }

  @Test
  void the_library_shows_one_kind_alone_or_all() {
    person.click("kind-file-system");
    assertThat(person.sees("open-fork")).isFalse();
    person.click("kind-file-system");
    assertThat(person.sees("open-fork")).isTrue();
  }

  @Test
  void the_other_policy_is_shown_at_the_same_step() {
    opened();
    person.click("step-6");
    person.click("action-eager");
    State.Open open = person.session().open();
    assertThat(open.policy()).isEqualTo(Policy.EAGER);
    assertThat(open.moment().step()).isEqualTo(6);
    person.press(KeyCode.C);
    assertThat(person.session().open().policy()).isEqualTo(Policy.ON_WRITE);
  }

  @Test
  void both_policies_are_shown_side_by_side() {
    opened();
    person.click("step-6");
    person.click("action-side-by-side");
    assertThat(person.sees("stage")).isTrue();
    assertThat(person.sees("other-stage")).isTrue();
    assertThat(person.sees("narration")).isFalse();
    person.press(KeyCode.C);
    assertThat(person.sees("other-stage")).isFalse();
    assertThat(person.sees("narration")).isTrue();
  }

  @Test
  void a_broken_file_shows_its_problems_with_their_places() {
    open("broken.cow.json");
    person.await("problems", () -> person.session().state() instanceof State.Broken);
    assertThat(person.sees("problems")).isTrue();
    assertThat(person.text("problem-1-place")).isEqualTo("broken.cow.json:3:15");
    assertThat(person.text("problem-2-message")).contains("did you mean");
  }

  @Test
  void keys_are_left_to_someone_who_types() {
    opened();
    person.press(KeyCode.RIGHT);
    person.click("action-library");
    person.click("search");
    person.type("p");
    person.press(KeyCode.HOME);
    assertThat(person.desk.playback().playingProperty().get()).isFalse();
    assertThat(person.session().state()).isEqualTo(new State.Closed());
  }

  @Test
  void presenting_shows_the_stage_alone_until_escape() {
    opened();
    person.press(KeyCode.F5);
    person.press(KeyCode.RIGHT);
    assertThat(person.sees("presentation")).isTrue();
    assertThat(person.text("presented-command")).isEqualTo("spawn shell");
    person.press(KeyCode.ESCAPE);
    assertThat(person.sees("presentation")).isFalse();
    assertThat(person.sees("stage")).isTrue();
  }

  @Test
  void a_menu_takes_the_keys_while_it_is_open() {
    opened();
    person.click("menu-all");
    person.press(KeyCode.DOWN);
    assertThat(moment()).isEqualTo(Moment.START);
    person.press(KeyCode.ESCAPE);
    person.press(KeyCode.RIGHT);
    assertThat(moment().step()).isEqualTo(1);
  }

  @Test
  void a_command_is_found_by_a_part_of_its_name() {
    opened();
    person.press(KeyCode.CONTROL, KeyCode.K);
    assertThat(person.sees("palette")).isTrue();
    person.type("next step");
    person.press(KeyCode.ENTER);
    assertThat(person.sees("palette")).isFalse();
    assertThat(moment().step()).isEqualTo(1);
  }

  @Test
  void a_question_mark_lists_the_keys_until_escape() {
    opened();
    person.press(KeyCode.SHIFT, KeyCode.SLASH);
    assertThat(person.sees("shortcuts")).isTrue();
    person.press(KeyCode.ESCAPE);
    assertThat(person.sees("shortcuts")).isFalse();
  }

  @Test
  void the_answer_to_a_question_is_shown_on_demand() {
    opened();
    person.click("step-5");
    person.click("reveal-6");
    assertThat(person.text("answer-6")).isEqualTo("1 copy");
  }

  @Test
  void a_click_on_a_slot_tells_everything_about_it_and_when_it_changed() {
    opened();
    person.click("step-6");
    person.click(".slot");
    person.await("the inspector", () -> person.sees("inspector"));
    assertThat(person.text("inspector-title")).isEqualTo("shell.heap[0]");
    person.clickUntil("step 3", () -> moment().step() == 3, "change-3");
    assertThat(person.sees("inspector")).isFalse();
  }

  @Test
  void the_power_is_cut_at_an_event_and_any_move_leads_back() {
    opened("costs one root");
    person.click("step-5");
    assertThat(person.text("total-used")).isEqualTo("6 / 24");
    person.press(KeyCode.X);

    assertThat(person.sees("aside-note")).isTrue();
    assertThat(person.sees("power-cut")).isTrue();
    assertThat(person.text("total-used")).as("what is left").isEqualTo("5 / 24");
    assertThat(person.text("totals-title")).isEqualTo("BLOCKS AFTER THE CUT, COSTS UNTIL THEN");
    person.click("card-N2");
    person.await("the inspector", () -> person.sees("inspector"));
    assertThat(person.sees("inspector-power-cut")).isTrue();
    person.press(KeyCode.ESCAPE);
    assertThat(person.sees("card-monday")).isFalse();
    person.press(KeyCode.LEFT);
    assertThat(person.sees("aside-note")).isFalse();
    assertThat(person.sees("card-monday")).isTrue();
    assertThat(moment().step()).isEqualTo(5);

    person.press(KeyCode.X);
    person.click("leave-aside");
    assertThat(person.sees("power-cut")).isFalse();
    assertThat(person.text("step-effort"))
        .isEqualTo("To change 4 KiB, 12 KiB are written, 8 KiB of it copies.");
  }

  @Test
  void layers_say_who_decides_what_a_power_cut_leaves() {
    opened("containers stand starting");
    person.press(KeyCode.X);
    assertThat(person.text("aside-note")).contains("the file system below decides");
    assertThat(person.sees("power-cut")).isFalse();
    person.press(KeyCode.RIGHT);
    assertThat(person.sees("aside-note")).isFalse();
    assertThat(moment().step()).isZero();
  }

  @Test
  void a_snapshot_tells_what_dropping_it_would_free_before_it_is_dropped() {
    opened("costs one root");
    person.click("step-5");
    person.click("card-monday");
    person.await("the inspector", () -> person.sees("inspector"));

    assertThat(person.text("fact-account")).contains("refers to", "Dropping it would free 4 KiB");
  }

  @Test
  void containers_drawn_as_one_are_listed_and_each_can_be_looked_at() {
    opened("Thirty containers");
    person.press(KeyCode.END);
    person.click("card-web1 – web6");
    person.await("the inspector", () -> person.sees("inspector-members"));
    assertThat(person.text("inspector-title")).isEqualTo("web1");

    person.click("member-web4");
    person.await("the fourth", () -> person.text("inspector-title").equals("web4"));
    assertThat(person.text("fact-account")).contains("web4 refers to");
    assertThat(person.sees("member-web1")).isTrue();
    assertThat(person.sees("member-web7")).isFalse();
  }

  @Test
  void an_order_that_ends_wrong_is_opened_as_a_scenario() {
    person.click("search");
    person.type("forgets");
    person.press(KeyCode.ENTER);
    person.await("the run", () -> person.session().open() != null);
    person.click("step-5");
    person.click("offer-1");
    person.await("the other scenario", () -> title().endsWith("an order that ends wrong"));
    person.press(KeyCode.END);

    assertThat(person.session().open().run().scenario().steps())
        .extracting(ScenarioStep::command)
        .startsWith("thread A", "thread B", "start A copy", "start B copy", "step A", "step B")
        .hasSize(8);
    assertThat(person.text("narration-title")).isEqualTo("WHAT HAPPENS IN STEP 8");
  }

  private String title() {
    return person.session().open().run().scenario().title();
  }

  @Test
  void a_trace_is_written_where_one_says(@TempDir Path folder) throws IOException {
    opened();
    Path file = folder.resolve("fork.trace.json");
    person.chooses(file);
    person.press(KeyCode.CONTROL, KeyCode.K);
    person.type("trace as json");
    person.press(KeyCode.ENTER);
    person.await("the notice", () -> !person.notices.isEmpty());
    assertThat(person.notices).containsExactly("Written: " + file);
    assertThat(Files.readString(file)).contains("\"format\": \"cowscope/trace\"");
  }

  private void opened() {
    person.click("open-fork");
    person.await(
        "both runs",
        () -> person.session().open() != null && person.session().open().run().eager() != null);
  }

  /// Opens the bundled scenario that is found by these words.
  private void opened(String words) {
    person.click("search");
    person.type(words);
    person.press(KeyCode.ENTER);
    person.await("the run", () -> person.session().open() != null);
  }

  private void open(String name) {
    person.chooses(resource(name));
    person.click("action-open");
  }

  private Moment moment() {
    return person.session().open().moment();
  }

  private static Path resource(String name) {
    try {
      return Path.of(WindowTest.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
