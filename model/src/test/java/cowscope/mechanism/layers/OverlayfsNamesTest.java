package cowscope.mechanism.layers;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.history.Cost;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What Linux 6.18 does with names: second ones, directories that move, and the order in which it
/// finds mistakes.
class OverlayfsNamesTest {
  private static final Map<String, Object> METACOPY = Map.of("metacopy", true);
  private static final Map<String, Object> REDIRECT = Map.of("redirectDir", true);

  private static Played given(Map<String, Object> setup, String... commands) {
    return new Played(new LayersMechanism(), setup, Policy.ON_WRITE).then(commands);
  }

  private static Object mark(Played run, String path, String key) {
    var entry = Merged.of(run.world(), "c1").top().entry(path);
    return "" + Objects.requireNonNull(entry, path).attributes().get(key);
  }

  @Test
  void aModeChangedUnderOneNameShowsUnderBoth() {
    Played run =
        given(Map.of(), "image base", "add base /a 4KiB", "run c1 from base", "link c1 /a /b")
            .then("chmod c1 /b 0600");
    assertThat(List.of(mark(run, "/a", "mode"), mark(run, "/b", "mode"))).containsOnly("0600");
  }

  @Test
  void withMetacopyASecondNameCopiesNoDataUntilTheFirstWrite() {
    Played run =
        given(METACOPY, "image base", "add base /a 64KiB old", "run c1 from base", "link c1 /a /b");
    assertThat(run.last().cost().bytesCopied()).isZero();
    assertThat(List.of(run.block("c1:/a"), run.block("c1:/b"))).containsOnly("D0");
    run.then("write c1 /b new");
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 1, 65_536, 1, 0));
    assertThat(List.of(run.read("c1:/a"), run.read("c1:/b"))).containsOnly("new");
    assertThat(List.of(run.block("c1:/a"), run.block("c1:/b"))).containsOnly("D1");
  }

  @Test
  void aDescriptorKeepsToTheNameThatIsLeft() {
    for (String removal : List.of("remove c1 /d/a", "remove c1 /d")) {
      Played run =
          given(METACOPY, "image base", "add base /d/a 4KiB old", "run c1 from base")
              .then("open c1 /d/a as fd", "link c1 /d/a /b", removal, "write c1 /b new");
      assertThat(run.read("fd")).as(removal).isEqualTo("new");
    }
  }

  @Test
  void twoNamesOfOneFileBothStayWhenOneIsRenamedToTheOther() {
    Played run =
        given(Map.of(), "image base", "run c1 from base", "write c1 /a x", "link c1 /a /b")
            .then("rename c1 /a /b");
    assertThat(run.outcome()).isEqualTo("ok");
    assertThat(List.of(run.read("c1:/a"), run.read("c1:/b"))).containsOnly("x");
  }

  @Test
  void aDirectoryOfItsOwnIsOpaqueOnceItMovesToWhereLayersBelowHaveASay() {
    Played run =
        given(Map.of(), "image base", "add base /d/a 4KiB", "run c1 from base", "mkdir c1 /new");
    assertThat(mark(run, "/new", "opaque")).isEqualTo("null");
    run.then("rename c1 /new /d/new");
    assertThat(mark(run, "/d/new", "opaque")).isEqualTo("true");
  }

  @Test
  void withRedirectsANewDirectoryIsOpaqueFromTheStart() {
    for (Map<String, Object> setup : List.of(METACOPY, REDIRECT)) {
      Played run = given(setup, "image base", "run c1 from base", "mkdir c1 /new");
      assertThat(mark(run, "/new", "opaque")).isEqualTo("true");
      run.then("mkdir c1 /new/inner");
      assertThat(mark(run, "/new/inner", "opaque")).as("nothing lies below").isEqualTo("null");
    }
  }

  @Test
  void aWhiteoutIsDrawnErasedAndAnOpaqueDirectoryIsNot() {
    LayersMechanism layers = new LayersMechanism();
    Played run =
        given(REDIRECT, "image base", "add base /a 4KiB", "run c1 from base")
            .then("remove c1 /a", "mkdir c1 /new");
    for (String path : List.of("L1:/a", "L1:/new")) {
      var slot = Objects.requireNonNull(run.world().find(path));
      assertThat(layers.depiction().erased(Objects.requireNonNull(run.world().slot(slot))))
          .isEqualTo(path.equals("L1:/a"));
    }
  }

  @Test
  void aRedirectLeadsOutOfAnOpaqueDirectory() {
    Played run =
        given(REDIRECT, "image base", "add base /f/a 4KiB", "run c1 from base", "mkdir c1 /d")
            .then("rename c1 /f /d/f");
    assertThat(run.read("c1:/d/f/a")).isEqualTo("a");
    assertThat(run.read("c1:/f/a")).isNull();
  }

  @Test
  void aDirectoryTakesThePlaceOfAnEmptyOneOnly() {
    Played run =
        given(Map.of(), "image base", "add base /d/a 4KiB", "run c1 from base")
            .then("mkdir c1 /own", "write c1 /own/b x");
    assertThat(run.then("rename c1 /own /d").outcome()).isEqualTo("ENOTEMPTY");
    run.then("remove c1 /d/a", "rename c1 /own /d");
    assertThat(run.read("c1:/d/b")).isEqualTo("x");
    assertThat(run.read("c1:/d/a")).isNull();
    assertThat(run.then("rename c1 /d/b /d").outcome()).isEqualTo("ENOTEMPTY");
  }

  @Test
  void aDirectoryStaysWhenTheLastFileInItGoes() {
    Played run =
        given(Map.of(), "image base", "add base /d/e/a 4KiB", "run c1 from base")
            .then("remove c1 /d/e/a");
    assertThat(run.read("c1:/d/e")).isEqualTo("directory");
    assertThat(run.then("write c1 /d/e/b x").outcome()).isEqualTo("ok");
  }

  @Test
  void aMissingDirectoryIsFoundBeforeTheReadOnlyRootAndThatBeforeAMissingName() {
    Played run =
        given(Map.of(), "image base", "add base /a 4KiB", "run c1 from base read-only")
            .then("write c1 /none/a x");
    assertThat(run.outcome()).isEqualTo("ENOENT");
    for (String command : List.of("remove c1 /b", "rename c1 /b /c", "mkdir c1 /b")) {
      assertThat(run.then(command).outcome()).as(command).isEqualTo("EROFS");
    }
    for (String command : List.of("mkdir c1 /none/b", "remove c1 /none/b", "link c1 /b /c")) {
      assertThat(run.then(command).outcome()).as(command).isEqualTo("ENOENT");
    }
    for (String command : List.of("truncate c1 /b", "chmod c1 /b", "open c1 /b as fd append")) {
      assertThat(run.then(command).outcome()).as(command).isEqualTo("ENOENT");
    }
  }

  @Test
  void nothingIsInAFile() {
    Played run = given(Map.of(), "image base", "add base /a 4KiB", "run c1 from base");
    for (String command : List.of("mkdir c1 /a/b", "remove c1 /a/b", "rename c1 /a/b /c")) {
      assertThat(run.then(command).outcome()).as(command).isEqualTo("ENOTDIR");
    }
  }

  @Test
  void aMappingOfAFileThatWasCutToNothingFaults() {
    Played run =
        given(Map.of(), "image base", "run c1 from base", "write c1 /a x", "map c1 /a as m")
            .then("truncate c1 /a", "look m");
    assertThat(run.outcome()).isEqualTo("SIGBUS");
    assertThat(run.then("write c1 /a y", "look m").outcome()).isEqualTo("ok");
  }
}
