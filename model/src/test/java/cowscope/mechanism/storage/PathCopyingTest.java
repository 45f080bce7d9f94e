package cowscope.mechanism.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.event.Event;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A write rewrites the path to its block and nothing else, and a path once a transaction.
class PathCopyingTest {
  private static Played on(String layout, int fanout) {
    return new Played(
        new StorageMechanism(),
        Map.of("layout", layout, "blocks", 200, "fanout", fanout),
        Policy.ON_WRITE);
  }

  @ParameterizedTest
  @CsvSource({"4,4,2", "4,5,3", "4,16,3", "4,17,4", "2,16,5", "3,81,5"})
  void one_block_costs_the_levels_above_it(int fanout, int blocks, int nodes) {
    for (String layout : List.of("btrfs", "zfs")) {
      Played run = on(layout, fanout).then("create a " + blocks, "create b 4", "commit");
      run.then("write a[" + (blocks - 1) + "] \"X\"");
      assertThat(run.last().cost().copies()).isEqualTo(nodes);
      assertThat(run.last().cost().allocated()).isEqualTo(nodes + 1);
      run.then("write a[" + (blocks - 1) + "] \"Y\"");
      assertThat(run.last().cost().allocated()).isZero();
      run.then("commit").then("write a[0] \"Z\"");
      assertThat(run.last().cost().copies()).isEqualTo(nodes);
    }
  }

  @Test
  void two_far_blocks_share_the_upper_part_of_the_path() {
    Played run = on("btrfs", 2).then("create a 16", "commit", "write a[0] \"X\"");
    assertThat(run.last().cost().copies()).isEqualTo(5);
    assertThat(run.then("write a[15] \"X\"").last().cost().copies()).isEqualTo(3);
    assertThat(run.then("write a[1] \"X\"").last().cost().copies()).isZero();
  }

  @Test
  void a_range_copies_each_node_once() {
    Played run = on("btrfs", 4).then("create a 16", "commit", "write a[0-15] \"X\"");
    assertThat(run.last().cost().copies()).isEqualTo(6);
    assertThat(run.last().cost().allocated()).isEqualTo(6 + 16);
  }

  @Test
  void a_snapshot_copies_the_root_alone_however_large_the_tree() {
    Played run = on("btrfs", 4).then("create a 100", "create b 50", "commit", "snapshot @ as s");
    assertThat(run.last().cost().copies()).isEqualTo(1);
    assertThat(run.last().cost().allocated()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zfs", "bcachefs"})
  void some_snapshots_copy_nothing(String layout) {
    Played run = on(layout, 4).then("create a 100", "commit", "snapshot @ as s");
    assertThat(run.last().cost().allocated()).isZero();
  }

  @Test
  void truncating_copies_only_the_edge() {
    Played run = on("btrfs", 4).then("create a 64", "commit", "truncate a 21");
    assertThat(run.last().cost().copies()).isEqualTo(4);
    assertThat(run.then("commit").used("disk")).isEqualTo(21);
  }

  /// The whole decision, event by event.
  @Test
  void given_a_snapshot_when_a_block_is_written_then_the_path_is_copied() {
    Played run = on("btrfs", 4).then("create a 1", "commit", "snapshot @ as s", "write a[0] \"X\"");
    assertThat(run.events())
        .extracting(Event::word)
        .containsExactly(
            "attempted",
            "block-allocated",
            "block-copied",
            "slot-pointed",
            "block-copied",
            "slot-protected",
            "slot-pointed",
            "slot-pointed",
            "noted");
    assertThat(run.told())
        .containsExactly(
            "Block D0 is shared by a[0] and s/a[0]. a[0] is to hold \"X\", and what others read"
                + " must stay. It is not overwritten.",
            "Write the new data to a free block, D1. It holds \"X0\". What was there before stays"
                + " where it is.",
            "Copy node N1 of a to N4. It has to point elsewhere, and others read through it too."
                + " 4 KiB copied; what both point at is shared by both.",
            "N4 points at D1. There a finds 1 block now.",
            "Copy root N2 to N5. Shadowing climbs to the root; every untouched child is the same"
                + " in both. 4 KiB copied.",
            "The pointers of N2 pass to the copy. N2 stays until the commit, for a power cut, and"
                + " no longer counts.",
            "N5 points at the copy, N4.",
            "@ starts at the new root, N5. From here the whole new tree is seen, and nothing of"
                + " the old one has changed.",
            "4 KiB to change, 12 KiB to write. Write amplification: 3 times. 8 KiB of it are tree"
                + " nodes.");
  }
}
