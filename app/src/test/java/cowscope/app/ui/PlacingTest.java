package cowscope.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.diagram.Runs;
import cowscope.app.export.Toolkit;
import cowscope.app.session.Jobs;
import cowscope.app.ui.stage.Motion;
import cowscope.app.ui.stage.StagePane;
import cowscope.history.History;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where everyone stands in a long run is found out aside.
class PlacingTest {
  private final Deque<Runnable> aside = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();
  private StagePane stage;
  private Jobs jobs;
  private Placing placing;

  @BeforeEach
  void a_stage() {
    Toolkit.startWithoutDisplay();
    stage = Toolkit.run(StagePane::new);
    jobs = new Jobs(aside::add, Runnable::run, failure -> done.add(failure.toString()));
    placing = new Placing(stage, jobs);
  }

  @Test
  void a_short_run_is_shown_at_once() {
    History fork = Runs.fork();
    show("fork", fork, 3);
    assertThat(done).containsExactly("fork");
    assertThat(stage.knows(fork)).isTrue();
  }

  @Test
  void of_a_long_run_the_last_moment_asked_for_is_shown_when_the_places_are_known() {
    History longer = longer();
    show("first", longer, 1);
    show("second", longer, 2);
    assertThat(stage.knows(longer)).isFalse();
    assertThat(aside).hasSize(1);
    assertThat(done).containsExactly("first");

    work();

    assertThat(stage.knows(longer)).isTrue();
    assertThat(done).containsExactly("first", "second");
    show("third", longer, 3);
    assertThat(done).containsExactly("first", "second", "third");
    assertThat(aside).isEmpty();
  }

  @Test
  void a_short_run_of_many_cards_is_placed_aside_as_well() {
    History tree = Runs.sixtyNodes();
    show("tree", tree, 1);
    assertThat(stage.knows(tree)).isFalse();
    work();
    assertThat(stage.knows(tree)).isTrue();
  }

  @Test
  void places_that_come_too_late_are_dropped() {
    History longer = longer();
    History fork = Runs.fork();
    show("long", longer, 1);
    show("fork", fork, 1);
    work();
    assertThat(stage.knows(fork)).isTrue();
    assertThat(done).containsExactlyInAnyOrder("long", "fork");
  }

  private void show(String what, History history, int step) {
    Toolkit.run(() -> {
      placing.show(what, history, history.endOf(step), Motion.NONE, () -> done.add(what));
      return null;
    });
  }

  private void work() {
    Toolkit.run(() -> {
      while (!aside.isEmpty()) {
        aside.poll().run();
      }
      return null;
    });
  }

  private static History longer() {
    List<String> commands = new ArrayList<>(List.of("spawn shell", "map shell heap 1"));
    commands.addAll(Collections.nCopies(210, "write shell heap[0] \"A\""));
    return Runs.memory(12, commands.toArray(String[]::new));
  }
}
