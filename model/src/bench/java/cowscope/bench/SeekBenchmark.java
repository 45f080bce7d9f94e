package cowscope.bench;

import cowscope.history.History;
import cowscope.world.Access;
import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.Random;
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

/// Any of 100,000 worlds by its index, and what a view reads of it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SeekBenchmark {
  private static final int READ = 10_000;

  private final long[] pageTable = new long[BigProcess.PAGES];
  private final Random random = new Random(2);
  private final RegionId heap = RegionId.of("child", "heap");
  private History history;
  private int first;

  @Setup
  public void write() {
    BigProcess process = new BigProcess();
    History forked = process.forked();
    first = forked.size();
    history = BigProcess.thenAll(forked, process.writes());
  }

  /// The world after a random step.
  @Benchmark
  public World seek() {
    return history.after(random.nextInt(first, history.size() + 1));
  }

  /// The world in the middle of a random step.
  @Benchmark
  public World seekEvent() {
    return history.within(random.nextInt(first + 1, history.size() + 1), 2);
  }

  /// 10,000 page table entries with their access, in a random world.
  @Benchmark
  public long seekAndRead() {
    long[] sum = {0};
    seek()
        .forEachPointer(
            new SlotRange(heap, random.nextInt(BigProcess.PAGES - READ), READ),
            (index, block, access) -> sum[0] += access == Access.READ_WRITE ? block.number() : 1);
    return sum[0];
  }

  /// 10,000 pages with all that is known of each and of its frame, in a random world.
  @Benchmark
  public long seekAndInspect() {
    World world = seek();
    int from = random.nextInt(BigProcess.PAGES - READ);
    long refs = 0;
    for (int page = from; page < from + READ; page++) {
      refs += world.block(world.slot(heap.slot(page)).block()).refs();
    }
    return refs;
  }

  @Benchmark
  public long plainArrayRead() {
    int from = random.nextInt(BigProcess.PAGES - READ);
    long sum = 0;
    for (int page = from; page < from + READ; page++) {
      sum += pageTable[page];
    }
    return sum;
  }
}
