package cowscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.mechanism.Policy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GranularityTest {
  /// Two events, none, one.
  private final History history = Toy.history(Policy.ON_WRITE, 2, 0, 1);

  @Test
  void events_are_visited_one_by_one_and_an_empty_step_once() {
    assertThat(forward(Granularity.EVENT))
        .containsExactly(
            new Moment(0, 0),
            new Moment(1, 1),
            new Moment(1, 2),
            new Moment(2, 0),
            new Moment(3, 1));
  }

  @Test
  void steps_are_visited_at_their_ends() {
    assertThat(forward(Granularity.STEP))
        .containsExactly(new Moment(0, 0), new Moment(1, 2), new Moment(2, 0), new Moment(3, 1));
  }

  @Test
  void back_visits_the_same_moments_in_reverse() {
    for (Granularity granularity : Granularity.values()) {
      assertThat(backward(granularity)).isEqualTo(forward(granularity).reversed());
    }
  }

  @Test
  void a_step_forward_from_inside_a_step_ends_it() {
    assertThat(Granularity.STEP.next(history, new Moment(1, 1))).isEqualTo(new Moment(1, 2));
  }

  @Test
  void a_step_back_from_inside_a_step_leaves_it() {
    assertThat(Granularity.STEP.back(history, new Moment(1, 1))).isEqualTo(Moment.START);
  }

  private List<Moment> forward(Granularity granularity) {
    List<Moment> visited = new ArrayList<>();
    Moment moment = Moment.START;
    do {
      visited.add(moment);
      moment = granularity.next(history, moment);
    } while (!moment.equals(visited.getLast()));
    return visited;
  }

  private List<Moment> backward(Granularity granularity) {
    List<Moment> visited = new ArrayList<>();
    Moment moment = history.endOf(3);
    do {
      visited.add(moment);
      moment = granularity.back(history, moment);
    } while (!moment.equals(visited.getLast()));
    return visited;
  }
}
