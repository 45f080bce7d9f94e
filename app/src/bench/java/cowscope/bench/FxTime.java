package cowscope.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/// Tells of each measured edit how long the window's thread computed for it. Unlike the clock that
/// leaves out what other programs on the machine do meanwhile.
public final class FxTime implements InternalProfiler {
  private static final List<Long> NANOS = Collections.synchronizedList(new ArrayList<>());
  private static final double NANOS_OF_MILLI = 1e6;

  static void add(long nanos) {
    NANOS.add(nanos);
  }

  @Override
  public String getDescription() {
    return "what the window's thread computes for each edit";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    NANOS.clear();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    List<Long> sorted = new ArrayList<>(NANOS);
    Collections.sort(sorted);
    return sorted.isEmpty()
        ? List.of()
        : List.of(
            percentile("fx.p0.50", sorted, 0.5),
            percentile("fx.p0.90", sorted, 0.9),
            percentile("fx.p0.99", sorted, 0.99));
  }

  private static ScalarResult percentile(String label, List<Long> sorted, double part) {
    long nanos = sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    return new ScalarResult(label, nanos / NANOS_OF_MILLI, "ms", AggregationPolicy.AVG);
  }
}
