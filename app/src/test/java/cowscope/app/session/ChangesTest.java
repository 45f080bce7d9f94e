package cowscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.history.Moment;
import cowscope.mechanism.Policy;
import cowscope.scenario.Progress;
import org.junit.jupiter.api.Test;

class ChangesTest {

  @Test
  void each_step_that_changed_it_is_found_with_the_first_event_that_did() {
    assertThat(
            Changes.of(
                Toy.history(Policy.ON_WRITE, 3, 0, 2),
                world -> world.state().get("counter", 0) / 2,
                Progress.NONE))
        .containsExactly(new Moment(1, 2), new Moment(3, 1));
  }
}
