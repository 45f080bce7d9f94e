package cowscope.mechanism.layers;

import static cowscope.mechanism.layers.LayersGiven.given;
import static org.assertj.core.api.Assertions.assertThat;

import cowscope.event.Event;
import cowscope.history.Cost;
import cowscope.mechanism.Played;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What Linux answers of paths that do not fit what is asked: the run goes on, and nothing changes.
class PathAnswersTest {
  private static Played tree(String driver) {
    return given(
        Map.of("driver", driver),
        "image base",
        "add base /a 4KiB",
        "add base /d/b 4KiB",
        "run c from base",
        "mkdir c /e");
  }

  @ParameterizedTest
  @CsvSource({
    "read c /none, ENOENT",
    "read c /d, EISDIR",
    "read c /a/x, ENOTDIR",
    "write c /d X, EISDIR",
    "write c /none/x X, ENOENT",
    "write c /a/x X, ENOTDIR",
    "append c /e X, EISDIR",
    "truncate c /d, EISDIR",
    "truncate c /d 4KiB, EISDIR",
    "chmod c /none, ENOENT",
    "chmod c /a/x, ENOTDIR",
    "mkdir c /d, EEXIST",
    "mkdir c /a, EEXIST",
    "mkdir c /none/x, ENOENT",
    "mkdir c /a/x, ENOTDIR",
    "rename c /none /x, ENOENT",
    "rename c /a /d, EISDIR",
    "rename c /e /a, ENOTDIR",
    "rename c /e /d, ENOTEMPTY",
    "rename c /d/b /d, ENOTEMPTY",
    "rename c /e /e/x, EINVAL",
    "rename c /e /e/x/y, ENOENT",
    "rename c /a /a, ok",
    "rename c /e /e, ok",
    "remove c /none, ENOENT",
    "remove c /a/x, ENOTDIR",
    "link c /none /x, ENOENT",
    "link c /a /d, EEXIST",
    "link c /d /x, EPERM",
    "link c /a /a/x, ENOTDIR",
    "open c /d as fd, EISDIR",
    "open c /e as fd append, EISDIR",
    "open c /a/x as fd, ENOTDIR",
    "map c /d as m, ENODEV",
    "map c /a/x as m, ENOTDIR",
  })
  void theKernelAnswersAndNothingChanges(String text, String outcome) {
    for (String driver : new String[] {"overlayfs", "aufs", "unionfs", "vfs"}) {
      Played run = tree(driver);
      var before = new LayersMechanism().shown(run.world()).owner("c");
      run.then(text);
      assertThat(run.outcome()).as(driver).isEqualTo(outcome);
      assertThat(run.last().cost()).as(driver).isEqualTo(Cost.NONE);
      assertThat(new LayersMechanism().shown(run.world()).owner("c")).as(driver).isEqualTo(before);
    }
  }

  @Test
  void theAnswerFollowsWhatWasTried() {
    Played run = tree("overlayfs").then("mkdir c /d");
    assertThat(run.events())
        .containsExactly(
            new Event.Attempted(
                Stacks.top(run.world(), "c").alone(), "mkdir", "/d", 0L, "mkdir-path"),
            new Event.Answered("EEXIST", Stacks.top(run.world(), "c"), "exists"));
    assertThat(run.told().getLast()).isEqualTo("EEXIST: there is such a path already.");
  }

  @Test
  void aLowerDirectoryAnswersExdevBeforeAnythingElseOfItsNewPlace() {
    assertThat(tree("overlayfs").then("rename c /d /e").outcome()).isEqualTo("EXDEV");
    assertThat(tree("overlayfs").then("write c /e/x X", "rename c /d /e").outcome())
        .isEqualTo("EXDEV");
  }

  @Test
  void aRootThatIsReadOnlyAnswersBeforeTheKindsOfNamesDo() {
    Played run =
        given("image base", "add base /a 4KiB", "add base /d/b 4KiB", "run c from base read-only");
    assertThat(run.then("rename c /a /d").outcome()).isEqualTo("EROFS");
    assertThat(run.then("mkdir c /d").outcome()).as("a name that is there").isEqualTo("EEXIST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlayfs", "aufs", "unionfs", "vfs", "block"})
  void changingTheModeOfADirectoryCopiesNoFile(String driver) {
    Played run = tree(driver).then("chmod c /d 0700");
    assertThat(run.outcome()).isEqualTo("ok");
    assertThat(run.last().cost().copies()).isZero();
    assertThat(run.read("c:/d/b")).isEqualTo("b");
    assertThat(run.then("remove c /d", "read c /d/b").outcome()).isEqualTo("ENOENT");
  }
}
