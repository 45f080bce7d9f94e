package cowscope.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.diagram.Cell.Look;
import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.world.BlockId;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagramTest {
  private static final History FORK = Runs.fork();

  private static Diagram at(int step, int event) {
    return Diagram.of(Layout.of(Cast.of(FORK)), FORK, new Moment(step, event));
  }

  private static Diagram after(int step) {
    return Diagram.of(Layout.of(Cast.of(FORK)), FORK, FORK.endOf(step));
  }

  private static Row row(Diagram diagram, String owner, int index) {
    return diagram.cards().get(Subject.of(owner)).parts().getFirst().rows().get(index);
  }

  private static Cell cell(Diagram diagram, int frame) {
    return diagram.cells().get(new BlockId("F", frame));
  }

  @Test
  void a_fork_makes_frames_shared_and_slots_read_only() {
    Diagram diagram = after(5);

    assertThat(cell(diagram, 0).look()).isEqualTo(Look.SHARED);
    assertThat(cell(diagram, 0).mark()).isEqualTo("×2");
    assertThat(row(diagram, "ls", 0).access()).isEqualTo("r- cow");
    assertThat(row(diagram, "ls", 0).line()).isEqualTo(Row.Line.READ_ONLY);
    assertThat(row(diagram, "ls", 0).target()).isEqualTo("→ F0");
    assertThat(row(diagram, "ls", 2).line()).isEqualTo(Row.Line.EMPTY);
    assertThat(diagram.links()).containsExactly(new Link("shell", "ls", "forked in step 5"));
  }

  @Test
  void labels_leave_out_the_owner_above_them() {
    assertThat(row(after(5), "ls", 1).label()).isEqualTo("heap[1]");
  }

  @Test
  void the_faulting_slot_shows_from_the_trap_until_it_points_elsewhere() {
    int events = FORK.step(6).events().size();

    assertThat(
            IntStream.rangeClosed(0, events)
                .filter(event -> row(at(6, event), "ls", 0).faulting())
                .boxed())
        .containsExactly(2, 3);
  }

  @Test
  void a_copy_shows_its_line_until_somebody_points_at_it_and_its_halo_to_the_end() {
    Diagram copied = at(6, 3);
    Diagram pointed = at(6, 4);

    assertThat(copied.copies())
        .containsExactly(new CopyLine(new BlockId("F", 0), new BlockId("F", 2), "copy 4 KiB"));
    assertThat(cell(copied, 2).word()).isEqualTo("new copy");
    assertThat(cell(copied, 2).mark()).isEqualTo("×0");
    assertThat(pointed.copies()).isEmpty();
    assertThat(cell(pointed, 2).copied()).isTrue();
    assertThat(cell(after(7), 2).copied()).isFalse();
  }

  @Test
  void the_arrow_of_the_access_is_active() {
    assertThat(at(6, 2).arrows().stream().filter(Arrow::active)).hasSize(1);
    assertThat(after(5).arrows()).noneMatch(Arrow::active);
  }

  @Test
  void free_frames_are_drawn_too() {
    assertThat(after(0).cells()).hasSize(12).allSatisfy((id, cell) -> assertFree(cell));
  }

  private static void assertFree(Cell cell) {
    assertThat(cell.look()).isEqualTo(Look.FREE);
    assertThat(cell.badged()).isFalse();
  }

  @Test
  void no_title_stands_over_nothing() {
    assertThat(after(0).headings())
        .extracting(Heading::text)
        .containsExactly("PHYSICAL MEMORY · 12 FRAMES OF 4 KiB");
  }

  @Test
  void titles_are_in_capitals_but_for_units() {
    assertThat(after(1).headings())
        .extracting(Heading::text)
        .containsExactlyInAnyOrder("PROCESSES", "PHYSICAL MEMORY · 12 FRAMES OF 4 KiB");
  }

  @Test
  void an_access_that_the_system_refuses_shows_the_answer() {
    History history = Runs.memory(12, "spawn a", "map a heap 2 read-only", "write a heap[1] \"x\"");
    Diagram diagram = Diagram.of(Layout.of(Cast.of(history)), history, history.endOf(3));

    assertThat(row(diagram, "a", 1).answer()).isEqualTo("SIGSEGV");
  }

  @Test
  void a_page_cache_points_without_counting() {
    History history = Runs.memory(12, "file f 1", "spawn a", "map a m 1 of f", "read a m[0]");
    Diagram diagram = Diagram.of(Layout.of(Cast.of(history)), history, history.endOf(4));

    assertThat(diagram.arrows()).extracting(Arrow::counted).containsExactlyInAnyOrder(true, false);
    assertThat(cell(diagram, 0).mark()).isEqualTo("×1");
  }

  @Test
  void a_difference_names_what_came_what_went_and_what_changed() {
    Difference<String> difference =
        Difference.of(Map.of("a", 1, "b", 2, "c", 3), Map.of("b", 2, "c", 4, "d", 5));

    assertThat(difference.appeared()).containsExactly("d");
    assertThat(difference.vanished()).containsExactly("a");
    assertThat(difference.changed()).containsExactly("c");
    assertThat(difference.isEmpty()).isFalse();
  }

  @Test
  void arrows_of_a_frame_are_found_where_too_many_are_left_out() {
    History history =
        Runs.memory(3000, "spawn a", "map a heap 2000", "write a heap[*] \"x\"", "fork a as b");
    Cast cast = Cast.of(history);
    Diagram diagram = Diagram.of(Layout.of(cast), history, history.endOf(4));

    assertThat(diagram.arrowsOf(cast, Subject.of(new BlockId("F", 1234)), 10))
        .extracting(arrow -> arrow.slot().toString())
        .containsExactly("a.heap[1234]", "b.heap[1234]");
  }
}
