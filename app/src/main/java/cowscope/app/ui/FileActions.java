package cowscope.app.ui;

import cowscope.app.session.Leftover;
import cowscope.app.session.Pasted;
import cowscope.app.session.Saved;
import cowscope.app.session.Session;
import cowscope.app.session.Source;
import cowscope.app.session.State;
import cowscope.app.session.Typing;
import cowscope.app.session.edit.Document;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.action.Actions;
import cowscope.scenario.Problem;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Opens, saves and leaves scenarios, and asks before anything would be lost.
final class FileActions {
  private static final String TRACES = ".trace.json";

  private final Desk desk;
  private final Session session;
  private final Runnable quit;

  FileActions(Desk desk, Runnable quit) {
    this.desk = desk;
    this.session = desk.session();
    this.quit = quit;
  }

  void bind(Actions actions) {
    actions.bind(Action.OPEN, this::open);
    actions.bind(Action.IMPORT_TRACE, () -> open(TRACES));
    actions.bind(Action.SAVE, () -> save(() -> {}));
    actions.bind(Action.SAVE_AS, () -> saveAs(() -> {}));
    actions.bind(Action.RELOAD, this::reload);
    actions.bind(Action.LIBRARY, () -> leaving(session::close));
    actions.bind(Action.COPY_SCENARIO, this::copy);
    actions.bind(Action.PASTE, this::paste);
    actions.bind(Action.QUIT, this::quit);
  }

  /// Ends the program, if nothing unsaved is in the way.
  void quit() {
    leaving(quit);
  }

  /// Opens something else, if nothing unsaved is in the way.
  void open(Source source) {
    leaving(() -> session.open(source));
  }

  /// Goes on with `then` when everything is saved, or is not wanted.
  void leaving(Runnable then) {
    State.Open open = session.open();
    if (open == null || !session.editing().unsavedProperty().get()) {
      then.run();
      return;
    }
    switch (desk.dialogs().askUnsaved(open.run().scenario().title())) {
      case SAVE -> save(then);
      case DISCARD -> {
        session.journal().clear();
        then.run();
      }
      case CANCEL -> {}
    }
  }

  /// Offers what an earlier start of the program left behind, one after the other.
  ///
  /// @param otherwise is done when nothing was recovered
  void offerRemains(Runnable otherwise) {
    session
        .jobs()
        .start(
            desk.texts().get("files.looking"),
            _ -> session.journal().leftovers(),
            found -> {
              if (!recovered(found)) {
                otherwise.run();
              }
            });
  }

  private boolean recovered(List<Leftover> found) {
    boolean done = false;
    for (Leftover leftover : found) {
      switch (done ? FileDialogs.Remains.LATER : desk.dialogs().askRemains(leftover)) {
        case RECOVER -> {
          session.recover(leftover);
          done = true;
        }
        case DISCARD -> leftover.discard();
        case LATER -> leftover.release();
      }
    }
    return done;
  }

  private void open() {
    open(Scenario.SUFFIX);
  }

  /// Opens a scenario, or a trace for the scenario in it.
  private void open(String ending) {
    leaving(() -> {
      Path chosen = desk.dialogs().open(ending);
      if (chosen != null) {
        session.open(new Source.InFile(chosen));
      }
    });
  }

  /// As an edit when it has a file, so that it can be undone.
  private void reload() {
    if (session.open() == null) {
      session.reload();
    } else {
      session
          .keeping()
          .revert(saved -> {
            if (saved instanceof Saved.NoFile) {
              leaving(session::reload);
            } else {
              hear(saved, () -> {});
            }
          });
    }
  }

  private void save(Runnable then) {
    session.keeping().save(saved -> hear(saved, then));
  }

  private void saveAs(Runnable then) {
    State.Open open = session.open();
    Path file = open == null ? null : desk.dialogs().save(proposed(open), Scenario.SUFFIX);
    if (file != null) {
      session.keeping().saveAs(file, saved -> hear(saved, then));
    }
  }

  private static String proposed(State.Open open) {
    String name = open.run().source().name();
    return name.endsWith(Scenario.SUFFIX) ? name : name.replaceAll("\\W+", "-") + Scenario.SUFFIX;
  }

  private void hear(Saved saved, Runnable then) {
    switch (saved) {
      case Saved.Done _ -> then.run();
      case Saved.NoFile _ -> saveAs(then);
      case Saved.Changed(Path file) -> clash(file, then);
      case Saved.Failed(Path file, String reason) ->
          tell("export.failed", Map.of("file", file, "reason", reason));
      case Saved.Faulty(Path file, List<Problem> problems) ->
          tell("files.faulty", Map.of("file", file, "reason", problems.getFirst().message()));
    }
  }

  private void clash(Path file, Runnable then) {
    switch (desk.dialogs().askChanged(file)) {
      case OVERWRITE -> session.keeping().saveOver(saved -> hear(saved, then));
      case SAVE_AS -> saveAs(then);
      case REVERT -> session.keeping().revert(saved -> hear(saved, () -> {}));
      case CANCEL -> {}
    }
  }

  private void copy() {
    Document document = session.editing().document();
    if (document != null) {
      String text = ScenarioWriter.toText(document.scenario());
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
      tell("files.copied", Map.of());
    }
  }

  /// Steps go behind the one where one stands; a whole scenario, or a trace, is opened.
  private void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    Typing typing = session.editing().typing();
    if (text == null) {
      return;
    }
    switch (Pasted.of(text, typing == null ? null : typing.grammar())) {
      case Pasted.Steps(var steps) -> session.editing().paste(steps);
      case Pasted.Whole(Scenario scenario) ->
          leaving(() -> session.adopt(scenario.title(), Document.of(scenario)));
      case Pasted.Faulty(var problems) ->
          tell("files.not-pasted", Map.of("reason", problems.getFirst().message()));
    }
  }

  private void tell(String key, Map<String, ?> figures) {
    desk.dialogs().tell(desk.texts().get(key, figures));
  }
}
