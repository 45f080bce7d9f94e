package cowscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.history.Moment;
import cowscope.mechanism.Policy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {

  @Test
  void nothing_is_open_at_first() {
    assertThat(new Bench().session.state()).isEqualTo(new State.Closed());
  }

  @Test
  void the_run_that_copies_on_write_is_shown_before_the_comparison_is_there() {
    Bench bench = new Bench();
    bench.session.open(new Source.Bundled("toy"));
    assertThat(bench.session.open()).isNull();

    bench.waiting.poll().run();

    State.Open open = bench.session.open();
    assertThat(open.moment()).isEqualTo(Moment.START);
    assertThat(open.policy()).isEqualTo(Policy.ON_WRITE);
    assertThat(open.run().eager()).isNull();

    bench.session.nextStep();
    bench.finish();

    assertThat(bench.session.open().run().eager()).isNotNull();
    assertThat(bench.session.open().moment()).isEqualTo(new Moment(1, 2));
  }

  @Test
  void a_faulty_file_shows_its_problems_and_can_be_read_again() {
    Bench bench = new Bench();
    bench.faulty = true;
    bench.open();
    assertThat(bench.session.state())
        .isEqualTo(new State.Broken(new Source.Bundled("toy"), List.of(Bench.PROBLEM)));

    bench.faulty = false;
    bench.session.reload();
    bench.finish();

    assertThat(bench.session.open()).isNotNull();
  }

  @Test
  void reading_again_stays_at_the_step_and_under_the_policy() {
    Bench bench = Bench.showing(2, 1, 3);
    bench.session.jumpToStep(2);
    bench.session.show(Policy.EAGER);

    bench.session.reload();
    bench.finish();

    assertThat(bench.session.open().moment()).isEqualTo(new Moment(2, 1));
    assertThat(bench.session.open().policy()).isEqualTo(Policy.EAGER);
  }

  @Test
  void a_cancelled_opening_leaves_everything_as_it_was() {
    Bench bench = Bench.showing(2);
    State before = bench.session.state();
    bench.session.open(new Source.Bundled("other"));

    bench.jobs.running().getFirst().cancel();
    bench.finish();

    assertThat(bench.session.state()).isSameAs(before);
    assertThat(bench.jobs.running()).isEmpty();
    assertThat(bench.failures).isEmpty();
  }

  @Test
  void the_later_of_two_openings_wins() {
    Bench bench = new Bench();
    bench.session.open(new Source.Bundled("first"));
    bench.session.open(new Source.Bundled("second"));
    bench.finish();
    assertThat(bench.session.open().run().source()).isEqualTo(new Source.Bundled("second"));
  }

  @Test
  void files_are_remembered_bundled_scenarios_are_not() {
    Bench bench = Bench.showing(1);
    assertThat(bench.recent.files()).isEmpty();

    Path file = Path.of("lecture.cow.json").toAbsolutePath();
    bench.session.open(new Source.InFile(file));
    bench.finish();

    assertThat(bench.recent.files()).containsExactly(file);
  }

  @Test
  void next_and_back_follow_the_granularity() {
    Session session = Bench.showing(2, 1).session;
    session.next();
    assertThat(session.open().moment()).isEqualTo(new Moment(1, 2));
    session.granularityProperty().set(Granularity.EVENT);
    session.back();
    assertThat(session.open().moment()).isEqualTo(new Moment(1, 1));
    session.nextStep();
    assertThat(session.open().moment()).isEqualTo(new Moment(1, 2));
    session.previousStep();
    assertThat(session.open().moment()).isEqualTo(Moment.START);
  }

  @Test
  void the_ends_are_never_passed() {
    Session session = Bench.showing(2, 1).session;
    session.back();
    assertThat(session.open().moment()).isEqualTo(Moment.START);
    session.toEnd();
    session.next();
    assertThat(session.open().moment()).isEqualTo(new Moment(2, 1));
    session.jumpToStep(99);
    assertThat(session.open().atEnd()).isTrue();
    session.jump(new Moment(-1, 5));
    assertThat(session.open().atStart()).isTrue();
  }

  @Test
  void the_world_follows_the_cursor() {
    Session session = Bench.showing(2, 1).session;
    session.jump(new Moment(1, 1));
    assertThat(session.open().world().state().get("counter")).isEqualTo(1);
    session.jump(new Moment(2, 1));
    assertThat(session.open().world().state().get("counter")).isEqualTo(3);
  }

  @Test
  void another_policy_shows_the_same_step() {
    Session session = Bench.showing(2, 3).session;
    session.jump(new Moment(2, 2));
    session.show(Policy.EAGER);
    assertThat(session.open().moment()).isEqualTo(new Moment(2, 1));
    session.show(Policy.ON_WRITE);
    assertThat(session.open().moment()).isEqualTo(new Moment(2, 3));
  }

  @Test
  void there_is_no_other_policy_before_it_has_run() {
    Bench bench = new Bench();
    bench.session.open(new Source.Bundled("toy"));
    bench.waiting.poll().run();
    bench.session.show(Policy.EAGER);
    assertThat(bench.session.open().policy()).isEqualTo(Policy.ON_WRITE);
  }

  @Test
  void every_move_is_one_change_of_state() {
    Session session = Bench.showing(2, 1).session;
    List<State> seen = new ArrayList<>();
    session.stateProperty().addListener((_, _, now) -> seen.add(now));
    session.next();
    session.show(Policy.EAGER);
    session.toStart();
    session.toStart();
    assertThat(seen).hasSize(3);
  }

  @Test
  void a_drag_along_the_timeline_is_known_while_it_is_told() {
    Session session = Bench.showing(2, 1).session;
    List<Boolean> scrubbing = new ArrayList<>();
    session.stateProperty().addListener((_, _, _) -> scrubbing.add(session.scrubbing()));
    session.scrub(2);
    session.jumpToStep(1);
    assertThat(scrubbing).containsExactly(true, false);
  }

  @Test
  void an_eager_run_that_ends_early_is_shown_as_far_as_it_goes() {
    Bench bench = new Bench();
    bench.run = Toy.unopposed(1, 1, 1).with(Track.of(Toy.history(Policy.EAGER, 1)));
    bench.open();
    bench.session.toEnd();
    bench.session.show(Policy.EAGER);
    assertThat(bench.session.open().moment()).isEqualTo(new Moment(1, 1));
  }
}
