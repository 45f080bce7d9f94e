package cowscope.mechanism.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.event.Event;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import cowscope.world.BlockId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A damaged tree node: what lies below it is out of reach.
class BadNodesTest {
  private static Played run(String layout) {
    Map<String, Object> setup = Map.of("layout", layout, "fanout", 2);
    return new Played(new StorageMechanism(), setup, Policy.ON_WRITE)
        .then("create a 4 A", "create b 2 B", "commit");
  }

  private static String root(Played run, String owner) {
    return Subvolumes.existingRoot(run.world(), owner).toString();
  }

  private static BlockId leaf(Played run, String owner, int index) {
    Catalog catalog = Layouts.of(run.world()).catalog();
    return catalog.way(run.world(), new Located(owner, "a"), index).getLast();
  }

  @ParameterizedTest
  @CsvSource({
    "btrfs, EIO",
    "zfs, EIO",
    "refs, EIO",
    "bcachefs, EIO",
    "xfs, EUCLEAN",
    "in-place, EBADMSG",
  })
  void every_layout_notices_by_the_checksum_of_its_metadata(String layout, String outcome) {
    Played run = run(layout);
    run.then("corrupt " + leaf(run, "@", 0));
    assertThat(run.events())
        .containsExactly(new Event.BlockMarked(leaf(run, "@", 0), Words.Marks.CORRUPT, true));
    for (String text : List.of("read a[0]", "write a[0] X", "truncate a 0", "delete a")) {
      assertThat(run.then(text).outcome()).as(text).isEqualTo(outcome);
    }
    assertThat(run.read("@/a[0]")).isNull();
    assertThat(run.then("read b[0]", "write b[0] X").outcome()).isEqualTo("ok");
  }

  @Test
  void only_what_lies_below_is_out_of_reach() {
    Played run = run("btrfs");
    run.then("corrupt " + leaf(run, "@", 0), "write a[2-3] X");
    assertThat(run.outcome()).isEqualTo("ok");
    assertThat(run.read("@/a[3]")).isEqualTo("X3");
    run.then("read a[*]");
    assertThat(run.events().stream().map(Event::word))
        .containsExactly("answered", "answered", "value-read", "value-read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"btrfs", "zfs"})
  void who_shares_the_node_shares_the_damage(String layout) {
    Played run = run(layout).then("snapshot @ as s", "commit", "write a[2] X", "commit");
    run.then("corrupt " + leaf(run, "s", 0), "read s/a[0]");
    assertThat(run.outcome()).isEqualTo("EIO");
    assertThat(run.then("read a[0]").outcome()).isEqualTo("EIO");
    assertThat(run.then("read a[2]", "read s/a[2]").outcome()).isEqualTo("ok");
    assertThat(run.then("send s").outcome()).isEqualTo("EIO");
  }

  @Test
  void a_copy_of_the_node_made_before_is_sound() {
    Played run = run("btrfs").then("snapshot @ as s", "commit", "write a[0] X", "commit");
    run.then("corrupt " + leaf(run, "s", 0));
    assertThat(run.then("read s/a[1]").outcome()).isEqualTo("EIO");
    assertThat(run.then("read a[1]").outcome()).isEqualTo("ok");
    assertThat(run.then("drop s").outcome()).as("nobody can walk it").isEqualTo("EIO");
    assertThat(run.then("rollback s").outcome()).as("only its root is read").isEqualTo("ok");
    assertThat(run.then("read a[1]").outcome()).isEqualTo("EIO");
  }

  @Test
  void without_its_root_a_subvolume_is_lost() {
    Played run = run("btrfs");
    run.then("corrupt " + root(run, "@"));
    List<String> asked =
        List.of("create c 1", "read b[0]", "delete b", "clone a as c", "snapshot @ as s");
    for (String text : asked) {
      assertThat(run.then(text).outcome()).as(text).isEqualTo("EIO");
    }
    assertThat(run.then("account s").outcome()).as("it was not made").isEqualTo("ENOENT");
    assertThat(run.then("crash", "read b[0]").outcome())
        .as("a mount helps nothing")
        .isEqualTo("EIO");
  }

  @Test
  void a_snapshot_has_a_root_of_its_own_and_so_is_a_way_back() {
    Played run = run("btrfs").then("snapshot @ as s", "commit");
    run.then("corrupt " + root(run, "@"), "read a[0]");
    assertThat(run.outcome()).isEqualTo("EIO");
    assertThat(run.then("rollback s").outcome()).isEqualTo("ok");
    assertThat(run.read("@/a[0]")).isEqualTo("A0");
    run.then("corrupt " + root(run, "s"), "rollback s");
    assertThat(run.outcome()).isEqualTo("EIO");
    assertThat(run.read("@/a[0]")).isEqualTo("A0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"btrfs", "zfs", "bcachefs"})
  void eagerly_a_snapshot_reads_all_that_it_copies(String layout) {
    Played run =
        new Played(new StorageMechanism(), Map.of("layout", layout), Policy.EAGER)
            .then("create a 4 A", "commit");
    run.then("corrupt " + leaf(run, "@", 0), "snapshot @ as s");
    assertThat(run.outcome()).isEqualTo("EIO");
    assertThat(run.then("drop s").outcome()).isEqualTo("ENOENT");
  }

  @Test
  void damage_is_told_in_words() {
    Played run = run("btrfs");
    run.then("corrupt " + leaf(run, "@", 0));
    assertThat(run.told().getFirst()).startsWith("The medium damages");
    assertThat(run.then("delete a").told())
        .first()
        .asString()
        .startsWith("A tree node on the way is damaged: EIO.");
  }
}
