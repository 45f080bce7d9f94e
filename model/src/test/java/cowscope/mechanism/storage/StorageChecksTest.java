package cowscope.mechanism.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.command.Command;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How commands are written, what is a mistake, and what the system answers.
class StorageChecksTest {
  private static Played run(String layout) {
    return new Played(new StorageMechanism(), Map.of("layout", layout), Policy.ON_WRITE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create notes.txt 3",
        "create notes.txt 4 extent \"A\"",
        "create a 0 \"x y\"",
        "write notes.txt[1] \"b2\"",
        "write monday/notes.txt[0-3] \"X\"",
        "append a \"A\"",
        "truncate a 0",
        "punch a[3]",
        "delete docs/a.txt",
        "read a[*]",
        "clone a as b",
        "dedupe a b",
        "snapshot @ as monday",
        "snapshot @ as monday writable",
        "drop monday",
        "rollback monday",
        "commit",
        "crash",
        "corrupt D3",
        "corrupt N1",
        "corrupt notes.txt[1]",
        "nocow vm.img",
        "send tue",
        "send tue from mon",
        "account @",
      })
  void what_is_written_is_read_back(String text) {
    Played run = run("btrfs");
    Command command = run.parse(text);
    assertThat(run.grammar().write(command)).isEqualTo(text);
    assertThat(text).matches(run.grammar().pattern());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "drop s | there is no snapshot s; there are @, monday",
        "drop @ | there is no snapshot @; there are @, monday",
        "snapshot x as y | there is no subvolume or snapshot x; there are @, monday",
        "snapshot @ as superblock | the name superblock is in use already",
        "clone a as a | both names mean the same file, a",
        "corrupt D24 | the disk has the blocks D0 to D23",
        "corrupt a[0-1] | name one block, such as D0, N0 or a[0]",
        "create \"a{b\" 1 | the name of a file has letters, digits, blanks and _ . / @ - only",
        "create big 70000 | a file has at most 65536 blocks",
        "account nobody | there is no subvolume or snapshot nobody; there are @, monday",
      })
  void mistakes_are_refused_with_what_would_be_right(String text, String reason) {
    Played run = run("btrfs").then("create a 3", "create e 0", "create docs/b 1");
    run.then("snapshot @ as monday");
    assertThat(run.refusal(text)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "btrfs, read nothing[0], ENOENT",
    "btrfs, delete nothing, ENOENT",
    "btrfs, create a 1, EEXIST",
    "btrfs, create c 30, ENOSPC",
    "btrfs, send @, EPERM",
    "btrfs, nocow a, ok",
    "zfs, nocow a, ENOTSUP",
    "zfs, dedupe a b, ENOTSUP",
    "zfs, snapshot @ as w writable, ENOTSUP",
    "xfs, snapshot @ as s, ENOTSUP",
    "xfs, drop s, ENOTSUP",
    "xfs, rollback s, ENOTSUP",
    "xfs, send s, ENOTSUP",
    "in-place, dedupe a b, ENOTSUP",
    "refs, snapshot @ as s, ENOTSUP",
    "bcachefs, snapshot @ as w writable, ok",
  })
  void the_system_answers(String layout, String text, String outcome) {
    Played run = run(layout).then("create a 3", "create b 3", text);
    assertThat(run.outcome()).isEqualTo(outcome);
  }

  @Test
  void zfs_keeps_a_snapshot_that_a_clone_came_from() {
    Played run = run("zfs").then("create a 3", "snapshot @ as s", "snapshot s as w writable");
    assertThat(run.then("drop s").outcome()).isEqualTo("EBUSY");
    assertThat(run.then("write w/a[0] \"X\"", "drop w", "drop s").outcome()).isEqualTo("ok");
    assertThat(run.then("snapshot @ as s1", "snapshot s1 as s2").outcome()).isEqualTo("ENOTSUP");
  }

  @Test
  void a_clone_that_is_nocow_stays_so() {
    Played run = run("btrfs").then("create a 0", "nocow a", "append a \"A\"", "create b 1");
    assertThat(run.then("clone a as b").outcome()).isEqualTo("EINVAL");
    assertThat(run.then("clone a as c").outcome()).isEqualTo("ok");
    run.then("commit", "write c[0] \"C\"");
    assertThat(run.read("@/a[0]")).isEqualTo("A0");
    String place = run.block("@/c[0]");
    assertThat(run.then("commit", "write c[0] \"D\"").block("@/c[0]")).isEqualTo(place);
  }

  @Test
  void a_file_called_root_is_a_file() {
    Played run = run("btrfs").then("create root 2", "create deadlist 1", "snapshot @ as s");
    assertThat(run.read("s/root[1]")).isEqualTo("r1");
    assertThat(run.then("write root[0] \"X\"").read("@/root[0]")).isEqualTo("X0");
  }
}
