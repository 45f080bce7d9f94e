package cowscope.mechanism.counters;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.event.Event;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import cowscope.world.Block;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Threads, their instructions and one count, an instruction at a time.
class CountersTest {

  private static Played given(Map<String, Object> setup, String... commands) {
    return new Played(new CountersMechanism(), setup, Policy.ON_WRITE).then(commands);
  }

  private static Played given(String counter, int holders, String... commands) {
    return given(Map.of("counter", counter, "holders", holders), commands);
  }

  private static int stored(Played run) {
    Block buffer = run.world().existingBlock(Words.FIRST);
    return buffer.content().attributes().get("stored", 0);
  }

  private static int handles(Played run) {
    return run.world().existingBlock(Words.FIRST).refs();
  }

  private static String next(Played run, String thread) {
    return "" + run.world().existingOwner(thread).attributes().get("next");
  }

  @Test
  void oneHolderAndAPlainCounterAreWhatOneGetsUnasked() {
    Played run = given(Map.of(), "thread A", "start A copy");
    assertThat(List.of(stored(run), handles(run))).containsOnly(1);
    assertThat(next(run, "A")).isEqualTo("load");
    assertThat(run.world().existingOwner("A").regions())
        .extracting(region -> region.name())
        .containsExactly("registers", "handles");
  }

  @Test
  void aStepIsOneInstructionAndAFinishIsTheRest() {
    Played run = given("plain", 1, "thread A", "start A copy", "step A");
    assertThat(List.of(stored(run), handles(run))).as("loaded, not stored").containsOnly(1);
    assertThat(next(run, "A")).isEqualTo("store");
    run.then("finish A");
    assertThat(List.of(stored(run), handles(run))).containsOnly(2);
    assertThat(run.refusal("step A"))
        .isEqualTo("A has nothing to do; start it with copy, drop or write");
  }

  @Test
  void theStoredCountStandsBesideTheTrueNumber() {
    Played run =
        given("plain", 1, "thread A", "start A copy", "thread B", "start B copy")
            .then("step A", "step B", "step A", "step B");
    assertThat(stored(run)).isEqualTo(2);
    assertThat(handles(run)).isEqualTo(3);
  }

  @Test
  void anAtomicChangeIsOneInstruction() {
    Played run = given("atomic", 1, "thread A", "start A copy", "step A");
    assertThat(List.of(stored(run), handles(run))).containsOnly(2);
    assertThat(next(run, "A")).isEqualTo("null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "atomic", "cas", "split-release"})
  void aWriteCopiesFirstIfTheCountIsAboveOne(String counter) {
    Played shared = given(counter, 2, "thread A", "start A write", "finish A");
    assertThat(shared.last().cost().copies()).isEqualTo(1);
    assertThat(List.of(stored(shared), handles(shared))).containsOnly(1);
    Played alone = given(counter, 1, "thread A", "start A write", "finish A");
    assertThat(alone.last().cost().copies()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"atomic, A B", "atomic, B A", "cas, A B", "cas, B A"})
  void theLastOfTwoFreesAndNobodyElse(String counter, String order) {
    Played run = given(counter, 2, "thread A", "start A drop", "thread B", "start B drop");
    long freed = 0;
    for (String thread : order.split(" ")) {
      run.then("finish " + thread);
      freed += run.events().stream().filter(Event.BlockFreed.class::isInstance).count();
      assertThat(run.outcome()).isEqualTo("ok");
    }
    assertThat(freed).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "atomic", "cas", "split-release"})
  void aCopyOfABufferThatWasFreedIsUseAfterFree(String counter) {
    Played run =
        given(counter, 1, "thread A", "start A copy", "thread B", "start B drop", "finish B");
    assertThat(run.outcome()).isEqualTo("ok");
    assertThat(run.then("finish A").outcome()).isEqualTo("use-after-free");
    assertThat(Objects.requireNonNull(run.world().owner("A")).attributes().get("next")).isNull();
  }

  /// Figures of x86 code run one memory access at a time in every order.
  @ParameterizedTest
  @CsvSource({
    "plain, 1, copy drop, 10, 9",
    "atomic, 1, copy drop, 3, 2",
    "cas, 1, copy drop, 14, 11",
    "split-release, 1, copy drop, 4, 2",
    "atomic, 1, copy copy drop, 10, 6",
    "atomic, 2, copy drop drop, 8, 4",
    "plain, 2, copy drop drop, 102, 66",
    "atomic, 2, write write, 84, 0",
  })
  void ordersEndAsOnAProcessor(
      String counter, int holders, String operations, long interleavings, long wrong) {
    Played run = given(counter, holders);
    int thread = 0;
    for (String operation : operations.split(" ")) {
      run.then("thread T" + thread, "start T" + thread + " " + operation);
      thread++;
    }
    Event.Noted found =
        run.then("explore").events().stream()
            .filter(Event.Noted.class::isInstance)
            .map(Event.Noted.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(List.of(found.figures().get("interleavings", 0L), found.figures().get("wrong", 0L)))
        .containsExactly(interleavings, wrong);
  }
}
