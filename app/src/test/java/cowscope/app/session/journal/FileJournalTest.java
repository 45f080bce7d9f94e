package cowscope.app.session.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.session.Journal;
import cowscope.app.session.Leftover;
import cowscope.app.session.Source;
import cowscope.app.session.Stamp;
import cowscope.app.session.edit.Document;
import cowscope.app.session.edit.Edit;
import cowscope.app.session.edit.Edits;
import cowscope.scenario.Library;
import cowscope.scenario.ScenarioStep;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {
  private static final Source SOURCE = new Source.InFile(Path.of("/lectures/fork.cow.json"));
  private static final Document FORK = Document.of(Library.find("fork").read().scenario());

  @TempDir Path folder;
  private final List<IOException> failures = new ArrayList<>();

  @Test
  void nothing_is_left_behind_after_clearing() throws IOException {
    Journal journal = journal();
    journal.note(entry(FORK));
    journal.clear();
    journal.close();
    assertThat(files()).isEmpty();
    assertThat(journal().leftovers()).isEmpty();
    assertThat(failures).isEmpty();
  }

  @Test
  void a_journal_that_is_in_use_is_offered_to_nobody() {
    Journal journal = journal();
    journal.note(entry(FORK));
    journal.close();
    assertThat(files()).isNotEmpty();
    assertThat(journal().leftovers()).isEmpty();
    assertThat(journal.leftovers()).isEmpty();
  }

  @Test
  void what_was_left_behind_is_offered_once_until_it_is_released() throws IOException {
    leaveBehind(Lines.write(entry(FORK), null));
    Leftover leftover = journal().leftovers().getFirst();
    assertThat(leftover.document()).isEqualTo(FORK);
    assertThat(leftover.source()).isEqualTo(SOURCE);
    assertThat(leftover.held()).isEqualTo(new Stamp("12ab"));
    assertThat(journal().leftovers()).isEmpty();

    leftover.release();
    Leftover again = journal().leftovers().getFirst();
    again.discard();

    assertThat(journal().leftovers()).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void what_was_recovered_goes_when_it_is_put_down_anew() throws IOException {
    leaveBehind(Lines.write(entry(FORK), null));
    Journal journal = journal();
    Leftover leftover = journal.leftovers().getFirst();
    journal.replace(leftover, entry(leftover.document()));
    journal.close();
    assertThat(files()).hasSize(2);
    assertThat(files()).noneMatch(name -> name.contains("left"));
  }

  @Test
  void of_a_journal_cut_in_the_middle_of_an_entry_the_entry_before_is_offered() throws IOException {
    Document edited = Edits.apply(FORK, new Edit.Title("Edited"));
    Document more = Edits.apply(edited, new Edit.Delete(List.of(3)));
    byte[] whole = Lines.write(entry(FORK), null);
    byte[] first = Lines.write(entry(edited), entry(FORK));
    byte[] second = Lines.write(entry(more), entry(edited));
    byte[] cut = Arrays.copyOf(second, second.length / 2);
    leaveBehind(joined(whole, first, cut));
    Leftover leftover = journal().leftovers().getFirst();
    assertThat(leftover.document()).isEqualTo(edited);
    leftover.discard();

    byte[] damaged = joined(whole, first, second);
    damaged[whole.length + first.length / 2] ^= 1;
    leaveBehind(damaged);
    assertThat(journal().leftovers().getFirst().document()).isEqualTo(FORK);
    assertThat(failures).isEmpty();
  }

  @Test
  void two_windows_with_one_file_keep_journals_of_their_own() throws IOException {
    Document ours = Edits.apply(FORK, new Edit.Title("Ours"));
    Document theirs = Edits.apply(FORK, new Edit.Title("Theirs"));
    Journal one = journal();
    Journal other = journal();
    one.note(entry(ours));
    other.note(entry(theirs));
    one.close();
    other.close();
    List<Document> kept = new ArrayList<>();
    for (String name : files()) {
      if (name.endsWith(".journal")) {
        kept.add(Lines.read(Files.readAllBytes(folder.resolve(name))).document());
      }
    }
    assertThat(kept).containsExactlyInAnyOrder(ours, theirs);
  }

  @Test
  void what_holds_nothing_is_removed() throws IOException {
    leaveBehind("12345678 {\"scenario\":".getBytes());
    assertThat(journal().leftovers()).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void a_place_that_cannot_be_written_is_told_and_does_no_other_harm() throws IOException {
    Path blocked = Files.createFile(folder.resolve("blocked"));
    Journal journal = new FileJournal(blocked, failures::add);
    journal.note(entry(FORK));
    journal.note(fresh(FORK));
    journal.close();
    assertThat(failures).hasSize(1);
    assertThat(journal.leftovers()).isEmpty();
  }

  @Test
  void every_line_gives_back_its_document_wherever_the_journal_is_cut() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Journal.Entry> entries = new ArrayList<>(List.of(entry(FORK)));
    byte[] all = Lines.write(entries.getFirst(), null);
    List<Integer> ends = new ArrayList<>(List.of(all.length));
    for (int i = 0; i < 60; i++) {
      Journal.Entry before = entries.getLast();
      Document after = Edits.apply(before.document(), edit(before.document(), random));
      Journal.Entry entry = random.nextInt(20) == 0 ? fresh(after) : entry(after);
      byte[] line = Lines.write(entry, before);
      byte[] longer = Arrays.copyOf(all, all.length + line.length);
      System.arraycopy(line, 0, longer, all.length, line.length);
      all = longer;
      entries.add(entry);
      ends.add(all.length);
    }
    for (int cut : random.ints(300, 0, all.length + 1).toArray()) {
      int whole = (int) ends.stream().filter(end -> end <= cut).count();
      Journal.Entry read = Lines.read(Arrays.copyOf(all, cut));
      assertThat(read)
          .as("seed %d, cut at %d", seed, cut)
          .isEqualTo(whole == 0 ? null : entries.get(whole - 1));
    }
  }

  private static Edit edit(Document document, Random random) {
    int size = document.steps().size();
    int number = 1 + random.nextInt(size + 1);
    return switch (random.nextInt(8)) {
      case 0 -> new Edit.Delete(List.of(number));
      case 1 -> new Edit.Title("T" + random.nextInt(9));
      case 2 -> new Edit.BranchOff(number, "b");
      case 3 -> new Edit.DropBranch(1);
      case 4 ->
          new Edit.Settings("T" + random.nextInt(3), null, Map.of("frames", 5 + random.nextInt(9)));
      case 5 -> new Edit.Caption(number, "…");
      default -> new Edit.Insert(number, List.of(ScenarioStep.of("spawn p" + random.nextInt(99))));
    };
  }

  private static Journal.Entry entry(Document document) {
    return new Journal.Entry(SOURCE, document, new Stamp("12ab"));
  }

  private static Journal.Entry fresh(Document document) {
    return new Journal.Entry(new Source.Fresh("New"), document, null);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private Journal journal() {
    return new FileJournal(folder, failures::add);
  }

  /// Puts down what a program that no longer runs would have.
  private void leaveBehind(byte[] lines) throws IOException {
    Files.write(folder.resolve("left.journal"), lines);
  }

  private List<String> files() {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
