package cowscope.app.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.diagram.Runs;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

class TempoTest {

  @Test
  void one_write_is_announced_faults_copies_remaps_counts_and_writes() {
    assertThat(Runs.fork().step(6).events())
        .extracting(event -> Tempo.of(event).toMillis())
        .containsExactly(250.0, 400.0, 700.0, 500.0, 300.0, 300.0);
  }

  @Test
  void nothing_takes_so_long_that_one_waits_for_it() {
    assertThat(Runs.fork().step(6).events())
        .allMatch(event -> Tempo.of(event).lessThanOrEqualTo(Duration.millis(700)));
  }
}
