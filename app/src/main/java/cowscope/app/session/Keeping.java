package cowscope.app.session;

import cowscope.app.session.edit.Document;
import cowscope.app.session.edit.Edit;
import cowscope.scenario.Library;
import cowscope.scenario.Progress;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioReader;
import cowscope.scenario.ScenarioWriter;
import cowscope.scenario.Script;
import cowscope.scenario.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps what is open in files. Writing goes on aside; the answer comes on the session's thread.
/// Does nothing while nothing is open.
public final class Keeping {
  private final Session session;

  /// Writings run one after the other, and an older document never over a newer one.
  private final Object turn = new Object();

  private long asked;
  private long written;
  private @Nullable Stamp stamp;

  /// Counts what was opened, so that an answer that comes late finds out that it is of no concern.
  private int openings;

  Keeping(Session session) {
    this.session = session;
  }

  /// What was written, or why not.
  private record Outcome(Saved saved, @Nullable Stamp stamp) {}

  /// Hears what was opened.
  ///
  /// @param read what its file held, or null when there is none
  void begin(@Nullable Stamp read) {
    openings++;
    stamp = read;
  }

  /// What the file held when it was last read or written here, or null when there is none.
  @Nullable Stamp stamp() {
    return stamp;
  }

  /// Saves to the file it comes from, unless another program changed that.
  public void save(Consumer<Saved> told) {
    save(false, told);
  }

  /// Saves to the file it comes from, whatever that holds now.
  public void saveOver(Consumer<Saved> told) {
    save(true, told);
  }

  /// Saves to `file`, whatever that holds, and goes on with it.
  public void saveAs(Path file, Consumer<Saved> told) {
    write(file.toAbsolutePath().normalize(), true, told);
  }

  /// Reads the file, or the bundled scenario, again. That is an edit: what was there before can be
  /// had back.
  public void revert(Consumer<Saved> told) {
    State.Open open = session.open();
    if (open == null) {
      return;
    }
    Source source = open.run().source();
    if (source instanceof Source.Fresh) {
      told.accept(new Saved.NoFile());
      return;
    }
    int opening = openings;
    session
        .jobs()
        .start(
            source.name(),
            progress -> reread(source, progress),
            reread -> {
              if (opening == openings) {
                reverted(reread, told);
              }
            });
  }

  private static Reread reread(Source source, Progress progress) {
    return switch (source) {
      case Source.InFile(Path file) ->
          new Reread(file, Stamp.of(file), ScenarioReader.read(file, source.name(), progress));
      case Source.Bundled(String name) -> {
        Library.Entry entry = Objects.requireNonNull(Library.find(name));
        yield new Reread(Path.of(entry.fileName()), null, entry.read());
      }
      case Source.Fresh fresh -> throw new IllegalStateException("never kept: " + fresh);
    };
  }

  private record Reread(Path file, @Nullable Stamp stamp, ScenarioReader.Read read) {}

  private void reverted(Reread reread, Consumer<Saved> told) {
    Script.Reading script = Script.read(reread.read());
    if (script.script() == null) {
      told.accept(new Saved.Faulty(reread.file(), script.problems()));
      return;
    }
    Scenario scenario = script.script().scenario();
    stamp = reread.stamp();
    session.editing().apply(new Edit.Revert(scenario));
    session.editing().saved(scenario);
    told.accept(new Saved.Done(reread.file()));
  }

  private void save(boolean over, Consumer<Saved> told) {
    State.Open open = session.open();
    if (open == null) {
      return;
    }
    if (open.run().source() instanceof Source.InFile(Path file)) {
      write(file, over, told);
    } else {
      told.accept(new Saved.NoFile());
    }
  }

  private void write(Path file, boolean over, Consumer<Saved> told) {
    Document document = session.editing().document();
    if (document == null) {
      return;
    }
    Stamp known = stamp;
    long number = ++asked;
    int opening = openings;
    session
        .jobs()
        .start(
            String.valueOf(file.getFileName()),
            _ -> written(file, document.scenario(), over ? null : known, number),
            outcome -> hear(outcome, opening == openings ? document : null, told));
  }

  /// Writes aside.
  ///
  /// @param known what the file must still hold; null when that does not matter
  private Outcome written(Path file, Scenario scenario, @Nullable Stamp known, long number) {
    byte[] text = ScenarioWriter.toText(scenario).getBytes(StandardCharsets.UTF_8);
    synchronized (turn) {
      if (number < written) {
        return new Outcome(new Saved.Done(file), null);
      }
      if (Files.isDirectory(file)) {
        return new Outcome(new Saved.Failed(file, "this is a directory"), null);
      }
      Stamp now = known == null ? null : Stamp.of(file);
      if (now != null && !now.equals(known) && !now.equals(Stamp.of(text))) {
        return new Outcome(new Saved.Changed(file), null);
      }
      try {
        WholeFile.write(file, out -> out.write(text));
        written = number;
        return new Outcome(new Saved.Done(file), Stamp.of(text));
      } catch (IOException e) {
        return new Outcome(new Saved.Failed(file, Reasons.of(e)), null);
      }
    }
  }

  /// @param document what was saved, or null when something else is open now
  private void hear(Outcome outcome, @Nullable Document document, Consumer<Saved> told) {
    if (document != null
        && outcome.stamp() != null
        && outcome.saved() instanceof Saved.Done(Path file)) {
      stamp = outcome.stamp();
      session.keptIn(file, document);
    }
    told.accept(outcome.saved());
  }
}
