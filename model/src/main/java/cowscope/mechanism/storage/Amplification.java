package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Attributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a step writes beside what was asked to change: write amplification.
final class Amplification {
  private final long blockSize;
  private final Set<Object> fresh = new HashSet<>();
  private long asked;
  private long data;
  private long nodes;

  private Amplification(long blockSize) {
    this.blockSize = blockSize;
  }

  /// Says what was written, when it is more than what was asked.
  static void note(Draft draft) {
    Amplification sum = new Amplification(StorageSettings.of(draft.world()).blockSize());
    List<Event> events = draft.accepted().events();
    events.forEach(sum::add);
    long written = sum.data + sum.nodes;
    if (sum.asked > 0 && written > sum.asked) {
      draft.then(
          new Event.Noted(
              "amplification",
              Attributes.of("bytesAsked", sum.asked)
                  .with("bytesWritten", written)
                  .with("bytesNodes", sum.nodes)
                  .with("times", times(written, sum.asked))));
    }
  }

  private void add(Event event) {
    if (event instanceof Event.Attempted attempted) {
      asked += attempted.slots().count() * blockSize;
    } else if (event instanceof Event.BlockAllocated taken) {
      add(taken.kind(), taken.count() * blockSize);
      for (int i = 0; i < taken.count(); i++) {
        fresh.add(taken.block().plus(i));
      }
    } else if (event instanceof Event.BlockCopied copied) {
      add(copied.kind(), copied.bytes());
    } else if (event instanceof Event.Written written && !fresh.contains(written.block())) {
      add(Words.DATA, written.count() * blockSize);
    }
  }

  private void add(String kind, long bytes) {
    if (kind.equals(Words.NODE)) {
      nodes += bytes;
    } else {
      data += bytes;
    }
  }

  /// `3`, `2.5`
  private static String times(long written, long asked) {
    long tenths = written * 10 / asked;
    return tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10;
  }
}
