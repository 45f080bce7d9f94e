package cowscope.mechanism.counters;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.Policy;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Threads, handles and counts while one command runs. Each method tells one thing that happens.
final class Desk {
  private final Draft draft;

  Desk(World world) {
    this.draft = new Draft(world);
  }

  World world() {
    return draft.world();
  }

  Draft draft() {
    return draft;
  }

  void tell(Event event) {
    draft.then(event);
  }

  boolean eager() {
    return Policy.of(world()) == Policy.EAGER;
  }

  Counter counter() {
    return Counter.named(world().setup().get("counter", ""));
  }

  // Threads.

  List<Owner> threads() {
    return world().ownersOf(Words.THREAD);
  }

  @Nullable Instruction next(String thread) {
    Object next = world().existingOwner(thread).attributes().get(Words.NEXT);
    return next == null ? null : Instruction.named(next.toString());
  }

  /// The next instruction of a thread, or the end of its operation when there is none.
  void continueWith(String thread, @Nullable Instruction next) {
    tell(new Event.OwnerMarked(thread, Words.NEXT, next == null ? null : next.text()));
    if (next == null) {
      tell(new Event.OwnerMarked(thread, Words.OPERATION, null));
      empty(thread);
    }
  }

  private void empty(String thread) {
    SlotId register = register(thread);
    if (world().existingRegion(register.region()).exists(0)) {
      tell(new Event.SlotRemoved(register, "done"));
    }
  }

  // The register.

  void load(String thread, int value) {
    SlotId register = register(thread);
    if (!world().existingRegion(register.region()).exists(0)) {
      tell(new Event.SlotAdded(register, Words.REGISTER));
    }
    tell(new Event.SlotFilled(register, Integer.toString(value), "loaded"));
  }

  int loaded(String thread) {
    Slot register = Objects.requireNonNull(world().slot(register(thread)));
    return Integer.parseInt(Objects.requireNonNull(register.value()));
  }

  private static SlotId register(String thread) {
    return RegionId.of(thread, Words.REGISTERS).slot(0);
  }

  // Handles.

  static RegionId handles(String owner) {
    return RegionId.of(owner, Words.HANDLES);
  }

  /// The handles of an owner, the oldest first.
  List<Slot> held(String owner) {
    Region region = world().existingRegion(handles(owner));
    List<Slot> held = new ArrayList<>();
    for (int index = 0; index < region.size(); index++) {
      Slot slot = world().slot(handles(owner).slot(index));
      if (slot != null) {
        held.add(slot);
      }
    }
    return held;
  }

  void takeHandle(String owner, BlockId block, String cause) {
    RegionId region = handles(owner);
    int index = world().existingRegion(region).size();
    SlotId slot = region.slot(index);
    boolean dangling = world().block(block) == null;
    tell(new Event.SlotAdded(slot, "h" + (index + 1)));
    Access access = dangling ? Access.BORROWED : Access.READ_WRITE;
    tell(new Event.SlotPointed(slot.alone(), block, access, Mark.NONE, cause));
    if (dangling) {
      tell(new Event.SlotMarked(slot, Words.DANGLING, true));
    }
  }

  void dropHandle(SlotId handle, String cause) {
    tell(new Event.SlotRemoved(handle, cause));
  }

  // Counts and buffers.

  int stored(BlockId block) {
    Block buffer = world().block(block);
    return buffer == null
        ? world().state().get(Words.FREED + block, 0)
        : buffer.content().attributes().get(Words.STORED, 0);
  }

  void store(BlockId block, int count) {
    if (world().block(block) == null) {
      tell(new Event.WorldMarked(Words.FREED + block, count));
    } else {
      tell(new Event.BlockMarked(block, Words.STORED, count));
      parted(block);
    }
  }

  /// Says so when the stored count is not the true number any more.
  void parted(BlockId id) {
    Block block = world().block(id);
    if (block != null && block.refs() != stored(id)) {
      tell(
          new Event.Noted(
              "parted",
              Attributes.of("block", id.toString())
                  .with("stored", stored(id))
                  .with("handles", block.refs())));
    }
  }

  /// Gives a buffer back, with what is wrong about it.
  void free(BlockId id) {
    Block block = world().block(id);
    if (block == null) {
      answer("double-free", "freed-twice");
      return;
    }
    tell(new Event.WorldMarked(Words.FREED + id, stored(id)));
    List<SlotId> holding = world().slotsOf(id);
    if (!holding.isEmpty()) {
      answer("use-after-free", "freed-while-held");
    }
    for (SlotId handle : holding) {
      tell(new Event.SlotPointed(handle.alone(), id, Access.BORROWED, Mark.NONE, "dangles"));
      tell(new Event.SlotMarked(handle, Words.DANGLING, true));
    }
    tell(new Event.BlockFreed(id, 1, "last"));
  }

  /// Another buffer with what `source` holds.
  BlockId copy(BlockId source, String cause) {
    BlockId copy = new BlockId(Words.PREFIX, world().pool(Words.PREFIX).nextFree());
    long bytes = world().existingBlock(source).bytes();
    tell(new Event.BlockCopied(source, copy, 1, Words.BUFFER, bytes, cause));
    tell(new Event.BlockMarked(copy, Words.STORED, 1));
    return copy;
  }

  void answer(String outcome, String cause) {
    tell(new Event.Answered(outcome, null, cause));
  }

  void note(String cause, Attributes figures) {
    tell(new Event.Noted(cause, figures));
  }
}
