package cowscope.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.event.Event;
import cowscope.history.History;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import cowscope.mechanism.Policy;
import cowscope.scenario.Library;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Large casts stay readable in the stage of a small window.
class CrowdTest {
  /// The stage where the window is 1280 wide and 800 high.
  private static final double WIDE = 720;

  private static final double HIGH = 579;

  private static History run(String mechanism, Map<String, Object> setup, List<String> commands) {
    Mechanism found = Objects.requireNonNull(Mechanisms.find(mechanism));
    return Runs.of(found, setup, commands, Policy.ON_WRITE);
  }

  /// The size of the smallest letters, in pixels.
  private static double letters(Layout layout) {
    assertThat(layout.metrics().even()).isTrue();
    return Presenting.TEXT * Math.min(WIDE / layout.width(), HIGH / layout.height());
  }

  @Test
  void sixty_nodes_of_a_tree_stay_readable_and_apart() {
    History history = Runs.sixtyNodes();
    Layout layout = Layout.of(Cast.of(history));
    Diagram diagram = Diagram.of(layout, history, history.endOf(history.size()));

    assertThat(diagram.cards().keySet().stream().filter(Subject.OfBlock.class::isInstance))
        .hasSizeGreaterThanOrEqualTo(50);
    assertThat(Geometry.problems(layout, diagram)).isEmpty();
    assertThat(letters(layout)).isGreaterThan(10);
    assertThat(diagram.arrows())
        .as("owners, roots and what they point at, and what this step is about")
        .hasSizeBetween(20, ArrowBuilder.MAX_ARROWS);
  }

  @Test
  void the_way_that_a_step_made_is_drawn_to_its_end_and_the_one_before_too() {
    History history = Runs.sixtyNodes();
    Layout layout = Layout.of(Cast.of(history));
    Diagram diagram = Diagram.of(layout, history, history.endOf(history.size()));
    Set<BlockId> drawn = new HashSet<>();
    for (Arrow arrow : diagram.arrows()) {
      if (arrow.slot().region() instanceof RegionId.InBlock(BlockId holder)) {
        drawn.add(holder);
      }
    }

    List<Event.BlockCopied> copies =
        history.step(history.size()).events().stream()
            .filter(Event.BlockCopied.class::isInstance)
            .map(Event.BlockCopied.class::cast)
            .toList();

    assertThat(copies)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(copy -> assertThat(drawn).contains(copy.copy(), copy.source()));
  }

  @Test
  void who_looks_at_a_snapshot_sees_all_that_it_reaches() {
    History history = Runs.sixtyNodes();
    Layout layout = Layout.of(Cast.of(history));
    Diagram diagram = Diagram.of(layout, history, history.endOf(history.size()));

    List<Arrow> arrows = diagram.arrowsOf(layout.cast(), Subject.of("day0"), 100);

    assertThat(arrows.stream().map(Arrow::block).filter(block -> block.prefix().equals("D")))
        .as("four files of 16 blocks")
        .hasSize(64)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_damaged_node_says_so() {
    History history = Runs.bundled(bundled("damaged-node"));
    Layout layout = Layout.of(Cast.of(history));
    Subject node = Subject.of(new BlockId("N", 3));

    Diagram before = Diagram.of(layout, history, history.endOf(2));
    Diagram after = Diagram.of(layout, history, history.endOf(history.size()));

    assertThat(before.cards().get(node).subtitle()).startsWith("thesis");
    assertThat(after.cards().get(node).subtitle()).startsWith("damaged · thesis");
  }

  @Test
  void idle_containers_of_a_crowd_are_drawn_as_one() {
    History history = Runs.bundled(bundled("thirty-containers"));
    Layout layout = Layout.of(Cast.of(history));
    Diagram half = Diagram.of(layout, history, history.endOf(10));
    Diagram end = Diagram.of(layout, history, history.endOf(history.size()));

    assertThat(half.cards().get(Subject.of("web1")).title()).isEqualTo("web1 – web3");
    assertThat(end.cards().get(Subject.of("web1")))
        .satisfies(card -> assertThat(card.title()).isEqualTo("web1 – web6"))
        .satisfies(card -> assertThat(card.subtitle()).startsWith("6 containers"));
    assertThat(end.cards().get(Subject.of(new BlockId("L", 2))).title()).isEqualTo("L2 – L7");
    assertThat(end.cards()).as("it was written to").containsKey(Subject.of("web7"));
    assertThat(letters(layout)).isGreaterThan(10);
  }

  @Test
  void containers_of_a_small_group_have_cards_of_their_own() {
    History history = Runs.bundled(bundled("ten-containers"));
    assertThat(Cast.of(history).owners()).hasSize(12).noneMatch(OwnerRole::group);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 9})
  void snapshots_of_a_volume_fill_the_stage(int snapshots) {
    List<String> commands = new ArrayList<>(List.of("volume origin 4"));
    IntStream.range(0, snapshots).forEach(i -> commands.add("snapshot origin as s" + i));
    commands.add("write origin[0] X");
    Layout layout = Layout.of(Cast.of(run("volumes", Map.of("kind", "dm-thin"), commands)));

    assertThat(layout.width() / layout.height()).isBetween(0.65, 2.2);
  }

  private static Library.Entry bundled(String name) {
    return Library.entries().stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
