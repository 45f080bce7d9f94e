package cowscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.session.PowerCut.Difference;
import cowscope.app.session.PowerCut.Verdict;
import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.mechanism.Policy;
import cowscope.scenario.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PowerCutTest {

  private static State.Open open(String name) {
    Loader.Loaded loaded = new ScenarioLoader().load(new Source.Bundled(name), Progress.NONE);
    return new State.Open(((Loader.Loaded.Ready) loaded).run(), Policy.ON_WRITE, Moment.START);
  }

  private static List<Verdict> verdicts(State.Open open) {
    History history = open.history();
    List<Verdict> verdicts = new ArrayList<>();
    for (int step = 1; step <= history.size(); step++) {
      for (int event = 0; event <= history.step(step).events().size(); event++) {
        PowerCut cut = PowerCut.at(open.at(new Moment(step, event)));
        verdicts.add(Objects.requireNonNull(cut).verdict());
      }
    }
    return verdicts;
  }

  @Test
  void copied_on_write_a_step_is_there_or_it_is_not() {
    assertThat(verdicts(open("snapshot-one-root")))
        .contains(Verdict.NONE_OF_IT, Verdict.ALL_OF_IT)
        .doesNotContain(Verdict.TORN);
  }

  @Test
  void in_place_a_step_may_be_torn() {
    assertThat(verdicts(open("power-cut-in-place"))).contains(Verdict.TORN);
  }

  @Test
  void before_the_commit_what_was_written_reads_as_before() {
    State.Open open = open("snapshot-one-root");
    PowerCut cut = Objects.requireNonNull(PowerCut.at(open.at(new Moment(5, 999))));

    assertThat(cut.changes())
        .contains(new Difference("@/notes.txt[1]", "b2", "n1"))
        .anyMatch(change -> change.slot().startsWith("monday/") && change.after() == null);
  }

  @Test
  void where_no_power_cut_is_known_none_is_offered() {
    assertThat(PowerCut.possible(open("fork"))).isFalse();
    assertThat(PowerCut.possible(open("power-cut"))).isTrue();
  }

  @Test
  void a_run_that_knows_no_power_cut_has_nothing_beside_it() {
    Aside aside = Bench.showing(2, 1).session.aside();

    aside.togglePower();

    assertThat(aside.powerCutProperty().get()).isNull();
    assertThat(aside.leave()).isFalse();
  }
}
