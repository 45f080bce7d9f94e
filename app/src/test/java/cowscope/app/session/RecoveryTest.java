package cowscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.session.edit.Document;
import cowscope.app.session.edit.Edit;
import cowscope.app.session.journal.FileJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a session puts down in its journal, and what another makes of it after a kill.
class RecoveryTest {
  @TempDir Path folder;

  @Test
  void unsaved_edits_are_put_down_and_cleared_when_they_are_saved_or_given_up() throws IOException {
    Noted noted = new Noted();
    Table table = new Table(noted).open(new Source.Bundled("fork"));
    assertThat(noted.last).isNull();
    table.editing.apply(new Edit.Title("New"));
    assertThat(noted.last.document().scenario().title()).isEqualTo("New");
    assertThat(noted.last.source()).isEqualTo(new Source.Bundled("fork"));

    table.session.keeping().saveAs(folder.resolve("s.cow.json"), _ -> {});
    table.finish();
    assertThat(noted.last).isNull();

    table.editing.undo();
    assertThat(noted.last.source()).isEqualTo(new Source.InFile(folder.resolve("s.cow.json")));
    assertThat(noted.last.held()).isNotNull();
    table.session.close();
    assertThat(noted.last).isNull();
  }

  @Test
  void what_was_left_behind_is_opened_unsaved_and_a_file_changed_since_is_noticed()
      throws IOException {
    Path file = folder.resolve("s.cow.json");
    Noted noted = new Noted();
    Table killed = new Table(noted).open(new Source.Bundled("fork"));
    killed.session.keeping().saveAs(file, _ -> {});
    killed.finish();
    killed.editing.apply(new Edit.Title("Before the kill"));
    Files.writeString(file, Files.readString(file).replace("fork", "Fork"));

    Journal journal =
        new FileJournal(
            folder.resolve("journal"),
            failure -> {
              throw new AssertionError(failure);
            });
    Table next = new Table(journal);
    next.session.recover(new Left(noted.last));
    next.finish();

    assertThat(next.scenario()).isEqualTo(killed.scenario());
    assertThat(next.run().source()).isEqualTo(new Source.InFile(file));
    assertThat(next.editing.unsavedProperty().get()).isTrue();
    List<Saved> told = new ArrayList<>();
    next.session.keeping().save(told::add);
    next.finish();
    assertThat(told).containsExactly(new Saved.Changed(file));
    journal.close();
    assertThat(Left.discarded).isTrue();
  }

  private static final class Noted implements Journal {
    private Entry last;

    @Override
    public void note(Entry entry) {
      last = entry;
    }

    @Override
    public void clear() {
      last = null;
    }

    @Override
    public void replace(Leftover leftover, Entry entry) {
      last = entry;
    }

    @Override
    public List<Leftover> leftovers() {
      return List.of();
    }

    @Override
    public void close() {}
  }

  private record Left(Journal.Entry entry) implements Leftover {
    private static volatile boolean discarded;

    @Override
    public Source source() {
      return entry.source();
    }

    @Override
    public Document document() {
      return entry.document();
    }

    @Override
    public Stamp held() {
      return entry.held();
    }

    @Override
    public Instant when() {
      return Instant.EPOCH;
    }

    @Override
    public void discard() {
      discarded = true;
    }

    @Override
    public void release() {}
  }
}
