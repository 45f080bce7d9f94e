package cowscope.mechanism.memory;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.event.Event;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Narration;
import cowscope.mechanism.Policy;
import cowscope.world.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every event that random scripts bring about has a text without holes, and every text is used.
class MemoryLexiconTest {
  private static final MemoryMechanism MEMORY = new MemoryMechanism();
  private static final int SCRIPTS = 300;
  private static final int LENGTH = 40;

  /// What random scripts meet too seldom.
  private static final List<Walk.Script> RARE =
      List.of(
          new Walk.Script(
              Map.of("swap", 2),
              List.of(
                  "spawn A",
                  "map A heap 1",
                  "write A heap[0] \"a\"",
                  "evict A heap[0]",
                  "fork A as B",
                  "fork A as C",
                  "read B heap[0]",
                  "read C heap[0]",
                  "exit C",
                  "evict B heap[0]",
                  "read B heap[0]",
                  "write B heap[0] \"b\"",
                  "map A common 1 shared",
                  "write A common[0] \"c\"",
                  "evict A common[0]",
                  "read A common[0]")),
          new Walk.Script(
              Map.of(),
              List.of(
                  "spawn A",
                  "map A common 1 shared",
                  "pin A common[0]",
                  "unmap A common[0]",
                  "unpin A common[0]")));

  private final Telling telling = new Telling(MEMORY.lexicon());
  private final Set<String> used = new TreeSet<>();
  private final Set<String> wanting = new TreeSet<>();

  @Test
  void tells_every_event_and_keeps_no_text_that_none_uses() {
    for (int seed = 0; seed < SCRIPTS; seed++) {
      Walk.Script script = Walk.script(seed, LENGTH, false);
      tell(script, Policy.ON_WRITE);
      tell(script, Policy.EAGER);
    }
    for (Walk.Script script : RARE) {
      tell(script, Policy.ON_WRITE);
    }
    Set<String> titles =
        MEMORY.lexicon().keys().stream()
            .filter(key -> key.startsWith("event.") && key.endsWith(".title"))
            .map(key -> key.substring(0, key.length() - ".title".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> unused = new TreeSet<>(titles);
    unused.removeAll(used);
    assertThat(wanting).as("texts with holes").isEmpty();
    assertThat(titles).containsAll(used);
    assertThat(unused).as("texts that no event uses").isEmpty();
  }

  private void tell(Walk.Script script, Policy policy) {
    World world = script.start(policy);
    for (int step = 0; step < script.steps().size(); step++) {
      if (MEMORY.decide(world, script.parse(step)) instanceof Decision.Accepted(var events)) {
        for (Event event : events) {
          World next = world.evolve(event);
          tell(world, event, next);
          world = next;
        }
      }
    }
  }

  private void tell(World before, Event event, World after) {
    used.add(telling.key(before, event, after));
    Narration told = MEMORY.tell(before, event, after);
    if (told.text().contains("{") || told.text().contains("null")) {
      wanting.add(telling.key(before, event, after) + ": " + told.text());
    }
  }
}
