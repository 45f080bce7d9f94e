package cowscope.mechanism.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.event.Event;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import cowscope.world.SlotId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the system answers at run time: the run goes on, and nothing but the answer happens.
class StorageAnswersTest {
  private static Played run(String layout) {
    return new Played(new StorageMechanism(), Map.of("layout", layout), Policy.ON_WRITE);
  }

  private static List<Event> answered(String outcome, String cause) {
    return List.of(new Event.Answered(outcome, null, cause));
  }

  private static List<Event> remembered(String outcome, String cause, String name) {
    return List.of(
        new Event.Answered(outcome, null, cause),
        new Event.WorldMarked(Words.State.REFUSED, List.of(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop s", "rollback s", "send s", "send old from s", "account s"})
  void a_snapshot_that_a_crash_took_is_not_there(String text) {
    Played run = run("btrfs").then("create a 2", "snapshot @ as old", "commit", "snapshot @ as s");
    run.then("crash", text);
    assertThat(run.events()).isEqualTo(answered("ENOENT", "no-snapshot"));
    assertThat(run.then("read s/a[0]").outcome()).isEqualTo("ENOENT");
    assertThat(run.then("create s/b 1").outcome()).as("no such directory").isEqualTo("ENOENT");
    assertThat(run.then("snapshot @ as s", text).outcome()).as("there again").isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(strings = {"btrfs", "zfs", "bcachefs"})
  void a_dropped_snapshot_is_not_there(String layout) {
    Played run = run(layout).then("create a 2", "snapshot @ as s", "drop s", "drop s");
    assertThat(run.events()).isEqualTo(answered("ENOENT", "no-snapshot"));
    run.then("snapshot s as t");
    assertThat(run.events()).isEqualTo(remembered("ENOENT", "no-snapshot", "t"));
    assertThat(run.then("account t").events()).isEqualTo(answered("ENOENT", "no-snapshot"));
  }

  @Test
  void what_zfs_rolled_back_over_is_not_there() {
    Played run = run("zfs").then("create a 2", "snapshot @ as s", "snapshot @ as t", "rollback s");
    assertThat(run.then("rollback t").events()).isEqualTo(answered("ENOENT", "no-snapshot"));
  }

  @ParameterizedTest
  @CsvSource({
    "zfs, snapshot @ as w writable, clone-of-live",
    "xfs, snapshot @ as w, no-snapshots",
    "in-place, snapshot @ as w, no-snapshots",
    "refs, snapshot @ as w, no-snapshots",
  })
  void what_asks_of_a_refused_snapshot_is_answered(String layout, String text, String cause) {
    Played run = run(layout).then("create a 2", text);
    assertThat(run.events()).isEqualTo(remembered("ENOTSUP", cause, "w"));
    assertThat(run.then("account w").events()).isEqualTo(answered("ENOENT", "no-snapshot"));
    for (String asked :
        List.of("write w/a[0] X", "create w/b 1", "read w/a[0]", "clone a as w/a")) {
      assertThat(run.then(asked).outcome()).as(asked).isEqualTo("ENOENT");
    }
    String then = layout.equals("zfs") ? "ENOENT" : "ENOTSUP";
    assertThat(run.then("rollback w").outcome()).isEqualTo(then);
    assertThat(run.refusal("account nobody"))
        .isEqualTo("there is no subvolume or snapshot nobody; there are @");
  }

  @Test
  void a_name_that_is_taken_is_answered() {
    Played run = run("btrfs").then("create a 2", "create docs/b 1", "snapshot @ as s");
    for (String name : List.of("s", "@", "docs")) {
      run.then("snapshot @ as " + name);
      assertThat(run.events()).isEqualTo(answered("EEXIST", "snapshot-exists"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"btrfs", "zfs", "xfs", "in-place", "refs", "bcachefs"})
  void beyond_the_end_there_is_nothing_to_do(String layout) {
    Played run = run(layout).then("create a 2 A", "commit", "append a B", "crash", "read a[1-2]");
    SlotId second = new Located(Words.LIVE, "a").slot(1);
    Event past = Reading.pastEnd(new FilePath("a", 1, 2), new FileEntry(2, false));
    assertThat(run.events()).containsExactly(new Event.ValueRead(second, "A1"), past);
    assertThat(run.then("punch a[1-7]", "read a[1]").read("@/a[1]")).isEqualTo(Words.ZEROS);
    run.then("truncate a 0", "write a[*] X");
    assertThat(run.events()).hasSize(1).first().isInstanceOf(Event.Noted.class);
  }

  @Test
  void damage_where_nothing_lies_hits_nobody() {
    Played run = run("btrfs").then("create a 2", "punch a[0]");
    for (String place : List.of("D9", "N7", "a[0]", "a[9]")) {
      assertThat(run.then("corrupt " + place).events())
          .as(place)
          .singleElement()
          .isInstanceOf(Event.Noted.class);
    }
    assertThat(run.then("corrupt b[0]").events()).isEqualTo(answered("ENOENT", "no-file"));
    assertThat(run.read("@/a[1]")).isEqualTo("a1");
  }
}
