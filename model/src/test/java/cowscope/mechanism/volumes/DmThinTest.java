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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Recordings dm-07 to dm-09: what Linux did.
class DmThinTest {
  private static final long BLOCK = 4096;
  private static final int CHUNK = 65_536;

  private static Played given(int chunks, String... commands) {
    return new Played(
            new VolumesMechanism(),
            Map.of("kind", "dm-thin", "chunks", chunks, "chunkBlocks", 16),
            Policy.ON_WRITE)
        .then(commands);
  }

  private static SlotId slot(String owner, int index) {
    return RegionId.of(owner, "chunks").slot(index);
  }

  @Test
  void provisionedBlocksAreThoseOfTheRecording() {
    Played run = given(16, "volume origin 8 empty");
    List<Integer> provisioned = new ArrayList<>(List.of(run.used("disk")));
    for (String command :
        List.of(
            "write origin[0] A",
            "write origin[1-3] A",
            "snapshot origin as snap",
            "write origin[1] B",
            "write origin[1] C",
            "write snap[2] S",
            "write origin[3] W whole",
            "write origin[2] B",
            "read origin[2]",
            "write snap[5] S",
            "drop origin")) {
      provisioned.add(run.then(command).used("disk"));
    }
    assertThat(provisioned).containsExactly(0, 1, 4, 4, 5, 5, 6, 7, 7, 7, 8, 5);
  }

  @Test
  void theWriterIsRedirectedOnEitherSide() {
    Played run = given(16, "volume origin 2", "snapshot origin as snap", "write snap[0] S");
    assertThat(run.events())
        .containsExactly(
            new Event.Attempted(slot("snap", 0).alone(), "write", "S", BLOCK, "write"),
            new Event.Trapped(slot("snap", 0), "shared"),
            new Event.BlockCopied(
                new BlockId("D", 0), new BlockId("D", 2), 1, "chunk", CHUNK, "redirect"),
            new Event.Written(new BlockId("D", 2), slot("snap", 0), "S"),
            new Event.SlotPointed(
                slot("snap", 0).alone(),
                new BlockId("D", 2),
                Access.READ_WRITE,
                Mark.NONE,
                "redirected"),
            new Event.Noted(Effort.REMARK, new Effort(BLOCK, CHUNK, CHUNK + BLOCK).figures()));
    run.then("write origin[1] O");
    assertThat(run.block("origin[1]")).as("the origin moves").isEqualTo("D3");
    assertThat(run.block("snap[1]")).as("the old block stays").isEqualTo("D1");
  }

  @Test
  void aWholeBlockIsNotCopied() {
    Played run = given(16, "volume origin 2", "snapshot origin as snap", "write origin[0] X whole");
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 0, 0, 1, 0));
  }

  @Test
  void theSecondWriteIsInPlace() {
    Played run = given(16, "volume origin 2", "snapshot origin as snap", "write origin[0] X");
    assertThat(run.then("write origin[0] Y").last().cost()).isEqualTo(Cost.NONE);
  }

  @Test
  void aBlockOlderThanTheLastSnapshotIsLeftAlthoughNobodySharesIt() {
    Played run = given(16, "volume origin 2", "snapshot origin as snap", "write snap[0] S");
    assertThat(run.refs("origin[0]")).isEqualTo(1);
    run.then("write origin[0] X");
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 1, CHUNK, 1, 1));
    assertThat(run.events()).contains(new Event.Trapped(slot("origin", 0), "older-than-snapshot"));
  }

  @Test
  void aFullPoolAnswersEnospcAndUnsharedChunksCanStillBeWritten() {
    Played run =
        given(3, "volume origin 2", "snapshot origin as snap", "write origin[0] X")
            .then("write origin[1] Y");
    assertThat(run.outcome()).isEqualTo("ENOSPC");
    assertThat(run.read("origin[1]")).isEqualTo("A1");
    assertThat(run.then("write origin[0] Z").outcome()).isEqualTo("ok");
    assertThat(run.then("drop snap", "write origin[1] Y").outcome()).isEqualTo("ok");
  }

  @Test
  void discardOfASharedBlockOnlyUnmapsIt() {
    Played run = given(16, "volume origin 4", "snapshot origin as snap", "discard origin[0]");
    assertThat(run.used("disk")).isEqualTo(4);
    assertThat(run.read("origin[0]")).isEqualTo("0");
    assertThat(run.read("snap[0]")).isEqualTo("A0");
    run.then("discard snap[0]");
    assertThat(run.used("disk")).isEqualTo(3);
  }

  @Test
  void deletingTheOriginLeavesTheSnapshotsIntact() {
    Played run =
        given(16, "volume origin 2", "snapshot origin as snap", "snapshot snap as again")
            .then("write origin[0] X", "drop origin");
    assertThat(run.last().cost().freed()).isEqualTo(1);
    assertThat(run.read("snap[0]")).isEqualTo("A0");
    assertThat(run.read("again[1]")).isEqualTo("A1");
  }

  @Test
  void mergingPutsTheMappingBack() {
    Played run =
        given(16, "volume origin 2", "snapshot origin as snap", "write origin[0] X", "merge snap");
    assertThat(run.last().cost()).isEqualTo(new Cost(0, 0, 0, 0, 1));
    assertThat(run.read("origin[0]")).isEqualTo("A0");
    assertThat(run.used("disk")).isEqualTo(2);
  }

  @Test
  void snapshotsHaveNoStoreOfTheirOwn() {
    Played run = given(16, "volume origin 2", "snapshot origin as snap store 3");
    assertThat(run.events())
        .contains(new Event.Noted("no-store", Attributes.of("snapshot", "snap")));
    assertThat(run.world().pools()).hasSize(1);
    assertThat(run.read("snap[1]")).isEqualTo("A1");
  }
}
