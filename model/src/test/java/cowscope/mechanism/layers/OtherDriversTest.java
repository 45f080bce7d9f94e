package cowscope.mechanism.layers;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.event.Event;
import cowscope.history.Cost;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import cowscope.world.BlockId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the other drivers do otherwise than overlayfs.
class OtherDriversTest {
  private static final long MIB_64 = 64L << 20;

  private static Played given(String driver, String... commands) {
    return new Played(new LayersMechanism(), Map.of("driver", driver), Policy.ON_WRITE)
        .then(commands);
  }

  private static List<String> entries(Played run) {
    return List.copyOf(Merged.of(run.world(), "c1").top().entries().keySet());
  }

  @Test
  void aufsAndUnionfsNameWhiteouts() {
    for (String driver : List.of("aufs", "unionfs")) {
      Played run =
          given(driver, "image base", "add base /d/a 4KiB", "add base /b 4KiB", "run c1 from base")
              .then("remove c1 /b");
      assertThat(entries(run)).containsExactly("/.wh.b");
      assertThat(run.read("c1:/b")).isNull();
      run.then("write c1 /b new");
      assertThat(entries(run)).containsExactly("/b");
      assertThat(run.read("c1:/b")).isEqualTo("new");
      run.then("remove c1 /d", "mkdir c1 /d");
      assertThat(entries(run)).containsExactly("/b", "/d/.wh..wh..opq", "/d");
      assertThat(run.read("c1:/d/a")).isNull();
    }
  }

  @Test
  void unionFileSystemsCopyWholeFiles() {
    for (String driver : List.of("overlayfs", "aufs", "unionfs")) {
      Played run =
          given(driver, "image base", "add base /db 64MiB", "run c1 from base", "write c1 /db x");
      assertThat(run.last().cost()).as(driver).isEqualTo(new Cost(1, 1, MIB_64, 1, 0));
    }
  }

  @Test
  void aBlockDeviceCopiesOneBlock() {
    Played run =
        given("block", "image base", "add base /db 64MiB", "run c1 from base", "write c1 /db x");
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 1, 4096, 1, 0));
    assertThat(run.events())
        .contains(
            new Event.PartCopied(
                new BlockId("D", 0), new BlockId("D", 1), "block", 4096, "copy-up"));
    assertThat(run.used("disk")).isEqualTo(16_385);
    assertThat(run.read("c1:/db")).isEqualTo("x");
    assertThat(run.then("write c1 /db y").last().cost()).isEqualTo(Cost.NONE);
    assertThat(run.then("append c1 /db z").used("disk")).as("one block more").isEqualTo(16_386);
  }

  @Test
  void onABlockDeviceNamesAndModesCopyNoData() {
    Played run = given("block", "image base", "add base /d/db 64MiB", "run c1 from base");
    for (String command : List.of("chmod c1 /d/db", "rename c1 /d/db /d/x", "rename c1 /d /e")) {
      run.then(command);
      assertThat(run.last().cost().bytesCopied()).as(command).isZero();
      assertThat(run.outcome()).as(command).isEqualTo("ok");
    }
    assertThat(run.read("c1:/e/x")).isEqualTo("db");
    assertThat(run.then("write c1 /e/x new").read("c1:/e/x")).isEqualTo("new");
  }

  @Test
  void onABlockDeviceAMappingSeesWhatThePathSees() {
    Played run =
        given("block", "image base", "add base /a 64KiB old", "run c1 from base")
            .then("map c1 /a as m", "open c1 /a as fd", "write c1 /a new", "map c1 fd as m2");
    assertThat(List.of("m", "fd", "m2")).extracting(run::read).containsOnly("new");
    run.then("rename c1 /a /b", "write c1 /b newer");
    assertThat(List.of("m", "fd", "m2")).extracting(run::read).containsOnly("newer");
  }

  @Test
  void vfsCopiesEverythingForEachLayer() {
    Played run = given("vfs", "image base", "add base /db 64MiB", "image web from base");
    assertThat(run.last().cost()).isEqualTo(new Cost(0, 1, MIB_64, 2, 0));
    run.then("run c1 from web", "run c2 from web");
    assertThat(run.used("disk")).isEqualTo(4 * 16_384);
    assertThat(run.then("write c1 /db x").last().cost()).isEqualTo(Cost.NONE);
    assertThat(run.read("c2:/db")).isEqualTo("db");
  }

  @Test
  void withVfsNothingIsSharedSoRemovingNeedsNoWhiteoutAndFrees() {
    Played run =
        given("vfs", "image base", "add base /d/a 64KiB", "run c1 from base", "rename c1 /d /e");
    assertThat(run.outcome()).isEqualTo("ok");
    run.then("remove c1 /e");
    assertThat(run.last().cost().freed()).isEqualTo(1);
    assertThat(entries(run)).isEmpty();
    assertThat(run.then("account base").told())
        .containsExactly(
            "base refers to 64 KiB, 64 KiB of it its own. Dropping it would free 64 KiB."
                + " It stands on 1 layer, 0 of them shared.");
  }

  @Test
  void vfsWithoutRoomMakesNoContainer() {
    Played run =
        new Played(
                new LayersMechanism(), Map.of("driver", "vfs", "diskBlocks", 20), Policy.ON_WRITE)
            .then("image base", "add base /a 64KiB", "run c1 from base");
    assertThat(run.outcome()).isEqualTo("ENOSPC");
    assertThat(run.world().owner("c1")).isNull();
  }

  @Test
  void eagerCopiesAtTheStart() {
    Played run =
        new Played(new LayersMechanism(), Map.of(), Policy.EAGER)
            .then("image base", "add base /db 64MiB", "run c1 from base");
    assertThat(run.last().cost().bytesCopied()).isEqualTo(MIB_64);
    assertThat(run.then("write c1 /db x").last().cost()).isEqualTo(Cost.NONE);
  }
}
