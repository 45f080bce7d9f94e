package cowscope.app.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.diagram.Runs;
import cowscope.app.diagram.Subject;
import cowscope.history.History;
import cowscope.mechanism.Narration;
import cowscope.scenario.Library;
import cowscope.world.BlockId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private static @Nullable Narration account(String scenario, int step, Subject subject) {
    History history = Runs.bundled(Objects.requireNonNull(Library.find(scenario)));
    return Accounts.of(subject, history.mechanism(), history.after(step));
  }

  @Test
  void a_snapshot_says_what_dropping_it_would_free() {
    Narration told = account("three-snapshots", 8, Subject.of("s2"));

    assertThat(told.title()).isEqualTo("s2 refers to 12 KiB, 0 B of it its own");
    assertThat(told.detail())
        .contains("Dropping it would free 0 B: 0 blocks")
        .contains("It refers to 3 blocks, 0 of them its own.");
  }

  @Test
  void a_volume_and_its_snapshot_say_so_too() {
    Narration snapshot = account("two-snapshots-pay-twice", 5, Subject.of("monday"));
    assertThat(snapshot.title()).isEqualTo("monday refers to 16 KiB, 8 KiB of it its own");
    assertThat(snapshot.detail()).isEqualTo("Dropping it would free 8 KiB.");

    Narration volume = account("two-snapshots-pay-twice", 5, Subject.of("origin"));
    assertThat(volume.detail()).as("its snapshots need it").endsWith("would free 0 B.");
  }

  @Test
  void containers_and_images_say_so_too() {
    assertThat(account("ten-containers", 17, Subject.of("c3")).text())
        .contains("64 KiB of it its own", "Dropping it would free 64 KiB");
    assertThat(account("ten-containers", 17, Subject.of("web")).detail())
        .startsWith("Dropping it would free 0 B");
  }

  @Test
  void a_layer_answers_for_the_image_or_the_container_it_was_made_for() {
    Narration told = account("ten-containers", 6, Subject.of(new BlockId("L", 1)));

    assertThat(told.title()).startsWith("web refers to ");
  }

  @Test
  void who_has_no_account_says_nothing() {
    assertThat(account("snapshot-one-root", 5, Subject.of("superblock"))).isNull();
    assertThat(account("snapshot-one-root", 5, Subject.of(new BlockId("D", 0)))).isNull();
    assertThat(account("fork", 3, Subject.of("shell"))).isNull();
  }
}
