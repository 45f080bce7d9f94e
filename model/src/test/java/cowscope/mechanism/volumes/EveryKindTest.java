package cowscope.mechanism.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.history.Cost;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import cowscope.world.Pool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the kinds have in common, and where they part.
class EveryKindTest {
  private static final Map<String, Object> FLASH =
      Map.of("kind", "write-once", "medium", "flash", "chunks", 8, "eraseBlocks", 4);

  private static Played given(Map<String, Object> setup, String... commands) {
    return new Played(new VolumesMechanism(), setup, Policy.ON_WRITE).then(commands);
  }

  private static Played given(String kind, String... commands) {
    return given(Map.of("kind", kind), commands);
  }

  @Test
  void aClassicSnapshotOnADiskOfSixteenChunksIsWhatOneGetsUnasked() {
    Played run = given(Map.of(), "volume origin 4", "snapshot origin as monday store 2");
    assertThat(run.world().pools().stream().map(Pool::name).toList())
        .containsExactly("disk", "store of monday");
    assertThat(run.world().pool("D").capacity()).isEqualTo(16);
    assertThat(run.world().pool("monday:").capacity()).isEqualTo(2);
    run.then("write origin[0] X");
    assertThat(run.last().cost().bytesCopied()).as("a chunk is a block").isEqualTo(4096);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dm-snapshot", "dm-thin", "vss", "database", "write-once"})
  void aSnapshotCopiesNothingAndReadsWhatWasThere(String kind) {
    Played run = given(kind, "volume v 3", "read v[2]", "snapshot v as s");
    assertThat(run.last().cost()).isEqualTo(Cost.NONE);
    run.then("write v[1] X", "write v[1] Y");
    assertThat(List.of("v[0]", "v[1]", "v[2]"))
        .extracting(run::read)
        .containsExactly("A0", "Y", "A2");
    assertThat(List.of("s[0]", "s[1]", "s[2]"))
        .extracting(run::read)
        .containsExactly("A0", "A1", "A2");
    assertThat(run.block("s[0]")).isEqualTo(run.block("v[0]"));
  }

  @ParameterizedTest
  @CsvSource({
    "dm-snapshot, v, s",
    "vss, v, s",
    "database, v, s",
    "dm-thin, s, v",
    "write-once, s, v",
  })
  void eitherTheWriterKeepsItsPlaceOrTheReader(String kind, String keeps, String moves) {
    Played run = given(kind, "volume v 2", "snapshot v as s");
    String before = run.block("v[0]");
    run.then("write v[0] X");
    assertThat(run.block(keeps + "[0]")).isEqualTo(before);
    assertThat(run.block(moves + "[0]")).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dm-snapshot", "dm-thin", "vss", "database", "write-once"})
  void mergingLosesWhatWasWrittenSince(String kind) {
    Played run =
        given(kind, "volume v 2", "snapshot v as s", "write v[0] X", "write v[1] Y", "merge s");
    assertThat(List.of(run.read("v[0]"), run.read("v[1]"))).containsExactly("A0", "A1");
    assertThat(run.world().owner("s")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dm-snapshot", "dm-thin", "vss", "database", "write-once"})
  void eagerlyASnapshotCopiesEveryChunkAtOnce(String kind) {
    Played run =
        new Played(new VolumesMechanism(), Map.of("kind", kind), Policy.EAGER)
            .then("volume v 3", "snapshot v as s");
    assertThat(run.last().cost().copies()).isEqualTo(3);
    assertThat(run.refs("v[0]")).isEqualTo(1);
    run.then("write v[0] X");
    assertThat(run.last().cost().copies()).isZero();
    assertThat(run.read("s[0]")).isEqualTo("A0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dm-snapshot", "dm-thin", "vss", "database", "write-once"})
  void aBackupOfTheVolumeIsTornAndOneOfTheSnapshotIsNot(String kind) {
    Played run =
        given(kind, "volume v 4", "snapshot v as s", "backup v", "backup s")
            .then("write v[0] X", "write v[3] Y", "read v[0]");
    assertThat(List.of(0, 1, 2, 3))
        .extracting(i -> run.read("v-backup[" + i + "]"))
        .as("the second write without the first")
        .containsExactly("A0", "A1", "A2", "Y");
    assertThat(List.of(0, 1, 2, 3))
        .extracting(i -> run.read("s-backup[" + i + "]"))
        .containsExactly("A0", "A1", "A2", "A3");
  }

  @Test
  void onlySnapshotsThatLackTheOldChunkPayForIt() {
    Played run =
        given("dm-snapshot", "volume v 2", "snapshot v as old", "write v[0] X")
            .then("snapshot v as written", "write written[0] W", "snapshot v as fresh")
            .then("write v[0] Y");
    assertThat(run.last().cost()).as("fresh alone").isEqualTo(new Cost(1, 1, 4096, 1, 0));
    assertThat(List.of("old[0]", "written[0]", "fresh[0]", "v[0]"))
        .extracting(run::read)
        .containsExactly("A0", "W", "X", "Y");
  }

  @Test
  void theSnapshotChangesItsOwnChunkInTheStoreInPlace() {
    Played run = given("dm-snapshot", "volume v 2", "snapshot v as s", "write v[0] X");
    String kept = run.block("s[0]");
    assertThat(run.then("write s[0] S").last().cost()).isEqualTo(Cost.NONE);
    assertThat(run.block("s[0]")).isEqualTo(kept);
    assertThat(run.read("s[0]")).isEqualTo("S");
  }

  @Test
  void aSnapshotThatWentBadIsNotMergedAndCanBeDropped() {
    Played run = given("dm-snapshot", "volume v 3", "snapshot v as s store 1", "write v[0-1] X");
    assertThat(run.outcome()).isEqualTo("invalid");
    assertThat(run.then("merge s").outcome()).isEqualTo("EIO");
    assertThat(run.then("write s[2] S").outcome()).isEqualTo("EIO");
    assertThat(List.of(run.read("v[0]"), run.read("v[1]"))).containsOnly("X");
    assertThat(run.then("drop s").outcome()).isEqualTo("ok");
  }

  @Test
  void oneFullStoreSpoilsItsSnapshotOnly() {
    Played run =
        given("dm-snapshot", "volume v 3", "snapshot v as small store 1", "snapshot v as large")
            .then("write v[0-1] X");
    assertThat(run.then("read small[0]").outcome()).isEqualTo("EIO");
    assertThat(run.then("read large[0]").outcome()).isEqualTo("ok");
    assertThat(List.of(run.read("large[0]"), run.read("large[1]"))).containsExactly("A0", "A1");
  }

  @Test
  void erasingAGroupMovesWhatLivesAndFreesTheRest() {
    Played run = given(FLASH, "volume v 2", "write v[0] X", "erase 0");
    assertThat(run.outcome()).isEqualTo("ok");
    assertThat(run.last().cost().copies()).as("A1 and X").isEqualTo(2);
    assertThat(run.used("disk")).isEqualTo(2);
    assertThat(List.of(run.read("v[0]"), run.read("v[1]"))).containsExactly("X", "A1");
    assertThat(run.refusal("erase 2")).isEqualTo("the medium has the groups 0 to 1");
  }

  @Test
  void wearStaysWithABlockThatWasErased() {
    Played run = given(FLASH, "volume v 2", "write v[0] X", "erase 0");
    assertThat(Medium.wear(run.world(), new cowscope.world.BlockId("D", 0))).isEqualTo(1);
    assertThat(Medium.wear(run.world(), new cowscope.world.BlockId("D", 3))).isZero();
  }
}
