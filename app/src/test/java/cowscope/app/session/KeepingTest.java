package cowscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cowscope.app.session.edit.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingTest {
  private static final String TEXT =
      """
      {
        "format": "cowscope/scenario",
        "version": 1,
        "title": "Old",
        "author": "someone",
        "mechanism": "memory",
        "steps": [
          "spawn shell"
        ]
      }
      """;

  @TempDir Path folder;
  private final Table table = new Table();
  private final List<Saved> told = new ArrayList<>();
  private Path file;

  @BeforeEach
  void opened() throws IOException {
    file = folder.resolve("s.cow.json");
    Files.writeString(file, TEXT);
    table.open(new Source.InFile(file));
  }

  @Test
  void saving_writes_the_file_and_keeps_what_it_does_not_know() throws IOException {
    assertThat(unsaved()).isFalse();
    table.editing.apply(new Edit.Title("New"));
    assertThat(unsaved()).isTrue();

    save();

    assertThat(told).containsExactly(new Saved.Done(file));
    assertThat(Files.readString(file)).isEqualTo(TEXT.replace("Old", "New"));
    assertThat(unsaved()).isFalse();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    table.editing.undo();
    assertThat(unsaved()).isTrue();
    table.editing.redo();
    assertThat(unsaved()).isFalse();
  }

  @Test
  void an_edit_made_while_it_is_saved_is_still_unsaved() {
    table.editing.apply(new Edit.Title("New"));
    table.session.keeping().save(told::add);
    table.editing.apply(new Edit.Title("Newer"));
    table.finish();
    assertThat(told).containsExactly(new Saved.Done(file));
    assertThat(unsaved()).isTrue();
  }

  @Test
  void what_another_program_changed_is_noticed_before_it_is_written_over() throws IOException {
    table.editing.apply(new Edit.Title("New"));
    String other = TEXT.replace("Old", "Own");
    Files.setLastModifiedTime(writeOther(other), Files.getLastModifiedTime(file));

    save();

    assertThat(told).containsExactly(new Saved.Changed(file));
    assertThat(Files.readString(file)).isEqualTo(other);
    assertThat(unsaved()).isTrue();

    table.session.keeping().saveOver(told::add);
    table.finish();
    assertThat(Files.readString(file)).contains("\"New\"");
    save();
    assertThat(told.getLast()).isEqualTo(new Saved.Done(file));
  }

  @Test
  void a_file_that_was_only_touched_has_not_changed() throws IOException {
    table.editing.apply(new Edit.Title("New"));
    writeOther(TEXT);
    save();
    assertThat(told).containsExactly(new Saved.Done(file));
  }

  @Test
  void saving_elsewhere_goes_on_there() throws IOException {
    Path other = folder.resolve("other.cow.json");
    table.open(new Source.Bundled("fork"));
    table.editing.apply(new Edit.Title("Mine"));
    save();
    assertThat(told).containsExactly(new Saved.NoFile());

    table.session.keeping().saveAs(other, told::add);
    table.finish();

    assertThat(table.run().source()).isEqualTo(new Source.InFile(other));
    assertThat(table.session.recent().files()).first().isEqualTo(other);
    assertThat(unsaved()).isFalse();
    Table again = new Table().open(new Source.InFile(other));
    assertThat(again.scenario()).isEqualTo(table.scenario());
  }

  @Test
  void what_cannot_be_written_is_said_and_stays_unsaved() {
    table.editing.apply(new Edit.Title("New"));
    table.session.keeping().saveAs(folder.resolve("none").resolve("s.cow.json"), told::add);
    table.finish();
    assertThat(told).hasSize(1).first().isInstanceOf(Saved.Failed.class);
    assertThat(unsaved()).isTrue();
    assertThat(table.run().source()).isEqualTo(new Source.InFile(file));
  }

  @Test
  void a_full_disk_is_told_and_nothing_is_lost() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    table.editing.apply(new Edit.Title("New"));
    table.session.keeping().saveAs(full, told::add);
    table.finish();
    assertThat(told).containsExactly(new Saved.Failed(full, "No space left on device"));
    assertThat(unsaved()).isTrue();
    assertThat(Files.readString(file)).isEqualTo(TEXT);
    save();
    assertThat(told.getLast()).isEqualTo(new Saved.Done(file));
  }

  @Test
  void a_folder_that_cannot_be_written_is_told_and_nothing_is_lost() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Path there = Files.writeString(locked.resolve("s.cow.json"), TEXT);
    assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked));
    table.open(new Source.InFile(there));
    table.editing.apply(new Edit.Title("New"));
    save();
    assertThat(told).containsExactly(new Saved.Failed(there, "permission denied"));
    assertThat(unsaved()).isTrue();
    assertThat(Files.readString(there)).isEqualTo(TEXT);
    locked.toFile().setWritable(true);
  }

  @Test
  void what_is_opened_by_a_link_is_saved_to_where_the_link_leads() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.cow.json"), file);
    table.open(new Source.InFile(link));
    table.editing.apply(new Edit.Title("New"));
    save();
    assertThat(told).containsExactly(new Saved.Done(link));
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(file)).contains("\"New\"");
  }

  @Test
  void of_two_windows_with_one_file_the_second_to_save_hears_of_the_first() throws IOException {
    Table other = new Table().open(new Source.InFile(file));
    table.editing.apply(new Edit.Title("Ours"));
    other.editing.apply(new Edit.Title("Theirs"));
    save();
    other.session.keeping().save(told::add);
    other.finish();
    assertThat(told).containsExactly(new Saved.Done(file), new Saved.Changed(file));
    assertThat(Files.readString(file)).contains("\"Ours\"");
    assertThat(other.scenario().title()).isEqualTo("Theirs");
  }

  @Test
  void reverting_reads_the_file_again_and_can_be_taken_back() throws IOException {
    table.editing.apply(new Edit.Title("New"));
    writeOther(TEXT.replace("Old", "Other"));
    table.session.keeping().revert(told::add);
    table.finish();
    assertThat(table.scenario().title()).isEqualTo("Other");
    assertThat(unsaved()).isFalse();
    table.editing.undo();
    assertThat(table.scenario().title()).isEqualTo("New");
    assertThat(unsaved()).isTrue();
    save();
    assertThat(told.getLast()).isEqualTo(new Saved.Done(file));
  }

  @Test
  void reloading_never_loses_what_is_unsaved() {
    table.open(new Source.Bundled("fork"));
    String title = table.scenario().title();
    table.editing.apply(new Edit.Title("New"));
    table.session.reload();
    table.finish();
    assertThat(table.scenario().title()).isEqualTo(title);
    assertThat(unsaved()).isFalse();
    table.editing.undo();
    assertThat(table.scenario().title()).isEqualTo("New");

    table.begin().editing.apply(new Edit.Title("Mine"));
    table.session.reload();
    table.finish();
    assertThat(table.scenario().title()).isEqualTo("Mine");
  }

  @Test
  void an_answer_that_comes_when_something_else_is_open_changes_nothing_there() {
    table.editing.apply(new Edit.Title("New"));
    table.session.keeping().save(told::add);
    Runnable saving = table.waiting.removeLast();
    table.open(new Source.Bundled("fork"));
    saving.run();
    assertThat(told).containsExactly(new Saved.Done(file));
    assertThat(table.run().source()).isEqualTo(new Source.Bundled("fork"));
  }

  private Path writeOther(String text) throws IOException {
    Path beside = folder.resolve("beside");
    Files.writeString(beside, text);
    return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void save() {
    table.session.keeping().save(told::add);
    table.finish();
  }

  private boolean unsaved() {
    return table.editing.unsavedProperty().get();
  }
}
