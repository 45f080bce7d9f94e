package cowscope.bench;

import java.lang.management.ManagementFactory;

/// How much of the heap is in use.
final class Heap {
  private Heap() {}

  /// Bytes that are still reachable, counted after a full collection.
  static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
