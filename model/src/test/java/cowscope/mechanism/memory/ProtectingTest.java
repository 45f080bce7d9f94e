package cowscope.mechanism.memory;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import cowscope.world.Access;
import cowscope.world.Region;
import cowscope.world.RegionId;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What mprotect makes of the entries of a page table.
class ProtectingTest {

  @Test
  void given_a_swapped_page_among_others_when_writing_is_allowed_then_its_entry_stays() {
    Played run = new Played(new MemoryMechanism(), Map.of("swap", 2), Policy.ON_WRITE);
    run.then("spawn p", "map p heap 3");
    run.then("write p heap[0] \"A\"", "write p heap[1] \"B\"", "write p heap[2] \"C\"");
    run.then("evict p heap[1]", "protect p heap[*] read-only", "protect p heap[*] read-write");
    Region heap = Objects.requireNonNull(run.world().region(RegionId.of("p", "heap")));
    assertThat(new Access[] {heap.access(0), heap.access(1), heap.access(2)})
        .containsExactly(Access.READ_WRITE, Access.NONE, Access.READ_WRITE);
  }
}
