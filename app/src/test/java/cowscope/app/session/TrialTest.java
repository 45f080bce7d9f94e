package cowscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.session.edit.Document;
import cowscope.scenario.Extras;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioStep;
import cowscope.scenario.Script;
import cowscope.world.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is tried while one types, and which worlds are too heavy to try it at once.
class TrialTest {
  private static final String SENSELESS = "fork nobody as ls";

  private final Deque<Runnable> aside = new ArrayDeque<>();

  @Test
  void in_a_light_world_every_mistake_is_found_at_once() {
    Table table = opened(10_000, "spawn shell", "map shell heap 10000");
    assertThat(Weight.heavy(world(table))).isFalse();
    assertThat(check(table, new Trial(aside::add), SENSELESS)).contains("nobody");
    assertThat(aside).isEmpty();
  }

  @Test
  void a_world_is_heavy_by_its_memory_or_by_one_region() {
    assertThat(Weight.heavy(world(opened(10_001, "spawn shell")))).isTrue();
    assertThat(Weight.heavy(world(opened(12, "spawn shell", "map shell heap 10001")))).isTrue();
  }

  @Test
  void in_a_heavy_world_what_takes_long_counts_as_making_sense() {
    Table table = opened(20_000, "spawn shell");
    Trial trial = new Trial(aside::add);
    assertThat(check(table, trial, SENSELESS)).isEmpty();
    assertThat(check(table, trial, SENSELESS)).isEmpty();
    assertThat(aside).as("one after the other").hasSize(1);
    assertThat(check(table, trial, "frok shell as ls")).contains("did you mean \"fork\"?");

    aside.poll().run();

    assertThat(check(table, trial, SENSELESS)).isEmpty();
    assertThat(aside).hasSize(1);
  }

  @Test
  void in_a_heavy_world_what_is_found_soon_is_told() {
    Table table = opened(20_000, "spawn shell");
    assertThat(check(table, new Trial(Runnable::run), SENSELESS)).contains("nobody");
    assertThat(check(table, new Trial(Runnable::run), "fork shell as ls")).isEmpty();
  }

  private static String check(Table table, Trial trial, String text) {
    Script script = Script.of(table.run().scenario());
    var mistake = trial.check(script, text, world(table));
    return mistake == null ? "" : mistake.reason();
  }

  private static World world(Table table) {
    return table.run().onWrite().history().last();
  }

  private static Table opened(int frames, String... commands) {
    List<ScenarioStep> steps = Stream.of(commands).map(ScenarioStep::of).toList();
    Table table = Table.atOnce();
    table.session.adopt(
        "t",
        Document.of(
            new Scenario("t", null, "memory", Map.of("frames", frames), steps, Extras.NONE)));
    return table;
  }
}
