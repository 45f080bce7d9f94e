package cowscope.app.session.edit;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.scenario.Extras;
import cowscope.scenario.Scenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionsTest {
  private static final Scenario OLD =
      new Scenario("title 0", null, "memory", Map.of(), List.of(), Extras.NONE);

  private final Versions versions = new Versions(Document.of(OLD), OLD);

  @Test
  void a_thousand_edits_can_be_taken_back_and_done_again_and_no_more() {
    int more = 5;
    for (int i = 1; i <= Versions.MOST + more; i++) {
      assertThat(versions.apply(new Edit.Title("title " + i))).isTrue();
    }
    int undone = 0;
    while (versions.undo()) {
      undone++;
    }
    assertThat(undone).isEqualTo(1_000);
    assertThat(title()).isEqualTo("title " + more);
    assertThat(versions.unsaved()).isTrue();
    int redone = 0;
    while (versions.redo()) {
      redone++;
    }
    assertThat(redone).isEqualTo(1_000);
    assertThat(title()).isEqualTo("title " + (Versions.MOST + more));
  }

  @Test
  void what_was_taken_back_is_gone_after_another_edit() {
    versions.apply(new Edit.Title("one"));
    versions.undo();
    assertThat(versions.unsaved()).isFalse();
    versions.apply(new Edit.Title("two"));
    assertThat(versions.redo()).isFalse();
    versions.undo();
    assertThat(title()).isEqualTo("title 0");
  }

  private String title() {
    return versions.now().scenario().title();
  }
}
