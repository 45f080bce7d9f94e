package cowscope.bench;

import com.sun.javafx.tk.Toolkit;
import cowscope.app.session.Jobs;
import cowscope.app.session.MemorySettings;
import cowscope.app.session.Playback;
import cowscope.app.session.RecentFiles;
import cowscope.app.session.ScenarioLoader;
import cowscope.app.session.Session;
import cowscope.app.ui.Appearance;
import cowscope.app.ui.Desk;
import cowscope.app.ui.Exports;
import cowscope.app.ui.FileDialogs;
import cowscope.app.ui.FxAlarm;
import cowscope.app.ui.Window;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.text.Texts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window as people have it, drawn into memory. What goes on aside, and what it tells the
/// window, waits until one lets it go on, so that each can be measured by itself.
final class BenchWindow {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final Queue<Runnable> aside = new ArrayDeque<>();
  private final Queue<Runnable> told = new ConcurrentLinkedQueue<>();
  private final Window window;
  private final Scene scene;
  final Session session;

  BenchWindow() {
    cowscope.app.export.Toolkit.startWithoutDisplay();
    Jobs jobs = new Jobs(aside::add, told::add, BenchWindow::fail);
    session = new Session(new ScenarioLoader(), jobs, new RecentFiles(new MemorySettings()));
    window = on(this::window);
    scene = on(() -> window.scene(1440, 900));
    on(this::open);
  }

  private Window window() {
    Desk desk =
        new Desk(
            session,
            new Playback(session, new FxAlarm()),
            new Appearance(new MemorySettings()),
            FXCollections.observableArrayList(),
            nobody(FileDialogs.class),
            new Texts());
    return new Window(desk, nobody(Exports.class), () -> {});
  }

  private Stage open() {
    Stage stage = new Stage();
    stage.setScene(scene);
    window.followOn(stage);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    return stage;
  }

  /// One who is never asked.
  private static <T> T nobody(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> null));
  }

  /// Does something on the window's thread, with all that has to be done there until it can be
  /// seen: styles, layout, and handing the picture over to be painted.
  <T> T seen(Callable<T> work) {
    return on(() -> {
      T result = work.call();
      Toolkit.getToolkit().firePulse();
      return result;
    });
  }

  /// The same, and tells [FxTime] of it.
  <T> T measured(Callable<T> work) {
    return on(() -> {
      long before = CLOCK.getCurrentThreadCpuTime();
      T result = work.call();
      Toolkit.getToolkit().firePulse();
      FxTime.add(CLOCK.getCurrentThreadCpuTime() - before);
      return result;
    });
  }

  /// Lets the next work aside be done.
  ///
  /// @return whether there was any
  boolean work() {
    Runnable next = aside.poll();
    if (next != null) {
      next.run();
    }
    return next != null;
  }

  /// What work aside has told and the window has not yet heard.
  List<Runnable> told() {
    List<Runnable> all = new ArrayList<>();
    for (Runnable next = told.poll(); next != null; next = told.poll()) {
      all.add(next);
    }
    return all;
  }

  /// Lets all work be done and be seen.
  void finish() {
    while (work()) {
      List<Runnable> all = told();
      seen(() -> {
        all.forEach(Runnable::run);
        return null;
      });
    }
  }

  /// Waits until what is drawn in dots is painted.
  void paint() {
    on(() -> {
      window.stage().finish();
      return null;
    });
  }

  /// Must be called on the window's thread.
  void perform(Action action) {
    window.perform(action);
  }

  /// Must be called on the window's thread.
  Node node(String id) {
    return scene.lookup("#" + id);
  }

  static <T> T on(Callable<T> work) {
    return cowscope.app.export.Toolkit.run(work);
  }

  private static void fail(Throwable failure) {
    throw new IllegalStateException(failure);
  }
}
