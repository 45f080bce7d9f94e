package cowscope.scenario;

import cowscope.event.Event;
import cowscope.history.Step;
import cowscope.world.Block;
import cowscope.world.Region;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// What the steps of a run ask of the program, measured by their events and not by a clock, so that
/// a scenario passes a limit on every machine or on none.
///
/// @param touched slots and blocks that the events are about, each time they are
record Work(long events, long touched) {
  static final Work NONE = new Work(0, 0);

  Work plus(Step step) {
    long sum = touched;
    for (Event event : step.events()) {
      sum += touched(event, step.after());
    }
    return new Work(events + step.events().size(), sum);
  }

  /// Which limit is passed with `step` as the last one, or null.
  @Nullable String passed(Step step) {
    if (events > Limits.EVENTS) {
      return String.format("the run has more than %,d events, the limit", Limits.EVENTS);
    }
    if (touched > Limits.TOUCHED) {
      return String.format(
          "the run reads and changes more than %,d slots and blocks in all, the limit",
          Limits.TOUCHED);
    }
    if (step.after().owners().size() > Limits.OWNERS) {
      return String.format("more than %,d owners are alive at once, the limit", Limits.OWNERS);
    }
    for (Event event : step.events()) {
      if (event instanceof Event.RegionAdded added && added.size() > Limits.REGION_SLOTS) {
        return String.format(
            "a region of %,d slots; the limit is %,d", added.size(), Limits.REGION_SLOTS);
      }
    }
    return null;
  }

  private static long touched(Event event, World after) {
    return switch (event) {
      case Event.Attempted tried -> tried.slots().count();
      case Event.ValueRead read -> read.slots().count();
      case Event.SlotPointed pointed -> pointed.slots().count();
      case Event.SlotsShared shared -> shared.slots().count();
      case Event.SlotProtected changed -> changed.slots().count();
      case Event.SlotsFilled filled -> filled.slots().count();
      case Event.SlotsCopied copied -> size(after.region(copied.to()));
      case Event.BlockAllocated taken -> taken.count();
      case Event.BlockCopied copied -> copied.count() + size(slots(copied, after));
      case Event.BlockFreed freed -> freed.count();
      case Event.Written written -> written.count();
      case Event.Trapped _,
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
          Event.PoolRemoved _,
          Event.BlockIntroduced _,
          Event.PartCopied _,
          Event.BlockOverwritten _,
          Event.BlockMoved _,
          Event.BlockExtended _,
          Event.BlockTurned _,
          Event.BlockResized _,
          Event.BlockMarked _,
          Event.SlotFilled _,
          Event.SlotAdded _,
          Event.SlotRemoved _,
          Event.SlotMarked _,
          Event.WorldMarked _ ->
          1;
    };
  }

  /// The slots that came along with the copy of a node.
  private static @Nullable Region slots(Event.BlockCopied copied, World after) {
    Block node = copied.node() == null ? null : after.block(copied.copy());
    return node == null ? null : node.content().slots();
  }

  private static int size(@Nullable Region region) {
    return region == null ? 0 : region.size();
  }
}
