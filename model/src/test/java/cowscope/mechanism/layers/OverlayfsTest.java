package cowscope.mechanism.layers;

import static cowscope.mechanism.layers.LayersGiven.given;
import static cowscope.mechanism.layers.LayersGiven.oneFile;
import static cowscope.mechanism.layers.LayersGiven.seen;
import static cowscope.mechanism.layers.LayersGiven.upper;
import static org.assertj.core.api.Assertions.assertThat;

import cowscope.event.Effort;
import cowscope.event.Event;
import cowscope.history.Cost;
import cowscope.mechanism.Played;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.SlotId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Recordings ovl-01 to ovl-05 and ovl-16: reading, and what copies a file up.
class OverlayfsTest {
  private static final long KIB_64 = 65_536;

  @Test
  void runningAContainerCopiesNothing() {
    Played run = given("image base", "add base /etc/motd 64KiB", "run c1 from base");
    assertThat(run.last().cost()).isEqualTo(new Cost(0, 0, 0, 1, 0));
    assertThat(run.block("c1:/etc/motd")).isEqualTo("D0");
    assertThat(run.read("c1:/etc/motd")).isEqualTo("motd");
  }

  @Test
  void aReadCopiesNothingAndSeesTheLowerFile() {
    Played run = oneFile(Map.of(), "64KiB").then("read c1 /etc/motd");
    assertThat(run.events())
        .containsExactly(
            new Event.Attempted(seen(run, "c1:/etc/motd"), "read", null, "read"),
            new Event.ValueRead(seen(run, "c1:/etc/motd"), "hello"));
    assertThat(run.used("disk")).isEqualTo(16);
  }

  @Test
  void theFirstWriteCopiesTheWholeFileParentsFirst() {
    Played run = oneFile(Map.of(), "64KiB").then("append c1 /etc/motd hi");
    SlotId seen = seen(run, "c1:/etc/motd");
    BlockId copy = new BlockId("D", 1);
    assertThat(run.events())
        .containsExactly(
            new Event.Attempted(seen.alone(), "append", "hi", 2L, "append"),
            new Event.Trapped(seen, "lower-layer"),
            new Event.Noted(
                "parents", Attributes.of("directories", "/etc").with("container", "c1")),
            new Event.BlockCopied(new BlockId("D", 0), copy, 1, "file", KIB_64, "copy-up"),
            new Event.SlotAdded(upper(0), "/etc/motd"),
            new Event.SlotPointed(upper(0).alone(), copy, Access.READ_WRITE, Mark.NONE, "copy-up"),
            new Event.BlockResized(copy, KIB_64 + 2, "grown"),
            new Event.Written(copy, seen, "hellohi"),
            new Event.Noted(Effort.REMARK, new Effort(2, KIB_64, KIB_64 + 2).figures()));
    assertThat(run.read("c1:/etc/motd")).isEqualTo("hellohi");
    assertThat(run.used("disk")).as("16 blocks below, 17 above").isEqualTo(33);
  }

  @Test
  void anotherContainerStillSeesTheOldFile() {
    Played run = oneFile(Map.of(), "64KiB").then("run c2 from base", "write c1 /etc/motd X");
    assertThat(run.read("c1:/etc/motd")).isEqualTo("X");
    assertThat(run.read("c2:/etc/motd")).isEqualTo("hello");
    assertThat(run.world().existingBlock(new BlockId("L", 0)).refs())
        .as("base, c1 and c2 stand on it")
        .isEqualTo(3);
  }

  @Test
  void oneByteInto64MiBCopies64MiBOnce() {
    Played run = oneFile(Map.of(), "64MiB").then("write c1 /etc/motd X");
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 1, 64L << 20, 1, 0));
    run.then("write c1 /etc/motd Y");
    assertThat(run.last().cost()).as("the second byte").isEqualTo(Cost.NONE);
    assertThat(run.then("append c1 /etc/motd Z").last().cost()).isEqualTo(Cost.NONE);
  }

  @Test
  void openingForWritingCopiesUpWithoutAnyWrite() {
    for (String mode : List.of("read-write", "write-only", "append")) {
      Played run = oneFile(Map.of(), "1MiB").then("open c1 /etc/motd as fd " + mode);
      assertThat(run.last().cost().bytesCopied()).as(mode).isEqualTo(1 << 20);
    }
    Played run = oneFile(Map.of(), "1MiB").then("open c1 /etc/motd as fd");
    assertThat(run.last().cost()).as("read-only").isEqualTo(Cost.NONE);
  }

  @Test
  void truncatingCopiesNoData() {
    Played run = oneFile(Map.of(), "1MiB").then("open c1 /etc/motd as fd truncate");
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 0, 0, 1, 0));
    assertThat(run.used("disk")).isEqualTo(256);
    assertThat(run.read("c1:/etc/motd")).isEmpty();
    Played whole = oneFile(Map.of(), "1MiB").then("truncate c1 /etc/motd 4KiB");
    assertThat(whole.last().cost().bytesCopied()).as("truncate(2) to a size").isEqualTo(1 << 20);
    assertThat(whole.used("disk")).isEqualTo(257);
  }

  @Test
  void chmodCopiesTheData() {
    Played run = oneFile(Map.of(), "16MiB").then("chmod c1 /etc/motd 0600");
    assertThat(run.last().cost().bytesCopied()).isEqualTo(16L << 20);
  }

  @Test
  void withMetacopyChmodCopiesNoDataUntilTheFirstWrite() {
    Played run = oneFile(Map.of("metacopy", true), "16MiB").then("chmod c1 /etc/motd 0600");
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 0, 0, 0, 0));
    assertThat(run.block("c1:/etc/motd")).as("data are still read from below").isEqualTo("D0");
    run.then("write c1 /etc/motd X");
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 1, 16L << 20, 1, 0));
    assertThat(run.read("c1:/etc/motd")).isEqualTo("X");
  }

  @Test
  void openingForWritingDefeatsMetacopyAsTouchDoes() {
    Played run =
        oneFile(Map.of("metacopy", true), "16MiB").then("open c1 /etc/motd as fd write-only");
    assertThat(run.last().cost().bytesCopied()).isEqualTo(16L << 20);
  }

  @Test
  void copyUpBreaksAHardLink() {
    Played run =
        given("image base", "add base /a 4KiB old", "link base /a /b", "run c1 from base")
            .then("write c1 /a new");
    assertThat(run.read("c1:/a")).isEqualTo("new");
    assertThat(run.read("c1:/b")).isEqualTo("old");
  }

  @Test
  void withoutRoomACopyUpAnswersEnospcAndNothingChanges() {
    Played run = oneFile(Map.of("diskBlocks", 20), "64KiB").then("write c1 /etc/motd X");
    assertThat(run.outcome()).isEqualTo("ENOSPC");
    assertThat(run.read("c1:/etc/motd")).isEqualTo("hello");
    assertThat(run.used("disk")).isEqualTo(16);
    assertThat(run.then("remove c1 /etc/motd").outcome()).as("deleting works").isEqualTo("ok");
    assertThat(run.used("disk")).as("and frees nothing").isEqualTo(16);
  }

  @Test
  void aPartialFileNeverShows() {
    Played run = oneFile(Map.of(), "64KiB").then("write c1 /etc/motd X");
    SlotId seen = seen(run, "c1:/etc/motd");
    int step = run.history().size();
    for (int i = 0; i < run.events().size(); i++) {
      assertThat(new LayersMechanism().peek(run.history().within(step, i), seen))
          .isEqualTo("hello");
      if (run.events().get(i) instanceof Event.Written) {
        break;
      }
    }
  }

  @Test
  void withoutAnUpperLayerEverythingIsReadOnly() {
    Played run =
        given("image base", "add base /a 4KiB", "run c1 from base read-only", "write c1 /a X");
    assertThat(run.outcome()).isEqualTo("EROFS");
    assertThat(run.read("c1:/a")).isEqualTo("a");
  }
}
