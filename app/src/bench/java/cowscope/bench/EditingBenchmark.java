package cowscope.bench;

import cowscope.app.session.Editing;
import cowscope.app.session.Jobs;
import cowscope.app.session.MemorySettings;
import cowscope.app.session.RecentFiles;
import cowscope.app.session.ScenarioLoader;
import cowscope.app.session.Session;
import cowscope.app.session.Typing;
import cowscope.app.session.edit.Document;
import cowscope.app.session.edit.Edit;
import cowscope.scenario.ScenarioStep;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// How long the window's thread is held up by editing a scenario of 2,000 steps; a frame is 16 ms.
/// What goes on aside, with its progress shown, is measured only by [#insertAtTheFrontUntilAllRan].
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
public class EditingBenchmark {
  private final Deque<Runnable> aside = new ArrayDeque<>();
  private Session session;
  private Editing editing;
  private Document opened;

  @Setup(Level.Trial)
  public void open() {
    Jobs jobs =
        new Jobs(
            aside::add,
            Runnable::run,
            failure -> {
              throw new IllegalStateException(failure);
            });
    session = new Session(new ScenarioLoader(), jobs, new RecentFiles(new MemorySettings()));
    editing = session.editing();
    session.adopt("bench", Document.of(LongScenario.make()));
    finish();
    session.toEnd();
    opened = editing.document();
  }

  private void finish() {
    while (!aside.isEmpty()) {
      aside.poll().run();
    }
  }

  /// Everything as it was, and every step run.
  @TearDown(Level.Invocation)
  public void takeBack() {
    while (editing.document() != opened && editing.undo()) {
      finish();
    }
    finish();
  }

  /// What each key costs: is it a command, and how could it go on?
  @Benchmark
  public Object typeOneSign() {
    Typing typing = Objects.requireNonNull(editing.typing());
    return List.of(
        Objects.requireNonNull(typing.check("write shell hea")),
        typing.complete("write shell hea", 15));
  }

  @Benchmark
  public boolean insertAtTheFront() {
    return editing.apply(new Edit.Insert(0, List.of(ScenarioStep.of("spawn first"))));
  }

  @Benchmark
  public boolean insertAtTheFrontUntilAllRan() {
    boolean done = insertAtTheFront();
    finish();
    return done;
  }

  @Benchmark
  public boolean insertAtTheEnd() {
    return editing.apply(
        new Edit.Insert(LongScenario.STEPS, List.of(ScenarioStep.of("spawn last"))));
  }

  @Benchmark
  public boolean writeACaptionAtTheFront() {
    return editing.apply(new Edit.Caption(1, "Look."));
  }

  /// The edit that is taken back is done before, and not measured.
  @State(Scope.Benchmark)
  public static class Inserted {
    EditingBenchmark bench;

    @Setup(Level.Invocation)
    public void insert(EditingBenchmark of) {
      bench = of;
      of.insertAtTheFront();
      of.finish();
    }
  }

  @Benchmark
  public boolean undoAtTheFront(Inserted inserted) {
    return inserted.bench.editing.undo();
  }
}
