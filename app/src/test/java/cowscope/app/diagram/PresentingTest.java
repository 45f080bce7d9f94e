package cowscope.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.scenario.Library;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PresentingTest {
  /// On a screen of 1920 times 1080, letters of 24 pixels are 14 units of the layout; below the
  /// stage stand the command, two lines of a caption and the legend.
  private static final double WIDTH = 1920 * Presenting.TEXT / 24;

  private static final double HEIGHT = 835 * Presenting.TEXT / 24;

  static Stream<Library.Entry> bundled() {
    return Library.entries().stream();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void bundled_scenarios_have_room_in_letters_of_24_pixels(Library.Entry entry) {
    History history = Runs.bundled(entry);

    Layout layout = Presenting.of(history, WIDTH, HEIGHT);

    assertThat(layout.width()).isLessThanOrEqualTo(WIDTH);
    assertThat(layout.height()).isLessThanOrEqualTo(HEIGHT);
    for (int step = 0; step <= history.size(); step++) {
      Moment end = history.endOf(step);
      for (int event : new int[] {end.event() / 2, end.event()}) {
        Diagram diagram = Diagram.of(layout, history, new Moment(step, event));
        assertThat(blocks(diagram)).isLessThanOrEqualTo(24);
        assertThat(Geometry.problems(layout, diagram)).as("step %d", step).isEmpty();
      }
    }
  }

  private static long blocks(Diagram diagram) {
    long cards = diagram.cards().values().stream().filter(card -> card.cell() != null).count();
    return cards + diagram.cells().size();
  }

  @Test
  void what_a_step_touches_is_there_and_the_rest_is_counted() {
    String[] commands = new String[40];
    commands[0] = "spawn a";
    commands[1] = "map a heap 38";
    for (int i = 2; i < commands.length; i++) {
      commands[i] = "write a heap[" + (i - 2) + "] \"" + i + "\"";
    }
    History history = Runs.memory(64, commands);

    Layout layout = Presenting.of(history, WIDTH, HEIGHT);

    Map<Object, Box> places = new HashMap<>();
    for (int step = 3; step <= history.size(); step++) {
      Diagram diagram = Diagram.of(layout, history, history.endOf(step));
      assertThat(diagram.cells().values()).extracting(Cell::value).contains("" + (step - 1));
      assertThat(diagram.rest()).isNotNull();
      assertThat(diagram.cells().size() + diagram.rest().blocks()).isEqualTo(64);
      Geometry.places(layout, diagram)
          .forEach(
              (thing, box) -> assertThat(places.computeIfAbsent(thing, key -> box)).isEqualTo(box));
    }
  }
}
