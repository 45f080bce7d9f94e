package cowscope.app.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.diagram.Runs;
import cowscope.app.diagram.Subject;
import cowscope.app.export.Toolkit;
import cowscope.app.ui.theme.Theme;
import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StagePaneTest {
  private static final History FORK = Runs.fork();
  private static final Motion FAST = Motion.animated(40);
  private static final Motion SLOW = Motion.animated(0.5);

  private StagePane stage;
  private Scene scene;

  @BeforeEach
  void open() {
    Toolkit.startWithoutDisplay();
    stage = Toolkit.run(StagePane::new);
    scene = Toolkit.run(() -> new Scene(stage, 810, 708));
    Toolkit.run(() -> dress(Theme.LIGHT));
  }

  private Void dress(Theme theme) {
    theme.applyTo(scene);
    return null;
  }

  private void show(History history, Moment moment) {
    Toolkit.run(() -> {
      stage.show(history, moment, Motion.NONE, () -> {});
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      return null;
    });
  }

  private CountDownLatch move(Moment moment, Motion motion) {
    CountDownLatch done = new CountDownLatch(1);
    Toolkit.run(() -> {
      stage.show(FORK, moment, motion, done::countDown);
      return null;
    });
    return done;
  }

  private Node node(String id) {
    return Toolkit.run(() ->
        Objects.requireNonNull(
            scene.getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElse(null),
            id));
  }

  private boolean is(String id, String state) {
    return node(id).getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
  }

  private int[] pixels() {
    WritableImage image = Toolkit.run(() -> scene.snapshot(null));
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }

  @Test
  void nodes_wear_what_the_diagram_says() {
    show(FORK, new Moment(6, 3));

    assertThat(is("block-F0", "shared")).isTrue();
    assertThat(is("block-F2", "private")).isTrue();
    assertThat(is("block-F3", "free")).isTrue();
    assertThat(is("slot-ls.heap[0]", "fault")).isTrue();
    assertThat(is("slot-shell.heap[0]", "read-only")).isTrue();
  }

  @Test
  void nodes_are_kept_from_moment_to_moment() {
    show(FORK, FORK.endOf(5));
    Node before = node("block-F0");
    show(FORK, FORK.endOf(6));

    assertThat(node("block-F0")).isSameAs(before);
  }

  @Test
  void screen_readers_hear_what_a_slot_and_a_frame_are() {
    show(FORK, FORK.endOf(5));

    assertThat(node("slot-ls.heap[0]").getAccessibleText())
        .isEqualTo("heap[0] of ls, points at F0, read-only, shared");
    assertThat(node("block-F0").getAccessibleText()).isEqualTo("F0, shared, holds A, counted by 2");
  }

  @Test
  void a_picture_that_moved_there_equals_one_that_was_shown_at_once() throws Exception {
    show(FORK, FORK.endOf(6));
    int[] expected = pixels();

    for (Motion motion : List.of(FAST, Motion.reduced(40))) {
      show(FORK, FORK.endOf(5));
      assertThat(move(FORK.endOf(6), motion).await(10, TimeUnit.SECONDS)).isTrue();

      assertThat(pixels()).isEqualTo(expected);
    }
  }

  @Test
  void a_click_while_something_moves_ends_it_at_once() {
    show(FORK, FORK.endOf(6));
    int[] expected = pixels();
    show(FORK, FORK.endOf(5));

    CountDownLatch first = move(new Moment(6, 4), SLOW);
    CountDownLatch second = move(FORK.endOf(6), Motion.NONE);

    assertThat(first.getCount()).isZero();
    assertThat(second.getCount()).isZero();
    assertThat(pixels()).isEqualTo(expected);
  }

  @Test
  void a_copy_travels_from_its_source_as_a_ghost() {
    show(FORK, new Moment(6, 2));
    move(new Moment(6, 3), Motion.animated(0.05));

    await(() -> ghosts(".cell").stream().anyMatch(ghost -> ghost.getTranslateX() > 0));
    assertThat(node("block-F2").getOpacity()).isLessThan(1);

    move(new Moment(6, 3), Motion.NONE);
    assertThat(ghosts(".cell")).isEmpty();
    assertThat(node("block-F2").getOpacity()).isEqualTo(1);
  }

  @Test
  void a_count_stays_until_its_event_and_shows_old_and_new_then() {
    show(FORK, new Moment(6, 3));
    move(new Moment(6, 4), Motion.animated(0.05));
    assertThat(badge("block-F0")).isEqualTo("×2");

    show(FORK, new Moment(6, 4));
    move(new Moment(6, 5), Motion.animated(0.05));
    assertThat(badge("block-F0")).isEqualTo("2 → 1");
  }

  @Test
  void where_nothing_may_move_a_ghost_shows_what_was() {
    show(FORK, new Moment(6, 3));
    move(new Moment(6, 4), Motion.reduced(0.05));

    assertThat(ghosts(".arrow")).hasSize(1);
    assertThat(Toolkit.run(() -> List.copyOf(scene.getRoot().lookupAll("*"))))
        .allMatch(node -> node.getTranslateX() == 0 && node.getTranslateY() == 0)
        .allMatch(node -> node.getScaleX() == 1);

    move(new Moment(6, 4), Motion.NONE);
    assertThat(ghosts(".arrow")).isEmpty();
  }

  private List<Node> ghosts(String kind) {
    PseudoClass ghost = PseudoClass.getPseudoClass("ghost");
    return Toolkit.run(() ->
        scene.getRoot().lookupAll(kind).stream()
            .filter(node -> node.getPseudoClassStates().contains(ghost))
            .toList());
  }

  private String badge(String id) {
    Node block = node(id);
    return Toolkit.run(() -> {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      return ((javafx.scene.text.Text) block.lookup(".badge-text")).getText();
    });
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void going_back_is_shown_at_once() {
    show(FORK, FORK.endOf(6));

    assertThat(move(FORK.endOf(5), SLOW).getCount()).isZero();
  }

  @Test
  void a_click_on_a_slot_asks_for_it() {
    List<Inspection> asked = new ArrayList<>();
    stage.setOnInspect(asked::add);
    show(FORK, FORK.endOf(5));
    Node slot = node("slot-ls.heap[1]");

    mouse(slot, MouseEvent.MOUSE_CLICKED);

    assertThat(asked)
        .extracting(Inspection::subject)
        .containsExactly(Subject.of(RegionId.of("ls", "heap").slot(1)));
  }

  @Test
  void looking_at_a_frame_lights_its_slots_and_dims_the_others() {
    show(FORK, FORK.endOf(5));

    mouse(node("block-F1"), MouseEvent.MOUSE_MOVED);
    assertThat(is("slot-ls.heap[1]", "lit")).isTrue();
    assertThat(is("slot-ls.heap[0]", "dimmed")).isTrue();
    assertThat(is("block-F0", "dimmed")).isTrue();

    Toolkit.run(() -> {
      stage.highlight(java.util.Set.of());
      return null;
    });
    assertThat(is("block-F0", "dimmed")).isFalse();
  }

  private void mouse(Node node, javafx.event.EventType<MouseEvent> type) {
    Toolkit.run(() -> {
      var place = node.localToScene(5, 5);
      Event.fireEvent(
          node,
          new MouseEvent(
              type,
              place.getX(),
              place.getY(),
              place.getX(),
              place.getY(),
              MouseButton.PRIMARY,
              1,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              true,
              null));
      return null;
    });
  }

  @Test
  void a_heat_map_has_the_colours_of_its_theme_and_answers_for_each_dot() {
    History history = Runs.memory(4096, "spawn a", "map a heap 4096", "write a heap[0-2047] \"x\"");
    show(history, history.endOf(3));

    HeatNode heat = (HeatNode) Toolkit.run(() -> scene.getRoot().lookup(".heat"));

    assertThat(heat.at(1, 1)).isEqualTo(Subject.of(new BlockId("F", 0)));
    assertThat(heat.getAccessibleText()).isEqualTo("4,096, 2,048 free, 2,048 private");
    assertThat(colour(heat, 3, 3)).isEqualTo(Color.web("#F2C14E"));
    Toolkit.run(() -> dress(Theme.DARK));
    assertThat(colour(heat, 3, 3)).isEqualTo(Color.web("#F2C14E"));
  }

  @Test
  void in_a_window_the_dots_are_painted_aside_and_end_at_what_was_asked_last() throws Exception {
    History history =
        Runs.memory(9000, "spawn a", "map a h 8192", "write a h[*] \"x\"", "fork a as b");
    Stage window = Toolkit.run(() -> shown(scene));
    String text =
        Toolkit.run(() -> {
          for (int number : new int[] {1, 3, 4, 2, 4}) {
            stage.show(history, history.endOf(number), Motion.NONE, () -> {});
          }
          stage.finish();
          return scene.getRoot().lookup(".heat").getAccessibleText();
        });
    assertThat(text).isEqualTo("9,000, 808 free, 8,192 shared");
    CountDownLatch painted = new CountDownLatch(1);
    Toolkit.run(() -> {
      Node heat = scene.getRoot().lookup(".heat");
      heat.accessibleTextProperty()
          .subscribe(now -> {
            if (now.endsWith("8,192 private")) {
              painted.countDown();
            }
          });
      stage.show(history, history.endOf(3), Motion.NONE, () -> {});
      return null;
    });
    assertThat(painted.await(10, TimeUnit.SECONDS)).isTrue();
    Toolkit.run(() -> {
      window.hide();
      return null;
    });
  }

  private static Stage shown(Scene scene) {
    Stage window = new Stage();
    window.setScene(scene);
    window.show();
    return window;
  }

  private Color colour(Node node, double x, double y) {
    WritableImage image = Toolkit.run(() -> scene.snapshot(null));
    var place = Toolkit.run(() -> node.localToScene(x, y));
    return image.getPixelReader().getColor((int) place.getX(), (int) place.getY());
  }

  @Test
  void a_command_that_is_added_is_animated_from_where_one_was() throws Exception {
    History before = FORK.first(5);
    show(before, before.endOf(5));

    CountDownLatch done = move(new Moment(6, 1), Motion.animated(1));

    assertThat(done.getCount()).isEqualTo(1);
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
