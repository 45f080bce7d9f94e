package cowscope.app.diagram;

import cowscope.event.Event;
import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.world.BlockId;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has happened in a step so far, as far as a picture still shows it.
///
/// @param faulting slots whose access was stopped and not yet let go on
/// @param active slots that the step's accesses go through
/// @param pointed where slots were made to point
/// @param copies blocks copied in this step, with the copy still waiting to be pointed at last
/// @param answers slots whose access the system refused
/// @param current the event that happened last, or null before the first
public record Recent(
    List<SlotRange> faulting,
    List<SlotRange> active,
    List<Pointed> pointed,
    List<Event.BlockCopied> copies,
    List<Event.BlockAllocated> allocations,
    List<Event.Answered> answers,
    boolean copying,
    @Nullable Event current) {

  /// Slots that were made to point at blocks from this one on.
  public record Pointed(SlotRange slots, BlockId block) {}

  /// Before anything happened.
  public static final Recent NOTHING =
      new Recent(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false, null);

  /// What a moment still shows of its step.
  public static Recent at(History history, Moment moment) {
    if (moment.step() == 0) {
      return NOTHING;
    }
    Recent recent = of(history.step(moment.step()).events().subList(0, moment.event()));
    return moment.equals(history.endOf(moment.step())) ? recent.over() : recent;
  }

  /// What events at the beginning of a step have left to see.
  public static Recent of(List<Event> events) {
    List<SlotRange> faulting = new ArrayList<>();
    List<SlotRange> active = new ArrayList<>();
    List<Pointed> pointed = new ArrayList<>();
    List<Event.BlockCopied> copies = new ArrayList<>();
    List<Event.BlockAllocated> allocations = new ArrayList<>();
    List<Event.Answered> answers = new ArrayList<>();
    boolean copying = false;
    for (Event event : events) {
      if (event instanceof Event.Attempted(SlotRange slots, _, _, _, _)) {
        active.add(slots);
      } else if (event instanceof Event.Trapped(SlotRange slots, _)) {
        faulting.add(slots);
        active.add(slots);
      } else if (event instanceof Event.BlockCopied copied) {
        copies.add(copied);
        copying = true;
      } else if (event instanceof Event.BlockAllocated allocated) {
        allocations.add(allocated);
      } else if (event instanceof Event.SlotPointed(SlotRange slots, BlockId to, _, _, _)) {
        faulting.removeIf(fault -> meet(fault, slots));
        if (to != null) {
          pointed.add(new Pointed(slots, to));
        }
        copying = false;
      } else if (event instanceof Event.SlotProtected(SlotRange slots, _, _, _)) {
        faulting.removeIf(fault -> meet(fault, slots));
      } else if (event instanceof Event.Written) {
        faulting.clear();
      } else if (event instanceof Event.Answered answered) {
        answers.add(answered);
        faulting.clear();
      }
    }
    Event current = events.isEmpty() ? null : events.getLast();
    return new Recent(faulting, active, pointed, copies, allocations, answers, copying, current);
  }

  /// At the end of a step no access waits any more.
  private Recent over() {
    return new Recent(List.of(), active, pointed, copies, allocations, answers, copying, current);
  }

  public boolean faults(SlotRange slots) {
    return faulting.stream().anyMatch(fault -> meet(fault, slots));
  }

  public boolean active(SlotRange slots) {
    return active.stream().anyMatch(range -> meet(range, slots));
  }

  /// Whether the slot was made to point somewhere in this step.
  public boolean pointed(SlotId slot) {
    return pointed.stream().anyMatch(to -> meet(to.slots(), slot.alone()));
  }

  /// Whether the block is a copy made in this step.
  public boolean copied(BlockId block) {
    return copies.stream().anyMatch(copy -> within(block, copy.copy(), copy.count()));
  }

  /// Whether the block was taken from its pool in this step.
  public boolean taken(BlockId block) {
    return copied(block)
        || allocations.stream().anyMatch(taken -> within(block, taken.block(), taken.count()));
  }

  /// Whether the block was taken from its pool in this step and nothing has pointed at it yet.
  public boolean waiting(BlockId block) {
    return taken(block)
        && pointed.stream().noneMatch(to -> within(block, to.block(), to.slots().count()));
  }

  /// What the system answered to the access through one of these slots, or null.
  public @Nullable String answer(SlotRange slots) {
    for (Event.Answered answered : answers) {
      SlotId slot = answered.slot();
      if (slot != null && meet(slot.alone(), slots)) {
        return answered.outcome();
      }
    }
    return null;
  }

  private static boolean within(BlockId block, BlockId first, int count) {
    return block.prefix().equals(first.prefix())
        && block.number() >= first.number()
        && block.number() < first.number() + count;
  }

  private static boolean meet(SlotRange a, SlotRange b) {
    return a.region().equals(b.region()) && a.first() < b.end() && b.first() < a.end();
  }
}
