package cowscope.mechanism.layers;

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
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Recordings ovl-01 to ovl-19: what Linux did.
class OverlayfsTest {
  private static final long KIB_64 = 65_536;
  private static final BlockId UPPER = new BlockId("L", 1);

  private static Played given(String... commands) {
    return given(Map.of(), commands);
  }

  private static Played given(Map<String, Object> setup, String... commands) {
    return new Played(new LayersMechanism(), setup, Policy.ON_WRITE).then(commands);
  }

  /// One image with one file, and a container.
  private static Played oneFile(Map<String, Object> setup, String size) {
    return given(
        setup, "image base", "add base /etc/motd " + size + " \"hello\"", "run c1 from base");
  }

  private static SlotId seen(Played run, String label) {
    return Objects.requireNonNull(new LayersMechanism().shown(run.world()).find(label));
  }

  private static Access access(Played run, String label) {
    SlotId slot = Objects.requireNonNull(run.world().find(label));
    return Objects.requireNonNull(run.world().slot(slot)).access();
  }

  private static SlotId upper(int index) {
    return RegionId.of(UPPER).slot(index);
  }

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
  void removingALowerFileLeavesAWhiteoutAndFreesNothing() {
    Played run = oneFile(Map.of(), "64KiB").then("remove c1 /etc/motd");
    assertThat(run.last().cost()).isEqualTo(Cost.NONE);
    assertThat(run.events())
        .endsWith(
            new Event.SlotAdded(upper(0), "/etc/motd"),
            new Event.SlotMarked(upper(0), "whiteout", true));
    assertThat(run.read("c1:/etc/motd")).isNull();
    assertThat(run.used("disk")).isEqualTo(16);
    assertThat(run.then("read c1 /etc/motd").outcome()).isEqualTo("ENOENT");
  }

  @Test
  void removingAFileThatOnlyTheContainerHasLeavesNothing() {
    Played run = oneFile(Map.of(), "64KiB").then("write c1 /etc/new n", "remove c1 /etc/new");
    assertThat(run.world().slot(upper(0))).isNull();
    assertThat(run.last().cost().freed()).isEqualTo(1);
  }

  @Test
  void recreatingReplacesTheWhiteout() {
    Played run = oneFile(Map.of(), "64KiB").then("remove c1 /etc/motd", "write c1 /etc/motd new");
    assertThat(run.last().cost().copies()).isZero();
    assertThat(Objects.requireNonNull(run.world().slot(upper(0))).attributes())
        .isEqualTo(Attributes.NONE);
    assertThat(run.read("c1:/etc/motd")).isEqualTo("new");
  }

  @Test
  void aDirectoryLeavesOneWhiteoutAndComesBackOpaque() {
    Played run =
        given("image base", "add base /d/a 4KiB", "add base /d/b 4KiB", "run c1 from base")
            .then("write c1 /d/c own", "remove c1 /d");
    assertThat(run.last().cost().freed()).as("what only the container had").isEqualTo(1);
    LayerIndex index = Merged.of(run.world(), "c1").top();
    assertThat(index.entries().keySet()).containsExactly("/d");
    run.then("mkdir c1 /d");
    assertThat(Merged.of(run.world(), "c1").top().opaque("/d")).isTrue();
    assertThat(run.read("c1:/d/a")).as("old children stay hidden").isNull();
    run.then("write c1 /d/a fresh");
    assertThat(run.last().cost().copies()).isZero();
    assertThat(run.read("c1:/d/a")).isEqualTo("fresh");
    assertThat(run.read("c1:/d/b")).isNull();
  }

  @Test
  void renamingALowerDirectoryAnswersExdev() {
    Played run =
        given("image base", "add base /d/a 4KiB", "run c1 from base").then("rename c1 /d /e");
    assertThat(run.outcome()).isEqualTo("EXDEV");
    assertThat(run.read("c1:/d/a")).isEqualTo("a");
  }

  @Test
  void withRedirectDirItTakesANoteAndAWhiteout() {
    Played run =
        given(Map.of("redirectDir", true), "image base", "add base /d/a 4KiB", "run c1 from base")
            .then("rename c1 /d /e");
    assertThat(run.outcome()).isEqualTo("ok");
    assertThat(run.last().cost().copies()).isZero();
    assertThat(run.read("c1:/e/a")).isEqualTo("a");
    assertThat(run.read("c1:/d/a")).isNull();
    run.then("rename c1 /e /f");
    assertThat(run.read("c1:/f/a")).as("again").isEqualTo("a");
    run.then("write c1 /f/a X");
    assertThat(run.last().cost().copies()).isEqualTo(1);
    assertThat(run.read("c1:/f/a")).isEqualTo("X");
  }

  @Test
  void renamingAFileCopiesItUp() {
    Played run = oneFile(Map.of(), "64KiB").then("rename c1 /etc/motd /etc/issue");
    assertThat(run.last().cost().bytesCopied()).isEqualTo(KIB_64);
    assertThat(run.read("c1:/etc/issue")).isEqualTo("hello");
    assertThat(run.read("c1:/etc/motd")).isNull();
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
  void anOldDescriptorSeesTheNewFileAndAMappingTheOldOne() {
    Played run =
        oneFile(Map.of(), "64KiB")
            .then("open c1 /etc/motd as fd", "map c1 fd as before", "write c1 /etc/motd new")
            .then("map c1 fd as after", "open c1 /etc/motd as fd2", "map c1 fd2 as later");
    assertThat(List.of("fd", "before", "after", "later"))
        .extracting(run::read)
        .containsExactly("new", "hello", "hello", "new");
    assertThat(run.then("look fd").events()).contains(new Event.ValueRead(seen(run, "fd"), "new"));
    assertThat(run.then("look before").events())
        .contains(new Event.ValueRead(seen(run, "before"), "hello"));
  }

  @Test
  void aRemovedFileIsStillReadByWhoHasItOpen() {
    Played run =
        oneFile(Map.of(), "64KiB")
            .then("write c1 /own mine", "open c1 /own as fd", "remove c1 /own");
    assertThat(run.last().cost().freed()).isZero();
    assertThat(run.read("fd")).isEqualTo("mine");
    assertThat(run.then("close fd").last().cost().freed()).isEqualTo(1);
  }

  @Test
  void oneContainerPaysForItsCopyAnotherNothingForARemoval() {
    Played run =
        given("image base", "add base /lib 1MiB", "add base /app 1MiB")
            .then("run c1 from base", "run c2 from base", "run c3 from base");
    int before = run.used("disk");
    assertThat(run.then("write c1 /app X").used("disk") - before).isEqualTo(256);
    assertThat(run.then("remove c2 /app").used("disk") - before).isEqualTo(256);
    assertThat(List.of("c1:/lib", "c2:/lib", "c3:/lib")).extracting(run::block).containsOnly("D0");
    assertThat(run.read("c3:/app")).isEqualTo("app");
  }

  @Test
  void theTopmostLayerWinsAndAWhiteoutInTheMiddleHidesForAllAbove() {
    Played run =
        given("image l1", "add l1 /a 4KiB one", "add l1 /b 4KiB one", "add l1 /o/x 4KiB one")
            .then("run c from l1", "remove c /b", "write c /a two", "remove c /o", "mkdir c /o")
            .then("commit c as l2", "image l3 from l2", "add l3 /c 4KiB three", "run c1 from l3");
    assertThat(run.read("c1:/a")).isEqualTo("two");
    assertThat(run.read("c1:/b")).isNull();
    assertThat(run.read("c1:/o/x")).isNull();
    assertThat(run.read("c1:/c")).isEqualTo("three");
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

  @Test
  void aNameThatBeginsWithWhIsJustAFile() {
    Played run = given("image base", "add base /a 4KiB", "run c1 from base", "write c1 /.wh.a x");
    assertThat(run.read("c1:/a")).isEqualTo("a");
    assertThat(run.read("c1:/.wh.a")).isEqualTo("x");
  }

  @Test
  void committingFreezesTheLayer() {
    Played run =
        oneFile(Map.of(), "64KiB")
            .then("write c1 /etc/motd X", "commit c1 as web2", "run c2 from web2");
    assertThat(run.read("c2:/etc/motd")).isEqualTo("X");
    assertThat(run.then("write c1 /etc/motd Y").last().cost().copies()).isEqualTo(1);
    assertThat(run.read("c2:/etc/motd")).isEqualTo("X");
  }

  @Test
  void stoppingFreesTheLayerAndPruningOnlyWhatNobodyStandsOn() {
    Played run = oneFile(Map.of(), "64KiB").then("write c1 /etc/motd X", "prune base");
    assertThat(run.last().cost().freed()).isZero();
    assertThat(run.read("c1:/etc/motd")).isEqualTo("X");
    run.then("stop c1");
    assertThat(run.used("disk")).isZero();
    assertThat(run.used("layers")).isZero();
  }

  @Test
  void accountTellsSharedAndOwnBytes() {
    Played run = oneFile(Map.of(), "64KiB").then("write c1 /etc/motd X", "account c1");
    assertThat(run.told())
        .containsExactly(
            "c1 refers to 128 KiB, 64 KiB of it its own."
                + " Dropping it would free 64 KiB. It stands on 2 layers, 1 of them shared.");
  }

  @Test
  void aRemovedFileThatIsOpenCountsAsItsOwn() {
    Played run =
        oneFile(Map.of(), "64KiB")
            .then("write c1 /own mine", "open c1 /own as fd", "remove c1 /own", "account c1");
    assertThat(run.told())
        .containsExactly(
            "c1 refers to 64 KiB, 4 B of it its own."
                + " Dropping it would free 4 B. It stands on 2 layers, 1 of them shared.");
  }

  @Test
  void filesOfAnImageAreReadOnlyAndThoseOfAContainerOnceItIsCommitted() {
    Played run = oneFile(Map.of(), "64KiB").then("write c1 /etc/motd X");
    assertThat(access(run, "L0:/etc/motd")).isEqualTo(Access.READ_ONLY);
    assertThat(access(run, "L1:/etc/motd")).isEqualTo(Access.READ_WRITE);
    run.then("commit c1 as web2");
    assertThat(access(run, "L1:/etc/motd")).isEqualTo(Access.READ_ONLY);
  }

  @Test
  void entriesThatPointAtNothingSayWhatTheyStandFor() {
    Played run =
        given(Map.of("metacopy", true), "image base", "add base /a 4KiB", "add base /d/b 4KiB")
            .then("run c1 from base", "remove c1 /a", "mkdir c1 /e", "chmod c1 /d/b");
    assertThat(List.of("L1:/a", "L1:/e", "L1:/d/b", "c1:/e", "c1:/d/b"))
        .extracting(run::read)
        .containsExactly("whiteout", "opaque directory", "metadata", "directory", "b");
  }

  @Test
  void slotsOfTheMergedViewGoByTheirPaths() {
    Played run = oneFile(Map.of(), "64KiB").then("write c1 /etc/motd X");
    assertThat(new LayersMechanism().label(run.world(), seen(run, "c1:/etc/motd")))
        .isEqualTo("c1:/etc/motd");
  }

  @Test
  void mistakesAreRefusedWithAReason() {
    Played run = oneFile(Map.of(), "64KiB");
    assertThat(run.refusal("add base /late 4KiB"))
        .isEqualTo("something stands on base already, so its layer is read-only");
    assertThat(run.refusal("write base /etc/motd X"))
        .isEqualTo("base is an image, which nobody changes; write \"run c1 from base\"");
    assertThat(run.refusal("write c1 /etc X")).isEqualTo("/etc is a directory; name a file");
    assertThat(run.refusal("look fd")).isEqualTo("no descriptor or mapping is called fd");
  }
}
