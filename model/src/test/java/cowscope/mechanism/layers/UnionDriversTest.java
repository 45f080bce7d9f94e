package cowscope.mechanism.layers;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.history.Cost;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What overlayfs, aufs and unionfs have in common. Options of overlayfs change nothing for the
/// others.
class UnionDriversTest {
  private static final long KIB_64 = 65_536;

  private static Played given(String driver, Object... more) {
    Map<String, Object> setup = new HashMap<>(Map.of("driver", driver));
    if (!driver.equals("overlayfs")) {
      setup.putAll(Map.of("metacopy", true, "redirectDir", true));
    }
    for (int i = 0; i < more.length; i += 2) {
      setup.put("" + more[i], more[i + 1]);
    }
    return new Played(new LayersMechanism(), setup, Policy.ON_WRITE)
        .then("image base", "add base /d/a 64KiB old", "add base /d/b 64KiB", "run c1 from base");
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlayfs", "aufs", "unionfs"})
  void onlyTheFirstChangeCopiesTheFileAndAllOfIt(String driver) {
    for (String change :
        List.of(
            "write c1 /d/a x",
            "append c1 /d/a x",
            "chmod c1 /d/a 0600",
            "rename c1 /d/a /a",
            "truncate c1 /d/a 4KiB",
            "open c1 /d/a as fd read-write")) {
      Played run = given(driver).then("read c1 /d/a");
      assertThat(run.last().cost()).isEqualTo(Cost.NONE);
      run.then(change);
      assertThat(run.last().cost()).as(change).isEqualTo(new Cost(1, 1, KIB_64, 1, 0));
      String path = change.contains("rename") ? "/a" : "/d/a";
      run.then("write c1 " + path + " y");
      assertThat(run.last().cost()).as("after " + change).isEqualTo(Cost.NONE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlayfs", "aufs", "unionfs"})
  void cuttingToNothingCopiesNothing(String driver) {
    Played run = given(driver).then("truncate c1 /d/a");
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 0, 0, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlayfs", "aufs", "unionfs"})
  void removingHidesWhatLiesBelowAndFreesNothingThere(String driver) {
    Played run = given(driver).then("write c1 /d/c own");
    int used = run.used("disk");
    assertThat(run.then("remove c1 /d/a").used("disk")).isEqualTo(used);
    assertThat(run.then("remove c1 /d/c").used("disk")).as("its own").isEqualTo(used - 1);
    run.then("write c1 /d/a new");
    assertThat(run.read("c1:/d/a")).isEqualTo("new");
    run.then("remove c1 /d", "mkdir c1 /d");
    assertThat(run.read("c1:/d/b")).as("of the old directory").isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlayfs", "aufs", "unionfs"})
  void theUppermostBranchThatHasThePathAnswers(String driver) {
    Played run =
        given(driver)
            .then("write c1 /d/a two", "remove c1 /d/b", "commit c1 as web")
            .then("image top from web", "add top /d/c 4KiB three", "run c2 from top");
    assertThat(run.read("c2:/d/a")).isEqualTo("two");
    assertThat(run.read("c2:/d/b")).as("hidden by the layer in the middle").isNull();
    assertThat(run.read("c2:/d/c")).isEqualTo("three");
    assertThat(run.then("run c3 from base").read("c3:/d/b")).isEqualTo("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlayfs", "aufs", "unionfs"})
  void aDirectoryThatLiesBelowIsNotRenamed(String driver) {
    Played run = given(driver).then("rename c1 /d /e");
    assertThat(run.outcome()).isEqualTo("EXDEV");
    run.then("mkdir c1 /own", "rename c1 /own /e");
    assertThat(run.outcome()).as("its own").isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlayfs", "aufs", "unionfs"})
  void oldDescriptorsSeeTheCopyAndMappingsTheOldFile(String driver) {
    Played run = given(driver).then("open c1 /d/a as fd", "map c1 /d/a as m", "write c1 /d/a new");
    assertThat(run.read("fd")).isEqualTo("new");
    assertThat(run.read("m")).isEqualTo("old");
    run.then("open c1 /d/b as below", "remove c1 /d/a", "remove c1 /d/b");
    assertThat(run.read("fd")).isEqualTo("new");
    assertThat(run.read("below")).isEqualTo("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlayfs", "aufs", "unionfs"})
  void aCopyWithoutRoomLeavesNothing(String driver) {
    Played run = given(driver, "diskBlocks", 40);
    for (String change : List.of("write c1 /d/a x", "chmod c1 /d/a", "rename c1 /d/a /a")) {
      assertThat(run.then(change).outcome()).as(change).isEqualTo("ENOSPC");
      assertThat(run.used("disk")).isEqualTo(32);
      assertThat(Merged.of(run.world(), "c1").top().entries()).isEmpty();
    }
    assertThat(run.read("c1:/d/a")).isEqualTo("old");
  }
}
