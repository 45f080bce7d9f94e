package cowscope.bench;

import cowscope.app.session.Editing;
import cowscope.app.session.edit.Document;
import cowscope.app.session.edit.Edit;
import cowscope.app.ui.action.Action;
import cowscope.scenario.ScenarioStep;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// How long the window's thread is held up by an edit of a scenario of 2,000 steps until it is
/// seen: the edit itself, and with it styles and layout of the whole window. A frame is 16 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 3, time = 4)
public class WindowBenchmark {

  /// The step where one stands.
  @Param({"0", "1000", "2000"})
  public int at;

  private BenchWindow window;
  private Editing editing;
  private Document opened;

  /// Whether the next round goes on where this one ended.
  private boolean going;

  @Setup(Level.Trial)
  public void open() {
    window = new BenchWindow();
    editing = window.session.editing();
    run(() -> window.session.adopt("bench", Document.of(LongScenario.make())));
    window.finish();
    run(() -> window.session.jumpToStep(at));
    window.finish();
    opened = editing.document();
  }

  private void run(Runnable work) {
    window.seen(() -> {
      work.run();
      return null;
    });
  }

  /// Everything as it was, and every step run.
  @TearDown(Level.Invocation)
  public void takeBack() {
    while (!going && editing.document() != opened && window.seen(editing::undo)) {
      window.finish();
    }
    if (!going) {
      window.finish();
    }
  }

  private boolean insert() {
    return editing.apply(new Edit.Insert(0, List.of(ScenarioStep.of("spawn first"))));
  }

  @Benchmark
  public boolean insertAtTheFront() {
    return window.measured(this::insert);
  }

  @Benchmark
  public boolean insertWhereOneStands() {
    return window.measured(() -> editing.run("spawn here") == null);
  }

  /// What is taken back is done before, and not measured.
  @State(Scope.Benchmark)
  public static class Inserted {
    WindowBenchmark of;

    @Setup(Level.Invocation)
    public void insert(WindowBenchmark benchmark) {
      of = benchmark;
      of.window.seen(of::insert);
      of.window.finish();
    }
  }

  @Benchmark
  public boolean undoAtTheFront(Inserted inserted) {
    return inserted.of.window.measured(inserted.of.editing::undo);
  }

  @State(Scope.Benchmark)
  public static class Undone {
    WindowBenchmark of;

    @Setup(Level.Invocation)
    public void undo(WindowBenchmark benchmark) {
      of = benchmark;
      of.window.seen(of::insert);
      of.window.finish();
      of.window.seen(of.editing::undo);
      of.window.finish();
    }
  }

  @Benchmark
  public boolean redoAtTheFront(Undone undone) {
    return undone.of.window.measured(undone.of.editing::redo);
  }

  /// Hearing that more of the steps have run, or where everyone stands: all that an edit at the
  /// front brings about later, each by itself.
  @State(Scope.Benchmark)
  public static class Later {
    WindowBenchmark of;
    List<Runnable> told = List.of();

    @Setup(Level.Invocation)
    public void work(WindowBenchmark benchmark) {
      of = benchmark;
      of.going = true;
      told = List.of();
      while (told.isEmpty()) {
        if (!of.window.work()) {
          of.window.seen(of.editing.document() == of.opened ? of::insert : of.editing::undo);
        }
        told = of.window.told();
      }
    }
  }

  @Benchmark
  public int hearWhatRanLater(Later later) {
    later.of.window.measured(() -> {
      later.told.forEach(Runnable::run);
      return null;
    });
    return later.told.size();
  }

  /// The line under the steps, with the focus and something typed.
  @State(Scope.Benchmark)
  public static class Typing {
    WindowBenchmark of;
    TextField field;

    @Setup(Level.Invocation)
    public void begin(WindowBenchmark benchmark) {
      of = benchmark;
      of.run(() -> {
        of.window.perform(Action.COMMAND);
        field = (TextField) of.window.node("command");
        field.setText("write shell he");
        field.end();
      });
    }
  }

  @Benchmark
  public String typeALetter(Typing typing) {
    return typing.of.window.measured(() -> {
      typing.field.appendText("a");
      return typing.field.getText();
    });
  }

  /// The editor over the third step, with another command in it.
  @State(Scope.Benchmark)
  public static class InPlace {
    WindowBenchmark of;
    Node field;

    @Setup(Level.Invocation)
    public void begin(WindowBenchmark benchmark) {
      of = benchmark;
      of.run(() -> {
        ListView<?> list = (ListView<?>) of.window.node("step-list");
        list.getSelectionModel().clearAndSelect(2);
        of.window.perform(Action.EDIT_STEP);
        TextField entry = (TextField) Objects.requireNonNull(of.window.node("step-entry"));
        entry.setText("write shell heap[0] \"B\"");
        field = entry;
      });
    }
  }

  @Benchmark
  public Object editTheThirdStep(InPlace place) {
    return place.of.window.measured(() -> {
      Event.fireEvent(place.field, enter());
      return place.of.editing.document();
    });
  }

  private static KeyEvent enter() {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
  }
}
