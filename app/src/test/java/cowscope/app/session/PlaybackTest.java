package cowscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.history.Moment;
import cowscope.scenario.Extras;
import cowscope.scenario.ScenarioStep;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaybackTest {
  private final Bench bench = Bench.showing(2, 1);
  private final Session session = bench.session;
  private final Clock clock = new Clock();
  private final Playback playback = new Playback(session, clock);

  /// A clock that rings when told to.
  private static final class Clock implements Alarm {
    private Runnable then;
    private Duration in;

    @Override
    public void set(Duration duration, Runnable runnable) {
      in = duration;
      then = runnable;
    }

    @Override
    public void cancel() {
      then = null;
    }

    boolean armed() {
      return then != null;
    }

    void ring() {
      Runnable now = then;
      then = null;
      now.run();
    }
  }

  @Test
  void it_moves_at_once_and_then_whenever_the_stage_has_shown_it() {
    playback.toggle();
    assertThat(session.open().moment()).isEqualTo(new Moment(1, 2));
    assertThat(clock.armed()).isFalse();

    playback.shown(session.state());
    clock.ring();

    assertThat(session.open().moment()).isEqualTo(new Moment(2, 1));
  }

  @Test
  void it_stops_at_the_end_and_begins_again_from_the_start() {
    session.toEnd();
    playback.toggle();
    assertThat(session.open().moment()).isEqualTo(new Moment(1, 2));
    playback.shown(session.state());
    clock.ring();
    playback.shown(session.state());
    assertThat(playback.playingProperty().get()).isFalse();
  }

  @Test
  void it_pauses_when_asked_and_when_someone_moves_by_hand() {
    playback.toggle();
    playback.toggle();
    assertThat(playback.playingProperty().get()).isFalse();

    playback.toggle();
    session.toStart();
    assertThat(playback.playingProperty().get()).isFalse();
  }

  @Test
  void what_the_stage_showed_before_does_not_hurry_it() {
    playback.toggle();
    State old = session.state();
    playback.shown(old);
    clock.ring();
    playback.shown(old);
    assertThat(clock.armed()).isFalse();
  }

  @Test
  void speed_shortens_the_rest() {
    session.granularityProperty().set(Granularity.EVENT);
    playback.toggle();
    playback.shown(session.state());
    Duration normal = clock.in;
    playback.speedProperty().set(Speed.FOURFOLD);
    playback.shown(session.state());
    assertThat(clock.in.multipliedBy(4)).isEqualTo(normal);
  }

  @Test
  void it_stops_before_a_break_point() {
    ScenarioStep plain = ScenarioStep.of("do 1");
    ScenarioStep stop = new ScenarioStep("do 1", null, null, null, true, Extras.NONE);
    bench.run = Toy.of(List.of(plain, stop), 1, 1).with(bench.run.eager());
    bench.open();
    playback.toggle();
    playback.shown(session.state());
    assertThat(session.open().moment()).isEqualTo(new Moment(1, 1));
    assertThat(playback.playingProperty().get()).isFalse();
  }
}
