package cowscope.mechanism.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.event.Event;
import cowscope.history.Cost;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import cowscope.world.Attributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Shadow copies, database snapshots, and media that are written once.
class OtherKindsTest {

  private static Played given(Map<String, Object> setup, String... commands) {
    return new Played(new VolumesMechanism(), setup, Policy.ON_WRITE).then(commands);
  }

  private static List<Integer> wear(Played run, int blocks) {
    return IntStream.range(0, blocks)
        .mapToObj(i -> Medium.wear(run.world(), new cowscope.world.BlockId("D", i)))
        .toList();
  }

  @Test
  void twoShadowCopiesPayOnce() {
    Played run =
        given(Map.of("kind", "vss"), "volume c 4", "snapshot c as one", "snapshot c as two")
            .then("write c[0] X");
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 1, 4096, 1, 0));
    assertThat(run.block("one[0]")).isEqualTo(run.block("two[0]")).isEqualTo("c:0");
  }

  @Test
  void aFullDiffAreaCostsTheOldestShadowCopyAndTheWriteGoesOn() {
    Played run =
        given(Map.of("kind", "vss"), "volume c 4", "snapshot c as one store 1")
            .then("write c[0] X", "snapshot c as two", "write c[1] Y");
    assertThat(run.outcome()).isEqualTo("ok");
    assertThat(run.world().owner("one")).isNull();
    assertThat(run.read("two[1]")).isEqualTo("A1");
    assertThat(run.read("two[0]")).isEqualTo("X");
    assertThat(run.events())
        .contains(
            new Event.Noted("oldest-goes", Attributes.of("snapshot", "one").with("volume", "c")));
  }

  @Test
  void aFullDiffAreaCostsTheOnlyShadowCopyTooAndTheWriteGoesOn() {
    Played run =
        given(Map.of("kind", "vss"), "volume c 2", "snapshot c as one store 1")
            .then("write c[*] X");
    assertThat(run.outcome()).isEqualTo("ok");
    assertThat(run.world().owner("one")).isNull();
    assertThat(run.read("c[1]")).isEqualTo("X");
  }

  @Test
  void aShadowCopyThatWentIsAskedInVain() {
    Played run =
        given(Map.of("kind", "vss"), "volume c 4", "snapshot c as one store 1")
            .then("write c[0] X", "snapshot c as two", "write c[1] Y");
    assertThat(run.then("read one[0]").outcome()).isEqualTo("ENOENT");
    assertThat(run.then("drop one").outcome()).isEqualTo("ENOENT");
    assertThat(run.then("snapshot c as one").outcome()).isEqualTo("ok");
    assertThat(run.read("one[1]")).isEqualTo("Y");
  }

  @Test
  void aVolumeForWhichThereWasNoRoomIsAskedInVain() {
    Played run = given(Map.of("chunks", 2), "volume c 3");
    assertThat(run.outcome()).isEqualTo("ENOSPC");
    assertThat(run.then("snapshot c as one").outcome()).isEqualTo("ENOENT");
    assertThat(run.then("read one[0]").outcome()).isEqualTo("ENOENT");
    assertThat(run.refusal("read d[0]")).startsWith("there is no volume or snapshot d");
  }

  @Test
  void aStarMeansAllChunks() {
    Played run = given(Map.of(), "volume c 3", "write c[*] X");
    assertThat(List.of(run.read("c[0]"), run.read("c[2]"))).containsOnly("X");
    assertThat(run.parse("write c[*] X").toString()).contains("c[*]");
  }

  @Test
  void revertingLosesNewerShadowCopies() {
    Played run =
        given(Map.of("kind", "vss"), "volume c 2", "snapshot c as one", "write c[0] X")
            .then("snapshot c as two", "write c[1] Y", "merge one");
    assertThat(run.read("c[0]")).isEqualTo("A0");
    assertThat(run.read("c[1]")).isEqualTo("A1");
    assertThat(run.world().ownersOf("snapshot")).isEmpty();
  }

  @Test
  void shadowCopiesAndDatabaseSnapshotsAreReadOnly() {
    for (String kind : List.of("vss", "database")) {
      Played run = given(Map.of("kind", kind), "volume db 2", "snapshot db as monday");
      assertThat(run.then("write monday[0] X").outcome()).isEqualTo("EROFS");
      assertThat(run.read("monday[0]")).isEqualTo("A0");
    }
  }

  @Test
  void onlyTheFirstChangeOfAPageIsKept() {
    Played run =
        given(Map.of("kind", "database"), "volume db 2", "snapshot db as monday", "write db[0] X");
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 1, 8192, 1, 0));
    assertThat(run.then("write db[0] Y").last().cost()).isEqualTo(Cost.NONE);
    assertThat(run.used("sparse file of monday")).isEqualTo(1);
    assertThat(run.read("monday[0]")).isEqualTo("A0");
  }

  @Test
  void aDatabaseSnapshotWithoutDiskIsSuspectAndTheDatabaseGoesOn() {
    Played run =
        given(Map.of("kind", "database", "chunks", 5), "volume db 4", "snapshot db as monday")
            .then("write db[0] X", "write db[1] Y");
    assertThat(run.outcome()).isEqualTo("invalid");
    assertThat(run.world().existingOwner("monday").attributes().is("suspect")).isTrue();
    assertThat(run.read("db[1]")).isEqualTo("Y");
    assertThat(run.then("read monday[2]").outcome()).isEqualTo("EIO");
  }

  @Test
  void aDatabaseRevertsOnlyToItsOneSnapshot() {
    Played run =
        given(Map.of("kind", "database"), "volume db 2", "snapshot db as a", "snapshot db as b");
    assertThat(run.then("merge a").outcome()).isEqualTo("EBUSY");
    assertThat(run.then("write db[0] X", "drop b", "merge a").read("db[0]")).isEqualTo("A0");
  }

  @Test
  void onWriteOnceMediaEachWriteGoesToTheNextBlock() {
    Played run = given(Map.of("kind", "write-once", "chunks", 4), "volume log 2", "write log[0] X");
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 0, 0, 1, 0));
    assertThat(run.block("log[0]")).isEqualTo("D2");
    assertThat(run.world().existingBlock(new cowscope.world.BlockId("D", 0)).kind())
        .isEqualTo("stale");
    run.then("write log[0] Y");
    assertThat(run.then("write log[1] Z").outcome()).isEqualTo("ENOSPC");
    assertThat(run.read("log[1]")).isEqualTo("A1");
    assertThat(run.then("erase 0").outcome()).as("a WORM disk").isEqualTo("EROFS");
    assertThat(wear(run, 4)).containsExactly(1, 1, 1, 1);
  }

  @Test
  void aSnapshotOfAWriteOnceVolumeKeepsOldBlocksFromGoingStale() {
    Played run =
        given(Map.of("kind", "write-once"), "volume log 2", "snapshot log as monday")
            .then("write log[0] X");
    assertThat(run.read("monday[0]")).isEqualTo("A0");
    assertThat(run.world().existingBlock(new cowscope.world.BlockId("D", 0)).kind())
        .isEqualTo("chunk");
  }

  @Test
  void fullFlashCollectsGarbageFirst() {
    Played run =
        given(
            Map.of("kind", "write-once", "medium", "flash", "chunks", 8, "eraseBlocks", 4),
            "volume log 3",
            "write log[0] X",
            "write log[1] Y");
    assertThat(run.outcome()).isEqualTo("ok");
    assertThat(run.events())
        .contains(
            new Event.Noted("collect", Attributes.of("group", 0).with("stale", 1).with("live", 3)));
    assertThat(run.last().cost().copies()).as("live blocks are written again").isEqualTo(3);
    assertThat(List.of("log[0]", "log[1]", "log[2]"))
        .extracting(run::read)
        .containsExactly("X", "Y", "A2");
  }

  @Test
  void wearLevellingSpreadsTheWritesOfOneHotChunk() {
    Map<String, Object> flash =
        Map.of("kind", "write-once", "medium", "flash", "chunks", 16, "eraseBlocks", 4);
    Map<String, Object> without = new HashMap<>(flash);
    without.put("wearLevelling", false);
    assertThat(spread(given(flash, "volume log 1"))).isLessThanOrEqualTo(1);
    assertThat(spread(given(without, "volume log 1"))).isGreaterThan(1);
  }

  private static int spread(Played run) {
    for (int i = 0; i < 60; i++) {
      run.then("write log[0] X");
    }
    List<Integer> wear = wear(run, 16);
    return wear.stream().max(Integer::compare).orElseThrow()
        - wear.stream().min(Integer::compare).orElseThrow();
  }

  @Test
  void accountTellsWhatDroppingWouldFree() {
    Played run =
        given(Map.of(), "volume origin 4", "snapshot origin as monday", "write origin[0] X")
            .then("account monday");
    assertThat(run.events())
        .containsExactly(
            new Event.Noted(
                "account",
                Attributes.of("owner", "monday")
                    .with("bytesReferred", 4L * 4096)
                    .with("bytesOwn", 4096L)
                    .with("bytesFreed", 4096L)));
    assertThat(run.told())
        .containsExactly(
            "monday refers to 16 KiB, 4 KiB of it its own. Dropping it would free 4 KiB.");
  }
}
