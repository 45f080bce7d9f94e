package cowscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.command.Command;
import cowscope.event.Event;
import cowscope.history.Step;
import cowscope.world.Attributes;
import cowscope.world.RegionId;
import cowscope.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkTest {
  private static final World NOTHING =
      new World(Attributes.NONE, Attributes.NONE, List.of(), List.of());

  @Test
  void aRunMayTouchSoManySlotsAndBlocks() {
    Step step = step(new Event.ValueRead(RegionId.of("a", "heap").slots(0, 2_000_000), "x", null));
    Work work = Work.NONE;
    for (int i = 0; i < 25; i++) {
      work = work.plus(step);
    }
    assertThat(work.passed(step)).isNull();
    assertThat(work.plus(step).passed(step))
        .isEqualTo(
            "the run reads and changes more than 50,000,000 slots and blocks in all, the limit");
  }

  @Test
  void aRunMayHaveSoManyEvents() {
    Step step = step(new Event.WorldMarked("a", 1));
    assertThat(new Work(Limits.EVENTS - 1, 0).plus(step).passed(step)).isNull();
    assertThat(new Work(Limits.EVENTS, 0).plus(step).passed(step))
        .isEqualTo("the run has more than 5,000,000 events, the limit");
  }

  private static Step step(Event event) {
    Command any = new Command() {};
    return new Step(1, any, List.of(event), NOTHING);
  }
}
