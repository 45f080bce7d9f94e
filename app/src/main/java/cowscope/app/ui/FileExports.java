package cowscope.app.ui;

import cowscope.app.session.Source;
import cowscope.app.session.State;
import cowscope.scenario.Progress;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioRun;
import cowscope.trace.TraceFormat;
import cowscope.trace.TraceWriter;
import cowscope.trace.Worlds;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Writes what can be taken out of the window into files, aside. What is cancelled or fails leaves
/// no half file behind.
public final class FileExports implements Exports {
  private final Desk desk;
  private final Notices notices;

  public FileExports(Desk desk, Notices notices) {
    this.desk = desk;
    this.notices = notices;
  }

  /// What is written into a file.
  @FunctionalInterface
  private interface Content {
    void write(OutputStream out, Progress progress) throws IOException;
  }

  @Override
  public void trace() {
    trace(TraceFormat.JSON, ".trace.json");
  }

  @Override
  public void lines() {
    trace(TraceFormat.JSONL, ".jsonl");
  }

  @Override
  public void picture() {}

  @Override
  public void copyPicture() {}

  private void trace(TraceFormat format, String ending) {
    State.Open open = desk.session().open();
    if (open != null) {
      ScenarioRun run =
          new ScenarioRun(open.run().scenario(), open.policy(), open.history(), List.of());
      save(
          open,
          ending,
          (out, progress) -> TraceWriter.write(run, out, format, Worlds.ALL, progress));
    }
  }

  private void save(State.Open open, String ending, Content content) {
    Path file = desk.dialogs().save(name(open.run().source()) + ending, ending);
    if (file != null) {
      desk.session()
          .jobs()
          .start(
              desk.texts().get("export.title", Map.of("file", file.getFileName())),
              progress -> write(file, content, progress),
              reason -> tell(file, reason));
    }
  }

  /// Why it could not be written, or an empty text.
  private static String write(Path file, Content content, Progress progress) {
    boolean whole = false;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.write(out, progress);
      whole = true;
      return "";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    } finally {
      if (!whole) {
        discard(file);
      }
    }
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // What stays behind is seen by its owner; there is nothing better to do about it.
      return;
    }
  }

  private void tell(Path file, String reason) {
    Map<String, Object> figures = Map.of("file", file, "reason", reason);
    notices.tell(desk.texts().get(reason.isEmpty() ? "export.done" : "export.failed", figures));
  }

  private static String name(Source source) {
    String name = source.name();
    return name.endsWith(Scenario.SUFFIX)
        ? name.substring(0, name.length() - Scenario.SUFFIX.length())
        : name;
  }
}
