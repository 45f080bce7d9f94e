package cowscope.mechanism.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.event.Effort;
import cowscope.event.Event;
import cowscope.history.Cost;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Recordings dm-01 to dm-06: what Linux did.
class DmSnapshotTest {
  private static final long BLOCK = 4096;
  private static final int CHUNK = 16_384;

  /// A chunk of four blocks, as in the recordings.
  private static Played given(String... commands) {
    return new Played(
            new VolumesMechanism(),
            Map.of("kind", "dm-snapshot", "chunkBlocks", 4),
            Policy.ON_WRITE)
        .then(commands);
  }

  private static SlotId slot(String owner, int index) {
    return RegionId.of(owner, "chunks").slot(index);
  }

  private static BlockId block(String prefix, int number) {
    return new BlockId(prefix, number);
  }

  private static Event table() {
    return new Event.Noted(
        "exception-table", Attributes.of("snapshot", "monday").with("bytesWritten", (long) CHUNK));
  }

  @Test
  void aSnapshotSharesEveryChunk() {
    Played run = given("volume origin 4", "snapshot origin as monday store 2");
    assertThat(run.last().cost()).isEqualTo(Cost.NONE);
    assertThat(run.block("monday[3]")).isEqualTo(run.block("origin[3]")).isEqualTo("D3");
    assertThat(run.refs("origin[3]")).isEqualTo(2);
    assertThat(run.read("monday[3]")).isEqualTo("A3");
  }

  @Test
  void theFirstWriteCopiesTheOldChunkToTheStore() {
    Played run = given("volume origin 4", "snapshot origin as monday store 2");
    run.then("write origin[1] X");
    assertThat(run.events())
        .containsExactly(
            attempt(slot("origin", 1), "X"),
            new Event.Trapped(slot("origin", 1), "first-write"),
            new Event.BlockCopied(
                block("D", 1), block("monday:", 0), 1, "chunk", CHUNK, "first-write"),
            table(),
            new Event.SlotPointed(
                slot("monday", 1).alone(),
                block("monday:", 0),
                Access.READ_WRITE,
                Mark.NONE,
                "saved"),
            new Event.SlotProtected(
                slot("origin", 1).alone(), Access.READ_WRITE, Mark.NONE, "unshared"),
            new Event.Written(block("D", 1), slot("origin", 1), "X"),
            new Event.Noted(
                Effort.REMARK, new Effort(BLOCK, CHUNK, CHUNK + CHUNK + BLOCK).figures()));
    assertThat(run.read("origin[1]")).isEqualTo("X");
    assertThat(run.read("monday[1]")).isEqualTo("A1");
    assertThat(run.block("origin[1]")).as("the origin keeps its place").isEqualTo("D1");
  }

  @Test
  void theSecondWriteCopiesNothing() {
    Played run =
        given("volume origin 4", "snapshot origin as monday", "write origin[1] X")
            .then("write origin[1] Y");
    assertThat(run.events())
        .containsExactly(
            attempt(slot("origin", 1), "Y"),
            new Event.Written(block("D", 1), slot("origin", 1), "Y"));
    assertThat(run.read("monday[1]")).isEqualTo("A1");
  }

  @Test
  void aWriteOfTheWholeChunkStillCopiesTheOldOne() {
    Played run = given("volume origin 4", "snapshot origin as monday", "write origin[0] X whole");
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 1, CHUNK, 1, 0));
  }

  @Test
  void aWriteToTheSnapshotCopiesTheChunkAndChangesItThere() {
    Played run = given("volume origin 4", "snapshot origin as monday", "write monday[2] S");
    assertThat(run.events())
        .containsExactly(
            attempt(slot("monday", 2), "S"),
            new Event.Trapped(slot("monday", 2), "first-write-to-snapshot"),
            new Event.BlockCopied(
                block("D", 2), block("monday:", 0), 1, "chunk", CHUNK, "snapshot-write"),
            table(),
            new Event.SlotPointed(
                slot("monday", 2).alone(),
                block("monday:", 0),
                Access.READ_WRITE,
                Mark.NONE,
                "own"),
            new Event.Written(block("monday:", 0), slot("monday", 2), "S"),
            new Event.SlotProtected(
                slot("origin", 2).alone(), Access.READ_WRITE, Mark.NONE, "unshared"),
            new Event.Noted(
                Effort.REMARK, new Effort(BLOCK, CHUNK, CHUNK + CHUNK + BLOCK).figures()));
    run.then("write origin[2] O");
    assertThat(run.last().cost()).as("nothing is left to keep").isEqualTo(Cost.NONE);
    assertThat(run.read("monday[2]")).isEqualTo("S");
  }

  @Test
  void aWriteOfAWholeChunkOfTheSnapshotReadsNothing() {
    Played run = given("volume origin 4", "snapshot origin as monday", "write monday[2] S whole");
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 0, 0, 1, 0));
    assertThat(run.read("monday[2]")).isEqualTo("S");
    assertThat(run.read("origin[2]")).isEqualTo("A2");
  }

  @Test
  void droppingASnapshotCopiesNothing() {
    Played run =
        given("volume origin 4", "snapshot origin as monday", "write origin[0] X", "drop monday");
    assertThat(run.last().cost()).isEqualTo(new Cost(0, 0, 0, 0, 1));
    assertThat(run.then("write origin[1] Y").last().cost()).isEqualTo(Cost.NONE);
  }

  @Test
  void twoSnapshotsPayTwice() {
    Played run =
        given("volume origin 4", "snapshot origin as monday", "snapshot origin as tuesday")
            .then("write origin[0] X");
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 2, 2 * CHUNK, 2, 0));
    assertThat(run.block("monday[0]")).isEqualTo("monday:0");
    assertThat(run.block("tuesday[0]")).isEqualTo("tuesday:0");
  }

  @Test
  void anOverflowingStoreMakesTheSnapshotInvalidAndTheVolumeGoesOn() {
    Played run =
        given("volume origin 4", "snapshot origin as monday store 1", "write origin[0] X")
            .then("write origin[1] Y");
    assertThat(run.outcome()).isEqualTo("invalid");
    assertThat(run.read("origin[1]")).isEqualTo("Y");
    assertThat(run.read("monday[0]")).as("kept, but of no use").isNull();
    assertThat(run.read("monday[3]")).as("never changed, and still no answer").isNull();
    assertThat(run.then("read monday[3]").outcome()).isEqualTo("EIO");
    assertThat(run.then("write origin[2] Z").last().cost())
        .as("later writes copy nothing")
        .isEqualTo(Cost.NONE);
  }

  @Test
  void aStoreThatTheSnapshotItselfFillsAnswersTheWriterWithEio() {
    Played run =
        given("volume origin 4", "snapshot origin as monday store 1", "write monday[0] S")
            .then("write monday[1] T");
    assertThat(run.outcome()).isEqualTo("EIO");
    assertThat(run.read("monday[0]")).isNull();
    assertThat(run.read("origin[1]")).isEqualTo("A1");
  }

  @Test
  void mergingBringsBackTheOldStateAndWhatWasWrittenToTheSnapshot() {
    Played run =
        given("volume origin 4", "snapshot origin as monday")
            .then("write origin[0-1] X", "write monday[2] S", "merge monday");
    assertThat(run.last().cost()).isEqualTo(new Cost(0, 3, 3 * CHUNK, 0, 3));
    assertThat(List.of("origin[0]", "origin[1]", "origin[2]", "origin[3]"))
        .extracting(run::read)
        .containsExactly("A0", "A1", "S", "A3");
    assertThat(run.world().owner("monday")).isNull();
  }

  @Test
  void mergingKeepsTheOldChunksForOtherSnapshots() {
    Played run =
        given("volume origin 2", "snapshot origin as monday", "write origin[0] X")
            .then("snapshot origin as tuesday", "merge monday");
    assertThat(run.read("origin[0]")).isEqualTo("A0");
    assertThat(run.read("tuesday[0]")).isEqualTo("X");
  }

  @Test
  void everyExceptionCostsTheStoreTwoChunks() {
    Played run = given("volume origin 16", "snapshot origin as monday");
    for (int i = 0; i < 16; i += 2) {
      run.then("write origin[" + i + "] X");
    }
    assertThat(storeBytes(run)).isEqualTo(8L * 2 * CHUNK);
    run.then("write origin[0] Y");
    assertThat(storeBytes(run)).as("again: nothing").isEqualTo(8L * 2 * CHUNK);
  }

  private static Event attempt(SlotId slot, String value) {
    return new Event.Attempted(slot.alone(), "write", value, BLOCK, "write");
  }

  private static long storeBytes(Played run) {
    long sum = 0;
    for (int step = 1; step <= run.history().size(); step++) {
      sum += run.history().step(step).cost().bytesCopied();
      for (Event event : run.history().step(step).events()) {
        sum +=
            event instanceof Event.Noted(String cause, Attributes figures)
                    && cause.equals("exception-table")
                ? figures.get("bytesWritten", 0L)
                : 0;
      }
    }
    return sum;
  }

  @Test
  void afterEveryPrefixOfTheEventsTheSnapshotShowsTheOldChunk() {
    Played run = given("volume origin 4", "snapshot origin as monday", "write origin[1] X");
    VolumesMechanism mechanism = new VolumesMechanism();
    for (int i = 0; i <= run.events().size(); i++) {
      assertThat(mechanism.peek(run.history().within(3, i), slot("monday", 1))).isEqualTo("A1");
    }
  }

  @Test
  void aScanOfTheVolumeIsTornAndOneOfTheSnapshotIsNot() {
    Played run =
        given("volume orders 4", "snapshot orders as monday", "backup orders", "backup monday")
            .then("write orders[0] X", "write orders[3] Y", "read orders[0]");
    assertThat(run.world().existingOwner("orders-backup").attributes().is("torn")).isTrue();
    assertThat(run.world().existingOwner("monday-backup").attributes().is("torn")).isFalse();
    assertThat(List.of(0, 1, 2, 3))
        .extracting(i -> run.read("orders-backup[" + i + "]"))
        .as("the change of chunk 3 without the earlier one of chunk 0")
        .containsExactly("A0", "A1", "A2", "Y");
    assertThat(List.of(0, 1, 2, 3))
        .extracting(i -> run.read("monday-backup[" + i + "]"))
        .containsExactly("A0", "A1", "A2", "A3");
  }

  @Test
  void mistakesAreRefusedWithAReason() {
    Played run = given("volume origin 4", "snapshot origin as monday");
    assertThat(run.refusal("write origin[4] X")).isEqualTo("origin has the chunks 0 to 3");
    assertThat(run.refusal("merge origin"))
        .isEqualTo("origin is not a snapshot; only a snapshot can be merged");
    assertThat(run.refusal("read nothing[0]"))
        .isEqualTo("there is no volume or snapshot nothing; there are origin, monday");
  }
}
