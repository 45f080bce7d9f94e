package cowscope.app;

import cowscope.app.session.Jobs;
import cowscope.app.session.Journal;
import cowscope.app.session.Playback;
import cowscope.app.session.RecentFiles;
import cowscope.app.session.ScenarioLoader;
import cowscope.app.session.Session;
import cowscope.app.session.Settings;
import cowscope.app.ui.Appearance;
import cowscope.app.ui.Desk;
import cowscope.app.ui.FileDialogs;
import cowscope.app.ui.FxAlarm;
import cowscope.app.ui.library.Item;
import cowscope.app.ui.text.Texts;
import cowscope.app.ui.text.Words;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import cowscope.scenario.Library;
import cowscope.scenario.Scenario;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Puts together what a window works on. The only place that knows which parts there are.
public final class Composition {
  private static final int WORKERS = 2;

  private Composition() {}

  /// The desk of a window in which nothing is open yet, and whose edits last as long as it does.
  ///
  /// @param failures is told about mistakes of ours in work that goes on aside
  public static Desk desk(
      Settings settings, Executor worker, FileDialogs dialogs, Consumer<Throwable> failures) {
    return desk(settings, Journal.NONE, worker, dialogs, failures);
  }

  /// The desk of a window in which nothing is open yet.
  ///
  /// @param journal where edits are put down, for the case that the program is killed
  /// @param failures is told about mistakes of ours in work that goes on aside
  public static Desk desk(
      Settings settings,
      Journal journal,
      Executor worker,
      FileDialogs dialogs,
      Consumer<Throwable> failures) {
    Texts texts = new Texts();
    Jobs jobs = new Jobs(worker, Platform::runLater, failures);
    Session session = new Session(new ScenarioLoader(), jobs, new RecentFiles(settings), journal);
    ObservableList<Item> library = FXCollections.observableArrayList();
    jobs.start(texts.get("library.title"), _ -> items(texts), library::setAll);
    return new Desk(
        session,
        new Playback(session, new FxAlarm()),
        new Appearance(settings),
        library,
        dialogs,
        texts);
  }

  /// Threads for work aside that do not keep the program alive.
  public static ExecutorService workers() {
    return Executors.newFixedThreadPool(
        WORKERS, Thread.ofPlatform().daemon().name("worker-", 1).factory());
  }

  private static List<Item> items(Texts texts) {
    return Library.entries().stream().map(entry -> item(entry, texts)).toList();
  }

  private static Item item(Library.Entry entry, Texts texts) {
    Mechanism mechanism = Mechanisms.find(entry.mechanism());
    String called = mechanism == null ? entry.mechanism() : new Words(mechanism, texts).get("name");
    Scenario scenario = entry.read().scenario();
    return scenario == null
        ? new Item(entry.name(), called, entry.name(), "")
        : new Item(
            entry.name(),
            called,
            scenario.title(),
            scenario.about() == null ? "" : scenario.about());
  }
}
