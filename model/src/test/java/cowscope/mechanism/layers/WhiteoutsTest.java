package cowscope.mechanism.layers;

import static cowscope.mechanism.layers.LayersGiven.given;
import static cowscope.mechanism.layers.LayersGiven.oneFile;
import static cowscope.mechanism.layers.LayersGiven.upper;
import static org.assertj.core.api.Assertions.assertThat;

import cowscope.event.Event;
import cowscope.history.Cost;
import cowscope.mechanism.Played;
import cowscope.world.Attributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Recordings ovl-06, ovl-07, ovl-11 and ovl-19: what removing and renaming leave.
class WhiteoutsTest {
  private static final long KIB_64 = 65_536;

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
  void aNameThatBeginsWithWhIsJustAFile() {
    Played run = given("image base", "add base /a 4KiB", "run c1 from base", "write c1 /.wh.a x");
    assertThat(run.read("c1:/a")).isEqualTo("a");
    assertThat(run.read("c1:/.wh.a")).isEqualTo("x");
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
}
