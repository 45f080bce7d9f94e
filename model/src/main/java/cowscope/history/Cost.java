package cowscope.history;

import cowscope.event.Event;
import java.util.List;

/// What events cost.
///
/// @param traps accesses that the hardware or the library stopped
/// @param copies blocks copied because they were shared
/// @param bytesCopied bytes of those copies
/// @param allocated blocks taken from a pool
/// @param freed blocks given back
public record Cost(int traps, int copies, long bytesCopied, int allocated, int freed) {
  public static final Cost NONE = new Cost(0, 0, 0, 0, 0);

  /// The sum over `events`.
  public static Cost of(List<Event> events) {
    Cost sum = NONE;
    for (Event event : events) {
      sum = sum.plus(of(event));
    }
    return sum;
  }

  /// What one event costs.
  public static Cost of(Event event) {
    return switch (event) {
      case Event.Trapped trapped -> new Cost(trapped.slots().count(), 0, 0, 0, 0);
      case Event.BlockCopied copied ->
          new Cost(0, copied.count(), copied.bytes(), copied.count(), 0);
      case Event.PartCopied copied -> new Cost(0, 1, copied.bytes(), 1, 0);
      case Event.BlockOverwritten copied -> new Cost(0, 1, copied.bytes(), 0, 0);
      case Event.BlockAllocated taken -> new Cost(0, 0, 0, taken.count(), 0);
      case Event.BlockMoved _ -> new Cost(0, 0, 0, 1, 0);
      case Event.BlockExtended extended ->
          new Cost(0, 0, 0, extended.allocated(), extended.freed());
      case Event.BlockFreed freed -> new Cost(0, 0, 0, 0, freed.count());
      case Event.Attempted _,
          Event.ValueRead _,
          Event.Answered _,
          Event.CountChanged _,
          Event.Noted _,
          Event.OwnerAdded _,
          Event.OwnerRemoved _,
          Event.OwnerMarked _,
          Event.RegionAdded _,
          Event.RegionRemoved _,
          Event.RegionMarked _,
          Event.PoolAdded _,
          Event.BlockIntroduced _,
          Event.PoolRemoved _,
          Event.BlockTurned _,
          Event.BlockResized _,
          Event.BlockMarked _,
          Event.Written _,
          Event.SlotPointed _,
          Event.SlotsShared _,
          Event.SlotProtected _,
          Event.SlotFilled _,
          Event.SlotsFilled _,
          Event.SlotsCopied _,
          Event.SlotAdded _,
          Event.SlotRemoved _,
          Event.SlotMarked _,
          Event.WorldMarked _ ->
          NONE;
    };
  }

  public Cost plus(Cost other) {
    return new Cost(
        traps + other.traps,
        copies + other.copies,
        bytesCopied + other.bytesCopied,
        allocated + other.allocated,
        freed + other.freed);
  }
}
