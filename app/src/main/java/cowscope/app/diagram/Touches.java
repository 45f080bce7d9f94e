package cowscope.app.diagram;

import cowscope.event.Event;
import cowscope.history.History;
import cowscope.history.Step;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one step of a run is about: the things that its events name.
///
/// @param blocks with those that the slots point at, before the step and after it
/// @param slots in the order in which they are first named
/// @param owners with those whose slots are named
record Touches(Set<BlockId> blocks, List<SlotRange> slots, Set<String> owners) {
  /// Of many neighbours only so many are looked at.
  private static final int MOST = 64;

  private Touches() {
    this(new LinkedHashSet<>(), new ArrayList<>(), new LinkedHashSet<>());
  }

  /// What each step touches, from step 1 on.
  static List<Touches> of(History history) {
    List<Touches> all = new ArrayList<>();
    for (int number = 1; number <= history.size(); number++) {
      Step step = history.step(number);
      Touches touches = new Touches();
      step.events().forEach(touches::saw);
      touches.targets(history.after(number - 1));
      touches.targets(step.after());
      all.add(touches);
    }
    return all;
  }

  private void targets(World world) {
    for (SlotRange range : List.copyOf(slots)) {
      for (int i = 0; i < Math.min(range.count(), MOST); i++) {
        BlockId target = world.target(range.slot(i));
        if (target != null) {
          blocks.add(target);
        }
      }
    }
  }

  private void saw(Event event) {
    switch (event) {
      case Event.Attempted attempted -> slots(attempted.slots());
      case Event.Trapped trapped -> slots(trapped.slots());
      case Event.ValueRead read -> slots(read.slots());
      case Event.Answered answered -> slot(answered.slot());
      case Event.CountChanged changed -> block(changed.block(), 1);
      case Event.OwnerAdded added -> owners.add(added.owner());
      case Event.OwnerRemoved removed -> owners.add(removed.owner());
      case Event.OwnerMarked marked -> owners.add(marked.owner());
      case Event.RegionAdded added -> region(added.region());
      case Event.RegionRemoved removed -> region(removed.region());
      case Event.RegionMarked marked -> region(marked.region());
      case Event.BlockAllocated taken -> block(taken.block(), taken.count());
      case Event.BlockIntroduced introduced -> block(introduced.block(), 1);
      case Event.BlockCopied copied -> {
        for (int i = 0; i < Math.min(copied.count(), MOST); i++) {
          blocks.add(copied.copy().plus(i));
          blocks.add(copied.source().plus(i));
        }
      }
      case Event.PartCopied copied -> {
        block(copied.source(), 1);
        block(copied.copy(), 1);
      }
      case Event.BlockOverwritten overwritten -> {
        block(overwritten.source(), 1);
        block(overwritten.block(), 1);
      }
      case Event.BlockMoved moved -> {
        block(moved.block(), 1);
        block(moved.to(), 1);
      }
      case Event.BlockExtended extended -> block(extended.block(), 1);
      case Event.BlockFreed freed -> block(freed.block(), freed.count());
      case Event.BlockTurned turned -> block(turned.block(), 1);
      case Event.BlockResized resized -> block(resized.block(), 1);
      case Event.BlockMarked marked -> block(marked.block(), 1);
      case Event.Written written -> {
        block(written.block(), written.count());
        if (written.slots() != null) {
          slots(written.slots());
        }
      }
      case Event.SlotPointed pointed -> slots(pointed.slots());
      case Event.SlotsShared shared -> {
        region(shared.slots().region());
        region(shared.with());
      }
      case Event.SlotProtected changed -> slots(changed.slots());
      case Event.SlotFilled filled -> slot(filled.slot());
      case Event.SlotsFilled filled -> slots(filled.slots());
      case Event.SlotsCopied copied -> {
        region(copied.region());
        region(copied.to());
      }
      case Event.SlotAdded added -> slot(added.slot());
      case Event.SlotRemoved removed -> slot(removed.slot());
      case Event.SlotMarked marked -> slot(marked.slot());
      case Event.Noted _, Event.PoolAdded _, Event.PoolRemoved _, Event.WorldMarked _ -> {}
    }
  }

  private void region(RegionId region) {
    switch (region) {
      case RegionId.InOwner(String owner, _) -> owners.add(owner);
      case RegionId.InBlock(BlockId block) -> blocks.add(block);
    }
  }

  private void slot(@Nullable SlotId slot) {
    if (slot != null) {
      slots(slot.alone());
    }
  }

  private void slots(SlotRange range) {
    region(range.region());
    slots.add(range);
  }

  private void block(BlockId first, int count) {
    for (int i = 0; i < Math.min(count, MOST); i++) {
      blocks.add(first.plus(i));
    }
  }
}
