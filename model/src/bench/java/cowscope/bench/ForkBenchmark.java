package cowscope.bench;

import cowscope.command.Command;
import cowscope.history.History;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Fork of a process of 1,048,576 touched pages, beside what it costs to copy its page table.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ForkBenchmark {
  private final long[] pageTable = new long[BigProcess.PAGES];
  private History touched;
  private Command fork;

  @Setup
  public void touch() {
    BigProcess process = new BigProcess();
    touched = process.touched();
    fork = process.fork();
  }

  @Benchmark
  public History fork() {
    return BigProcess.then(touched, fork);
  }

  @Benchmark
  public long[] plainArrayCopy() {
    return pageTable.clone();
  }
}
