package cowscope.bench;

import cowscope.app.session.Source;
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

/// How long the window's thread is held up by the steps of a process of 1,048,576 pages; a frame is
/// 16 ms. The dots are painted aside.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 3, time = 4)
public class HeatMapBenchmark {
  private BenchWindow window;
  private int next;

  @Setup(Level.Trial)
  public void open() {
    window = new BenchWindow();
    window.seen(() -> {
      window.session.open(new Source.Bundled("background-save-large"));
      return null;
    });
    window.finish();
  }

  @TearDown(Level.Invocation)
  public void paint() {
    window.finish();
    window.paint();
  }

  /// To the end of each step in turn, however far.
  @Benchmark
  public int goToAStep() {
    int size = Objects.requireNonNull(window.session.open()).history().size();
    next = (next + 1) % (size + 1);
    return window.measured(() -> {
      window.session.scrub(next);
      return next;
    });
  }
}
