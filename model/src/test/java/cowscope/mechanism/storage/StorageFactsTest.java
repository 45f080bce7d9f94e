package cowscope.mechanism.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.event.Event;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import cowscope.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What runs of real file systems showed, step by step (Linux 6.18).
class StorageFactsTest {
  private static Played on(String layout) {
    return on(layout, Map.of());
  }

  private static Played on(String layout, Map<String, Object> more) {
    Map<String, Object> setup = new HashMap<>(Map.of("layout", layout, "blocks", 64));
    setup.putAll(more);
    return new Played(new StorageMechanism(), setup, Policy.ON_WRITE);
  }

  @Test
  void btrfs_keeps_what_each_snapshot_saw() {
    Played run = on("btrfs").then("create a 4 \"A\"", "commit");
    run.then("snapshot @ as s1", "commit", "write a[1] \"B\"", "commit");
    run.then("snapshot @ as s2", "commit", "snapshot @ as s3", "commit");
    assertThat(run.used("disk")).isEqualTo(5);
    run.then("write a[1] \"D\"", "commit");
    assertThat(run.used("disk")).isEqualTo(6);
    assertThat(run.read("s1/a[1]")).isEqualTo("A1");
    assertThat(run.block("s2/a[1]")).isEqualTo(run.block("s3/a[1]"));
    assertThat(run.read("@/a[1]")).isEqualTo("D1");
  }

  @Test
  void btrfs_frees_with_a_snapshot_only_what_it_alone_held() {
    Played run = on("btrfs").then("create a 4 \"A\"", "snapshot @ as s1", "commit");
    run.then("write a[0] \"B\"", "snapshot @ as s2", "commit");
    run.then("write a[0] \"C\"", "write a[1] \"C\"", "snapshot @ as s3", "commit");
    run.then("write a[2-3] \"D\"", "commit");
    assertThat(run.used("disk")).isEqualTo(9);
    assertThat(run.then("drop s2", "commit").used("disk")).isEqualTo(8);
    assertThat(run.then("drop s1", "commit").used("disk")).isEqualTo(6);
    assertThat(run.then("drop s3", "commit").used("disk")).isEqualTo(4);
  }

  @Test
  void btrfs_copies_a_nocow_block_once_more_when_it_is_older_than_the_last_snapshot() {
    Played run = on("btrfs").then("create a 0", "nocow a", "write a[0-3] \"A\"", "commit");
    String place = run.block("@/a[1]");
    run.then("write a[1] \"B\"", "commit");
    assertThat(run.block("@/a[1]")).isEqualTo(place);
    run.then("snapshot @ as s1", "commit", "write a[1] \"C\"", "commit");
    String moved = run.block("@/a[1]");
    assertThat(moved).isNotEqualTo(place);
    assertThat(run.then("write a[1] \"D\"", "commit").block("@/a[1]")).isEqualTo(moved);
    run.then("snapshot @ as s2", "commit", "drop s1", "drop s2", "commit");
    String last = place(run, 3);
    run.then("write a[3] \"E\"", "commit");
    assertThat(place(run, 3)).isNotEqualTo(last);
    last = place(run, 3);
    assertThat(place(run.then("write a[3] \"F\"", "commit"), 3)).isEqualTo(last);
  }

  private static String place(Played run, int index) {
    return "" + Cloning.block(run.world(), new Located("@", "a"), index);
  }

  @Test
  void btrfs_frees_nothing_when_an_extent_is_cut_or_punched() {
    Played run = on("btrfs").then("create a 8 extent \"A\"", "commit", "truncate a 4", "commit");
    assertThat(run.used("disk")).isEqualTo(8);
    assertThat(run.then("punch a[1]", "commit").used("disk")).isEqualTo(8);
    assertThat(run.read("@/a[1]")).isEqualTo("0");
    assertThat(run.then("truncate a 0", "commit").used("disk")).isZero();
  }

  @Test
  void holes_cost_nothing() {
    Played run = on("btrfs").then("create a 1 \"A\"", "write a[1000] \"B\"", "commit");
    assertThat(run.used("disk")).isEqualTo(2);
    assertThat(run.read("@/a[999]")).isEqualTo("0");
    assertThat(run.read("@/a[1000]")).isEqualTo("B1000");
  }

  @Test
  void btrfs_uses_a_freed_block_only_after_the_commit_that_freed_it() {
    Played run = on("btrfs").then("create a 1 \"A\"", "commit");
    String first = run.block("@/a[0]");
    String second = run.then("write a[0] \"B\"", "commit").block("@/a[0]");
    assertThat(second).isNotEqualTo(first);
    assertThat(run.then("write a[0] \"C\"", "commit").block("@/a[0]")).isEqualTo(first);
    assertThat(run.then("write a[0] \"D\"", "commit").block("@/a[0]")).isEqualTo(second);
  }

  @Test
  void dedupe_shares_whole_extents_only() {
    Played run = on("btrfs").then("create a 4 extent \"A\"", "create b 4 extent \"A\"");
    run.then("create c 4 extent \"A\"", "write c[2] \"X\"", "commit");
    assertThat(run.used("disk")).isEqualTo(12);
    assertThat(run.then("dedupe a c", "commit").used("disk")).isEqualTo(12);
    assertThat(run.then("dedupe a b", "commit").used("disk")).isEqualTo(8);
    assertThat(run.block("@/b[0]")).isEqualTo(run.block("@/a[0]"));
    assertThat(run.then("write b[0] \"B\"", "commit").read("@/a[0]")).isEqualTo("A0");
  }

  @Test
  void a_read_only_snapshot_refuses_every_change() {
    Played run = on("btrfs").then("create a 2", "snapshot @ as s", "snapshot @ as w writable");
    for (String text :
        new String[] {
          "write s/a[0] X",
          "append s/a X",
          "truncate s/a 0",
          "punch s/a[0]",
          "delete s/a",
          "create s/b 1",
          "clone a as s/b",
          "dedupe a s/a",
          "nocow s/a"
        }) {
      assertThat(run.then(text).outcome()).as(text).isEqualTo("EROFS");
    }
    assertThat(run.then("write w/a[0] \"X\"").outcome()).isEqualTo("ok");
    assertThat(run.read("@/a[0]")).isEqualTo("a0");
  }

  @Test
  void a_snapshot_of_a_snapshot_needs_neither() {
    Played run = on("btrfs").then("create a 2", "snapshot @ as s1", "snapshot s1 as s2");
    run.then("drop s1", "delete a", "commit");
    assertThat(run.read("s2/a[1]")).isEqualTo("a1");
    assertThat(run.used("disk")).isEqualTo(2);
    assertThat(run.then("drop s2", "commit").used("disk")).isZero();
  }

  @Test
  void what_two_snapshots_share_is_own_to_neither() {
    Played run =
        on("btrfs").then("create a 4 extent \"A\"", "snapshot @ as s1", "snapshot @ as s2");
    run.then("delete a", "commit", "account s1");
    assertThat(figure(run, "refers")).isEqualTo(4);
    assertThat(figure(run, "own")).isEqualTo(0);
    assertThat(figure(run, "frees")).isEqualTo(0);
    run.then("drop s1", "account s2");
    assertThat(figure(run, "own")).isEqualTo(4);
    assertThat(figure(run, "frees")).isEqualTo(4);
  }

  @Test
  void a_bookend_makes_own_and_freed_differ() {
    Played run = on("btrfs").then("create a 4 extent \"A\"", "write a[1-3] \"B\"");
    run.then("create b 4 extent \"C\"", "commit", "write b[1-3] \"D\"", "snapshot @ as s1");
    run.then("delete b", "commit", "account s1");
    assertThat(figure(run, "own")).isEqualTo(4);
    assertThat(figure(run, "frees")).isEqualTo(7);
  }

  private static Object figure(Played run, String key) {
    return ((Event.Noted) run.events().getLast()).figures().get(key);
  }

  @Test
  void a_full_disk_cannot_be_overwritten_and_rm_frees_nothing_under_a_snapshot() {
    Played run = on("btrfs", Map.of("blocks", 4)).then("create a 4", "commit");
    assertThat(run.then("write a[0] \"X\"").outcome()).isEqualTo("ENOSPC");
    assertThat(run.read("@/a[0]")).isEqualTo("a0");
    run.then("snapshot @ as s1", "commit", "delete a", "commit");
    assertThat(run.used("disk")).isEqualTo(4);
    assertThat(run.then("drop s1", "commit").used("disk")).isZero();
  }

  @Test
  void damage_reaches_everyone_who_shares_the_block() {
    Played run = on("btrfs").then("create a 2", "clone a as b", "snapshot @ as s", "commit");
    run.then("corrupt D1");
    for (String path : new String[] {"a[1]", "b[1]", "s/a[1]"}) {
      assertThat(run.then("read " + path).outcome()).isEqualTo("EIO");
    }
    run.then("write a[1] \"X\"");
    assertThat(run.then("read a[1]").outcome()).isEqualTo("ok");
    assertThat(run.then("read s/a[1]").outcome()).isEqualTo("EIO");
  }

  @Test
  void a_stream_reads_what_it_sends_and_nothing_else() {
    Played run = on("btrfs").then("create a 2 \"A\"", "snapshot @ as one", "corrupt a[0]");
    run.then("write a[1] \"B\"", "snapshot @ as two");
    assertThat(run.then("send two").outcome()).isEqualTo("EIO");
    assertThat(run.then("send two from one").outcome()).isEqualTo("ok");
  }

  @Test
  void without_checksums_damage_is_silent() {
    Played nocow = on("btrfs").then("create a 0", "nocow a", "append a \"A\"", "corrupt a[0]");
    assertThat(nocow.then("read a[0]").outcome()).isEqualTo("ok");
    assertThat(nocow.read("@/a[0]")).isEqualTo("a0");
    Played xfs = on("xfs").then("create a 1 \"A\"", "corrupt a[0]", "read a[0]");
    assertThat(xfs.outcome()).isEqualTo("ok");
  }

  @Test
  void xfs_overwrites_what_the_last_owner_has_alone_and_frees_block_by_block() {
    Played run = on("xfs").then("create a 16 extent \"A\"", "clone a as b", "clone a as c");
    assertThat(run.refs("@/a[5]")).isEqualTo(3);
    run.then("write a[5] \"B\"", "write b[5] \"C\"", "commit");
    String place = run.block("@/c[5]");
    assertThat(run.then("write c[5] \"D\"").block("@/c[5]")).isEqualTo(place);
    assertThat(run.used("disk")).isEqualTo(18);
    run.then("punch a[7]", "punch b[7]", "commit");
    assertThat(run.used("disk")).isEqualTo(18);
    assertThat(run.then("punch c[7]", "commit").used("disk")).isEqualTo(17);
  }

  @Test
  void ext4_copies_for_a_clone_and_has_no_snapshots() {
    Played run = on("in-place").then("create a 3 \"A\"", "clone a as b");
    assertThat(run.last().cost().copies()).isEqualTo(3);
    assertThat(run.block("@/a[0]")).isNotEqualTo(run.block("@/b[0]"));
    assertThat(run.then("snapshot @ as s").outcome()).isEqualTo("ENOTSUP");
    assertThat(run.then("dedupe a b").outcome()).isEqualTo("ENOTSUP");
  }

  @Test
  void an_incremental_stream_has_what_lies_elsewhere() {
    Played run = on("btrfs").then("create a 20 \"A\"", "snapshot @ as s1", "send s1");
    assertThat(figure(run, "blocks")).isEqualTo(20);
    run.then("snapshot @ as s2", "send s2 from s1");
    assertThat(figure(run, "blocks")).isEqualTo(0);
    run.then("write a[3] \"A\"", "snapshot @ as s3", "send s3 from s2");
    assertThat(figure(run, "blocks")).isEqualTo(1);
    assertThat(figure(run, "bytes")).isEqualTo(4096L);
    assertThat(run.then("send @").outcome()).isEqualTo("EPERM");
  }

  /// What the file reads when the power is cut after each event of the last step.
  private static Set<String> cuts(Played run, String file) {
    Set<String> found = new TreeSet<>();
    World world = run.history().after(run.history().size() - 1);
    for (Event event : run.events()) {
      world = world.evolve(event);
      World left = world.evolveAll(new StorageMechanism().powerCut(world));
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 4; i++) {
        text.append(Peeking.read(left, new Located("@", file), i), 0, 1);
      }
      found.add(text.toString());
    }
    return found;
  }

  @Test
  void in_place_a_power_cut_may_tear_a_write() {
    Played run = on("in-place").then("create a 4 \"A\"", "commit", "write a[1-2] \"B\"");
    assertThat(cuts(run, "a")).containsExactly("AAAA", "ABAA", "ABBA");
    Played xfs = on("xfs").then("create a 4 \"A\"", "commit", "write a[1-2] \"B\"");
    assertThat(cuts(xfs, "a")).containsExactly("AAAA", "ABAA", "ABBA");
  }

  @Test
  void a_shared_file_on_xfs_is_old_until_the_log_is_written() {
    Played run = on("xfs").then("create a 4 \"A\"", "clone a as b", "commit");
    run.then("write a[1-2] \"B\"");
    assertThat(cuts(run, "a")).containsExactly("AAAA");
    run.then("commit");
    assertThat(cuts(run, "a")).containsExactly("AAAA", "ABBA");
    assertThat(cuts(run, "b")).containsExactly("AAAA");
  }

  @Test
  void btrfs_switches_by_one_write() {
    Played run = on("btrfs").then("create a 4 \"A\"", "commit", "write a[1-2] \"B\"");
    assertThat(cuts(run, "a")).containsExactly("AAAA");
    assertThat(cuts(run.then("commit"), "a")).containsExactly("AAAA", "ABBA");
  }
}
