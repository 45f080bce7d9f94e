package cowscope.mechanism.memory;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.history.History;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// One scan of KSM looks at each page, whether or not anything comes of it.
class MergeLimitTest {
  private final Mechanism memory = new MemoryMechanism();
  private final Setup setup = Setup.of(memory.settings(), Map.of());

  @Test
  void asManyPagesAsTheLimitAreMerged() {
    assertThat(merge(65_536)).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void morePagesAreRefused() {
    assertThat(merge(65_537))
        .isEqualTo(
            new Decision.Refused(
                null, "the mergeable regions may have at most 65536 pages in all"));
  }

  private Decision merge(int pages) {
    History history = History.startingAt(memory, memory.start(setup, Policy.ON_WRITE));
    for (String text : List.of("spawn vm", "map vm heap " + pages, "mergeable vm heap")) {
      history = ((History.Result.Continued) history.then(command(text))).history();
    }
    return memory.decide(history.last(), command("merge"));
  }

  private Command command(String text) {
    return ((Grammar.Result.Parsed) memory.grammar(setup).parse(text)).command();
  }
}
