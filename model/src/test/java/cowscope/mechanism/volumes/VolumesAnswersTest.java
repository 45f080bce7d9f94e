package cowscope.mechanism.volumes;

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

/// What devices answer at run time: the run goes on, and nothing but the answer happens.
class VolumesAnswersTest {
  private static Played given(String kind, String... commands) {
    return new Played(new VolumesMechanism(), Map.of("kind", kind), Policy.ON_WRITE).then(commands);
  }

  private static List<Event> answered(String outcome, String cause) {
    return List.of(new Event.Answered(outcome, null, cause));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dm-snapshot", "dm-thin", "vss", "database", "write-once"})
  void whatWasDroppedIsNotThere(String kind) {
    Played run = given(kind, "volume v 2", "snapshot v as s", "drop s");
    for (String text : List.of("read s[0]", "write s[0] X", "drop s", "merge s", "account s")) {
      assertThat(run.then(text).events()).as(text).isEqualTo(answered("ENOENT", "gone"));
    }
    assertThat(run.refusal("read t[0]")).isEqualTo("there is no volume or snapshot t; there are v");
    assertThat(run.then("snapshot v as s", "read s[0]").outcome()).isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dm-snapshot", "dm-thin", "vss", "database", "write-once"})
  void aNameThatIsTakenIsAnswered(String kind) {
    Played run = given(kind, "volume v 2", "snapshot v as s", "backup s as b", "read v[0]");
    for (String text :
        List.of("volume v 2", "snapshot v as s", "snapshot v as v", "backup v as s")) {
      assertThat(run.then(text).events())
          .as(text)
          .startsWith(answered("EEXIST", "exists").getFirst());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dm-snapshot", "vss", "database"})
  void whereTheVolumeKeepsItsPlaceASnapshotHasNoSnapshotsAndHoldsItsVolume(String kind) {
    Played run = given(kind, "volume v 2", "snapshot v as s", "drop v");
    assertThat(run.events()).isEqualTo(answered("EBUSY", "has-snapshots"));
    run.then("snapshot s as t");
    assertThat(run.events())
        .containsExactly(
            new Event.Answered("ENOTSUP", null, "snapshot-of-snapshot"),
            new Event.WorldMarked(Words.GONE, List.of("t")));
    assertThat(run.then("read t[0]").outcome()).isEqualTo("ENOENT");
    assertThat(run.then("drop s", "drop v").outcome()).isEqualTo("ok");
  }

  @ParameterizedTest
  @CsvSource({
    "dm-snapshot, discard v[0], ENOTSUP",
    "vss, discard v[0], ENOTSUP",
    "database, discard v[0], ENOTSUP",
    "dm-thin, discard v[0], ok",
    "write-once, discard v[0], ok",
    "dm-snapshot, erase 0, ENOTSUP",
    "vss, erase 0, ENOTSUP",
    "database, erase 0, ENOTSUP",
    "dm-thin, erase 0, ENOTSUP",
    "write-once, erase 0, EROFS",
  })
  void onlyMappingsCanBeTakenAwayAndOnlyFlashIsErased(String kind, String text, String outcome) {
    assertThat(given(kind, "volume v 2", text).outcome()).isEqualTo(outcome);
  }

  @Test
  void whatASnapshotWasTakenOfMayBeGone() {
    Played run = given("dm-thin", "volume v 2", "snapshot v as s", "drop v", "merge s");
    assertThat(run.events()).isEqualTo(answered("ENOENT", "no-origin"));
    assertThat(run.read("s[1]")).isEqualTo("A1");
  }
}
