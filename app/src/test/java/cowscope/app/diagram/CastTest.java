package cowscope.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.diagram.RegionRole.Form;
import cowscope.history.History;
import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CastTest {
  private static final RegionId HEAP = RegionId.of("a", "heap");

  @Test
  void pages_that_nothing_tells_apart_share_a_row() {
    Cast cast =
        Cast.of(
            Runs.memory(
                64,
                "spawn a",
                "map a heap 1024",
                "write a heap[3] \"x\"",
                "write a heap[7] \"y\""));

    assertThat(cast.region(HEAP).rows())
        .containsExactly(row(0, 3), row(3, 1), row(4, 3), row(7, 1), row(8, 1016));
  }

  @Test
  void a_child_inherits_the_rows_of_its_parent() {
    Cast cast =
        Cast.of(
            Runs.memory(
                64,
                "spawn a",
                "map a heap 100",
                "write a heap[3] \"x\"",
                "fork a as b",
                "write b heap[50] \"y\""));

    assertThat(cast.region(RegionId.of("b", "heap")).rows())
        .extracting(SlotRange::first)
        .containsExactly(0, 3, 4, 50, 51);
  }

  @Test
  void small_regions_have_a_row_for_each_page() {
    Cast cast = Cast.of(Runs.memory(12, "spawn a", "map a heap 3"));

    assertThat(cast.region(HEAP).rows()).containsExactly(row(0, 1), row(1, 1), row(2, 1));
    assertThat(cast.region(HEAP).form()).isEqualTo(Form.ROWS);
  }

  @Test
  void a_region_with_many_rows_becomes_a_grid_and_a_large_one_a_heat_map() {
    assertThat(scattered(100).form()).isEqualTo(Form.GRID);
    assertThat(scattered(1000).form()).isEqualTo(Form.HEAT);
  }

  private static RegionRole scattered(int pages) {
    Stream<String> writes =
        IntStream.range(0, 30).mapToObj(i -> "write a heap[" + i * 3 + "] \"x\"");
    List<String> commands =
        Stream.concat(Stream.of("spawn a", "map a heap " + pages), writes).toList();
    return Cast.of(Runs.memory(200, commands.toArray(String[]::new))).region(HEAP);
  }

  @Test
  void regions_that_never_meet_share_a_place() {
    History history =
        Runs.memory(
            12, "spawn a", "map a heap 2", "exec a /bin/ls", "map a text 2", "map a data 1");

    List<RegionRole> regions = Cast.of(history).owner("a").regions();

    assertThat(regions).extracting(RegionRole::place).containsExactly(0, 0, 1);
  }

  @Test
  void the_zero_page_appears_only_where_someone_maps_it() {
    assertThat(Cast.of(Runs.memory(12, "spawn a", "map a heap 2")).pool("Z")).isNull();
    assertThat(Cast.of(Runs.memory(12, "spawn a", "map a heap 2", "read a heap[0]")).pool("Z"))
        .isNotNull();
  }

  private static SlotRange row(int first, int count) {
    return HEAP.slots(first, count);
  }
}
