package cowscope.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.event.Effort;
import cowscope.event.Event;
import cowscope.mechanism.layers.LayersMechanism;
import cowscope.mechanism.storage.StorageMechanism;
import cowscope.mechanism.volumes.VolumesMechanism;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Write amplification is counted alike for files, volumes and layers.
class EffortTest {
  private static final long KIB = 1024;
  private static final long MIB = 1024 * KIB;

  private static Played given(Mechanism mechanism, Map<String, Object> setup) {
    return new Played(mechanism, setup, Policy.ON_WRITE);
  }

  private static Effort effort(Played run, String command) {
    return Effort.of(run.then(command).events());
  }

  private static boolean remarked(Played run) {
    return run.events().getLast() instanceof Event.Noted noted
        && noted.cause().equals(Effort.REMARK);
  }

  @Test
  void aBlockOfAFileTakesItsPathWithIt() {
    Played run =
        given(new StorageMechanism(), Map.of()).then("create a 4", "snapshot @ as s", "commit");
    assertThat(effort(run, "write a[1] X")).isEqualTo(new Effort(4 * KIB, 8 * KIB, 12 * KIB));
    assertThat(remarked(run)).isTrue();
    assertThat(effort(run, "write a[1] Y")).isEqualTo(new Effort(4 * KIB, 0, 4 * KIB));
    assertThat(remarked(run)).as("nothing beside what was asked").isFalse();
  }

  @Test
  void inPlaceWritesWhatWasAsked() {
    Played run = given(new StorageMechanism(), Map.of("layout", "in-place")).then("create a 4");
    assertThat(effort(run, "write a[0-1] X")).isEqualTo(new Effort(8 * KIB, 0, 8 * KIB));
  }

  /// As in the recordings dm-01: a chunk of data, a chunk of table, then the block in place.
  @Test
  void aBlockOfAVolumeTakesAWholeChunkAndATable() {
    Played run =
        given(new VolumesMechanism(), Map.of("chunkBlocks", 4))
            .then("volume origin 4", "snapshot origin as monday");
    assertThat(effort(run, "write origin[1] X"))
        .isEqualTo(new Effort(4 * KIB, 16 * KIB, 36 * KIB))
        .extracting(Effort::times)
        .isEqualTo("9");
    assertThat(effort(run, "write origin[1] Y")).isEqualTo(new Effort(4 * KIB, 0, 4 * KIB));
    assertThat(effort(run, "write origin[2] Z whole").asked()).isEqualTo(16 * KIB);
  }

  @Test
  void oneByteOfAContainerTakesTheWholeFile() {
    Played run =
        given(new LayersMechanism(), Map.of())
            .then("image base", "add base /db 64MiB", "run c1 from base");
    assertThat(effort(run, "write c1 /db X")).isEqualTo(new Effort(1, 64 * MIB, 64 * MIB + 1));
    assertThat(remarked(run)).isTrue();
    assertThat(effort(run, "write c1 /db Y")).isEqualTo(new Effort(1, 0, 1));
  }

  @Test
  void aModeIsNoDataAndStillCopiesThem() {
    Played run =
        given(new LayersMechanism(), Map.of())
            .then("image base", "add base /db 64MiB", "run c1 from base");
    assertThat(effort(run, "chmod c1 /db 600")).isEqualTo(new Effort(0, 64 * MIB, 64 * MIB));
    assertThat(run.told().getLast()).startsWith("No data to change, 64 MiB to write.");
    assertThat(effort(run, "read c1 /db")).isEqualTo(Effort.NONE);
  }

  @Test
  void whatIsMadeAnewWasAskedFor() {
    Played volumes = given(new VolumesMechanism(), Map.of());
    assertThat(effort(volumes, "volume origin 4")).isEqualTo(new Effort(16 * KIB, 0, 16 * KIB));
    Played layers = given(new LayersMechanism(), Map.of()).then("image base");
    assertThat(effort(layers, "add base /db 2MiB")).isEqualTo(new Effort(2 * MIB, 0, 2 * MIB));
  }
}
