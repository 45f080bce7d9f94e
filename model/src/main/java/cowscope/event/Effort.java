package cowscope.event;

import cowscope.world.Attributes;
import cowscope.world.BlockId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What events write beside what was asked to change: write amplification.
///
/// A block that is taken is written once, whatever it is filled with; a copy is written whole, and
/// what was asked to change is written into it after that; what is overwritten in place is written
/// as far as it was asked to change.
///
/// @param asked bytes that were to be changed
/// @param copied bytes of copies
/// @param written bytes written in all, copies among them
public record Effort(long asked, long copied, long written) {
  public static final Effort NONE = new Effort(0, 0, 0);

  /// The cause of the remark that tells of it in a run.
  public static final String REMARK = "amplification";

  /// The figure of a remark with bytes that are written beside the blocks of the world: tables of a
  /// device.
  public static final String WRITTEN = "bytesWritten";

  /// The sum over `events`.
  public static Effort of(List<Event> events) {
    Sum sum = new Sum();
    events.forEach(sum::add);
    return new Effort(sum.asked, sum.copied, sum.written);
  }

  public Effort plus(Effort other) {
    return new Effort(asked + other.asked, copied + other.copied, written + other.written);
  }

  /// Whether more is written than was asked.
  public boolean amplified() {
    return written > asked;
  }

  /// How many times what was asked is written, as people write it: `3`, `2.5`; null when nothing
  /// was asked.
  public @Nullable String times() {
    if (asked == 0) {
      return null;
    }
    long tenths = written * 10 / asked;
    return tenths % 10 == 0 || tenths >= 1000
        ? Long.toString(tenths / 10)
        : tenths / 10 + "." + tenths % 10;
  }

  /// As figures of a remark.
  public Attributes figures() {
    return Attributes.of("bytesAsked", asked)
        .with("bytesCopied", copied)
        .with(WRITTEN, written)
        .with("times", times());
  }

  private static final class Sum {
    /// Blocks taken by these events, by their pool.
    private final Map<String, BitSet> fresh = new HashMap<>();

    private long asked;
    private long askedOfEach;
    private long copied;
    private long written;

    void add(Event event) {
      if (event instanceof Event.Attempted attempted) {
        long bytes = attempted.bytes() == null ? 0 : attempted.bytes();
        asked += bytes;
        askedOfEach = bytes / attempted.slots().count();
      } else if (event instanceof Event.BlockAllocated taken) {
        written += taken.count() * taken.bytes();
        BitSet pool = fresh.computeIfAbsent(taken.block().prefix(), _ -> new BitSet());
        int first = Math.max(taken.block().number(), 0);
        pool.set(first, first + taken.count());
      } else if (event instanceof Event.BlockCopied copy) {
        copy(copy.bytes());
      } else if (event instanceof Event.PartCopied copy) {
        copy(copy.bytes());
      } else if (event instanceof Event.BlockOverwritten copy) {
        copy(copy.bytes());
      } else if (event instanceof Event.Written change && !fresh(change.block())) {
        written += change.count() * askedOfEach;
      } else if (event instanceof Event.Noted(String cause, Attributes figures)
          && !cause.equals(REMARK)
          && figures.get(WRITTEN) instanceof Number bytes) {
        written += bytes.longValue();
      }
    }

    private void copy(long bytes) {
      copied += bytes;
      written += bytes;
    }

    private boolean fresh(BlockId block) {
      BitSet pool = fresh.get(block.prefix());
      return pool != null && pool.get(Math.max(block.number(), 0));
    }
  }
}
