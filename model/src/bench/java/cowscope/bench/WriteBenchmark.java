package cowscope.bench;

import cowscope.command.Command;
import cowscope.history.History;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// 100,000 writes after the fork, the world after each kept: what one takes, and what it keeps.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4)
@Measurement(iterations = 5)
public class WriteBenchmark {
  private final long[] pageTable = new long[BigProcess.PAGES];
  private History forked;
  private List<Command> writes;

  @Setup
  public void fork() {
    BigProcess process = new BigProcess();
    forked = process.forked();
    writes = process.writes();
  }

  @Benchmark
  @OperationsPerInvocation(BigProcess.WRITES)
  public History write() {
    return BigProcess.thenAll(forked, writes);
  }

  /// What keeping every world would take without sharing.
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 3, time = 1)
  @Measurement(iterations = 5, time = 1)
  public long[] plainArrayCopy() {
    long[] copy = pageTable.clone();
    copy[BigProcess.PAGES / 2]++;
    return copy;
  }

  /// Bytes that the heap holds more after the writes than before them; the time is that of the
  /// garbage collections, so it says nothing.
  @Benchmark
  @Warmup(iterations = 1)
  @Measurement(iterations = 1)
  public History keep(Kept kept) {
    long before = Heap.used();
    History history = BigProcess.thenAll(forked, writes);
    kept.bytes = Heap.used() - before;
    kept.events = 0;
    for (int step = forked.size() + 1; step <= history.size(); step++) {
      kept.events += history.step(step).events().size();
    }
    return history;
  }

  /// The figures of `keep`.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Kept {
    private long bytes;
    private long events;

    public long bytesPerEvent() {
      return bytes / events;
    }

    public long bytesPerWrite() {
      return bytes / BigProcess.WRITES;
    }
  }
}
