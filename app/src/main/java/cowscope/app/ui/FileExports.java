package cowscope.app.ui;

import cowscope.app.export.Pictures;
import cowscope.app.export.Plate;
import cowscope.app.session.Job;
import cowscope.app.session.Reasons;
import cowscope.app.session.Source;
import cowscope.app.session.State;
import cowscope.scenario.Progress;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioRun;
import cowscope.scenario.ScenarioStep;
import cowscope.scenario.WholeFile;
import cowscope.trace.TraceFormat;
import cowscope.trace.TraceWriter;
import cowscope.trace.Worlds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Takes things out of the window into files and the clipboard, aside.
public final class FileExports implements Exports {
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;

  private final Desk desk;
  private final Notices notices;

  public FileExports(Desk desk, Notices notices) {
    this.desk = desk;
    this.notices = notices;
  }

  /// What is written.
  @FunctionalInterface
  private interface Content {
    void write(OutputStream out, Progress progress) throws IOException;
  }

  @Override
  public void trace() {
    whenOpen(open -> save(open, ".trace.json", trace(open, TraceFormat.JSON)));
  }

  @Override
  public void lines() {
    whenOpen(open -> save(open, ".jsonl", trace(open, TraceFormat.JSONL)));
  }

  @Override
  public void picture() {
    whenOpen(open -> save(open, ".png", picture(open)));
  }

  @Override
  public void copyPicture() {
    whenOpen(open -> {
      Content picture = picture(open);
      Job.Work<byte[]> work =
          progress -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            picture.write(out, progress);
            return out.toByteArray();
          };
      String title = desk.texts().get("action.copy-picture");
      desk.session().jobs().start(title, work, this::copy);
    });
  }

  private void copy(byte[] png) {
    Image image = new Image(new ByteArrayInputStream(png));
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, image));
    notices.tell(desk.texts().get("export.copied"));
  }

  private void whenOpen(Consumer<State.Open> export) {
    State.Open open = desk.session().open();
    if (open != null) {
      export.accept(open);
    }
  }

  private static Content trace(State.Open open, TraceFormat format) {
    ScenarioRun run =
        new ScenarioRun(open.run().scenario(), open.policy(), open.history(), List.of());
    return (out, progress) -> TraceWriter.write(run, out, format, Worlds.all(), progress);
  }

  private Content picture(State.Open open) {
    Scenario scenario = open.run().scenario();
    List<String> commands = scenario.steps().stream().map(ScenarioStep::command).toList();
    Plate plate =
        new Plate(
            scenario.title(),
            commands,
            open.history(),
            open.moment(),
            desk.appearance().theme().get());
    return (out, _) -> Pictures.png(plate, WIDTH, HEIGHT, out);
  }

  private void save(State.Open open, String ending, Content content) {
    Path file = desk.dialogs().save(name(open.run().source()) + ending, ending);
    if (file != null) {
      String title = desk.texts().get("export.title", Map.of("file", file.getFileName()));
      desk.session()
          .jobs()
          .start(title, progress -> write(file, content, progress), reason -> tell(file, reason));
    }
  }

  /// Why it could not be written, or an empty text.
  private static String write(Path file, Content content, Progress progress) {
    try {
      WholeFile.write(file, out -> content.write(out, progress));
      return "";
    } catch (IOException e) {
      return Reasons.of(e);
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
