package cowscope.mechanism.counters;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.command.Command;
import cowscope.event.Event;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import cowscope.world.Attributes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Interleavings counted by hand.
///
/// Two plain copies are a load and a store each: 4! / (2! 2!) = 6 orders, of which only the two
/// serial ones keep both updates. Compare-and-swap: the two serial ones, and for each of the four
/// others one swap fails and runs again. A plain drop of one of two is a load and a store, and a
/// free for who stores zero.
class ExploreTest {
  private static final CountersMechanism COUNTERS = new CountersMechanism();

  @ParameterizedTest
  @CsvSource({
    // counter, holders, operations, interleavings, wrong
    "plain, 1, copy copy, 6, 4",
    "atomic, 1, copy copy, 2, 0",
    "cas, 1, copy copy, 6, 0",
    "split-release, 1, copy copy, 2, 0",
    // serial: A stores 1, B stores 0 and frees: 2 orders. Otherwise both store 1: 4 leaks.
    "plain, 2, drop drop, 6, 4",
    // two decrements in either order, the second one frees
    "atomic, 2, drop drop, 2, 0",
    "cas, 2, drop drop, 6, 0",
    // D T D T F in two ways; D D, and then T F of each in any order: 2 times 4! / (2! 2!)
    "split-release, 2, drop drop, 14, 12",
    // three fetch-and-adds in any order
    "atomic, 1, copy copy copy, 6, 0",
    // 6! / (2! 2! 2!) orders, of which the 6 serial ones are right
    "plain, 1, copy copy copy, 90, 84",
    "atomic, 2, copy drop, 2, 0",
    "plain, 2, copy drop, 6, 4",
  })
  void allOrdersAreCounted(
      String counter, int holders, String operations, long interleavings, long wrong) {
    Attributes found = explored(counter, holders, operations);
    assertThat(found.get("interleavings")).isEqualTo(interleavings);
    assertThat(found.get("wrong")).isEqualTo(wrong);
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 2", "3, 2, 3"})
  void writersMakeOneCopyLessThanThereAreOrAsMany(int writers, int fewest, int most) {
    Attributes found = explored("atomic", writers, "write ".repeat(writers).strip());
    assertThat(found.get("wrong")).isEqualTo(0L);
    assertThat(found.get("fewestCopies")).isEqualTo(fewest);
    assertThat(found.get("mostCopies")).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({
    "plain, 1, copy copy",
    "plain, 2, drop drop",
    "split-release, 2, drop drop",
    "plain, 2, write write",
  })
  void aWrongOrderCanBeRun(String counter, int holders, String operations) {
    Played run = started(counter, holders, operations);
    List<Command> schedule = COUNTERS.counterexample(run.world());
    assertThat(schedule).isNotEmpty();
    schedule.forEach(command -> assertThat(run.then(command)).isNull());
    run.then("explore");
    assertThat(figures(run).get("interleavings")).isEqualTo(1L);
  }

  @Test
  void twoDropsBothSeeZero() {
    Played run = started("split-release", 2, "drop drop");
    run.then("step A", "step B", "step A", "step B", "step A", "step B");
    assertThat(run.last().outcome()).isEqualTo("double-free");
  }

  @Test
  void aLostDropLeaks() {
    Played run = started("plain", 2, "drop drop");
    run.then("step A", "step B", "step A", "step B");
    assertThat(run.last().outcome()).isEqualTo("leak");
  }

  @Test
  void aLostCopyFreesTooEarly() {
    Played run = started("plain", 1, "copy copy");
    run.then("step A", "step B", "step A", "step B");
    assertThat(run.last().outcome()).isEqualTo("ok");
    assertThat(run.last().events())
        .anyMatch(e -> e instanceof Event.Noted n && n.cause().equals("parted"));
    run.then("start A drop", "finish A", "start B drop", "finish B");
    assertThat(run.last().outcome()).isEqualTo("use-after-free");
  }

  @Test
  void aFailedSwapCostsARetryNeverTheCount() {
    Played run = started("cas", 1, "copy copy");
    run.then("step A", "step B", "step A", "step B", "finish B");
    assertThat(run.world().existingOwner("B").attributes().get("retries")).isEqualTo(1);
    assertThat(run.world().existingBlock(Words.FIRST).refs()).isEqualTo(3);
    assertThat(run.world().existingBlock(Words.FIRST).content().attributes().get("stored"))
        .isEqualTo(3);
  }

  private static Attributes explored(String counter, int holders, String operations) {
    return figures(started(counter, holders, operations).then("explore"));
  }

  private static Attributes figures(Played run) {
    return run.last().events().stream()
        .filter(Event.Noted.class::isInstance)
        .map(event -> ((Event.Noted) event).figures())
        .findFirst()
        .orElseThrow();
  }

  private static Played started(String counter, int holders, String operations) {
    Played run =
        new Played(COUNTERS, Map.of("counter", counter, "holders", holders), Policy.ON_WRITE);
    char name = 'A';
    for (String operation : operations.split(" ")) {
      run.then("thread " + name, "start " + name + " " + operation);
      name++;
    }
    return run;
  }
}
