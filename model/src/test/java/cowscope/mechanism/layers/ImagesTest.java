package cowscope.mechanism.layers;

import static cowscope.mechanism.layers.LayersGiven.given;
import static cowscope.mechanism.layers.LayersGiven.oneFile;
import static cowscope.mechanism.layers.LayersGiven.seen;
import static org.assertj.core.api.Assertions.assertThat;

import cowscope.mechanism.Played;
import cowscope.world.Access;
import cowscope.world.SlotId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Images, containers and the layers that they share (recording ovl-10).
class ImagesTest {
  private static Access access(Played run, String label) {
    SlotId slot = Objects.requireNonNull(run.world().find(label));
    return Objects.requireNonNull(run.world().slot(slot)).access();
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
    assertThat(run.refusal("look fd")).isEqualTo("no descriptor or mapping is called fd");
  }
}
