package cowscope.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.scenario.Library;
import cowscope.world.BlockId;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

  static Stream<Library.Entry> bundled() {
    return Library.entries().stream();
  }

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void bundled_scenarios_are_drawn_without_collisions(Library.Entry entry) {
    drawnWithoutCollisions(Runs.bundled(entry));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void random_runs_are_drawn_without_collisions(long seed) {
    drawnWithoutCollisions(Runs.random(seed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void trees_are_drawn_without_collisions(long seed) {
    drawnWithoutCollisions(Trees.random(seed));
  }

  private static void drawnWithoutCollisions(History history) {
    Layout layout = Layout.of(Cast.of(history));
    for (int step = 0; step <= history.size(); step++) {
      Moment end = history.endOf(step);
      for (int event : new int[] {end.event() / 2, end.event()}) {
        Diagram diagram = Diagram.of(layout, history, new Moment(step, event));
        assertThat(Geometry.problems(layout, diagram)).as("step %d", step).isEmpty();
      }
    }
  }

  @Test
  void nobody_moves_while_others_come_and_go() {
    History history = Runs.fork();
    Layout layout = Layout.of(Cast.of(history));

    var early = Geometry.places(layout, Diagram.of(layout, history, history.endOf(4)));
    var late = Geometry.places(layout, Diagram.of(layout, history, history.endOf(6)));

    assertThat(late).containsAllEntriesOf(early);
  }

  @Test
  void a_command_that_is_added_moves_no_process_that_was_there() {
    History before = Runs.fork().first(4);
    Layout small = Layout.of(Cast.of(before));
    Layout large = Layout.of(Cast.of(Runs.fork()));

    assertThat(large.owners().get("shell")).isEqualTo(small.owners().get("shell"));
    assertThat(large.block(new BlockId("F", 7))).isEqualTo(small.block(new BlockId("F", 7)));
  }

  @Test
  void a_child_stands_below_its_parent() {
    History history =
        Runs.memory(
            12, "spawn a", "spawn z", "fork a as b", "map z heap 1", "fork b as c", "fork a as d");

    Layout layout = Layout.of(Cast.of(history));

    assertThat(layout.owners().keySet()).containsExactly("a", "b", "c", "d", "z");
  }

  @Test
  void arrows_into_one_frame_end_apart() {
    History history = Runs.fork();
    Layout layout = Layout.of(Cast.of(history));
    Diagram diagram = Diagram.of(layout, history, history.endOf(5));

    var ends =
        new Router(layout).ways(diagram.arrows()).stream().map(way -> way.route().end()).toList();

    assertThat(ends).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void a_pool_of_thousands_becomes_a_heat_map() {
    Cast few = Cast.of(Runs.memory(1500, "spawn a"));
    Cast many = Cast.of(Runs.memory(1501, "spawn a"));

    assertThat(few.pool("F").heat()).isFalse();
    assertThat(many.pool("F").heat()).isTrue();
  }
}
