package cowscope.mechanism.strings;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.Policy;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Content;
import cowscope.world.Mark;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The variables and blocks of a program while one statement runs. Each method tells one thing that
/// happens, with the counts that follow from it.
public final class Program {
  /// The capacity of a block whose library does not tell it.
  public static final int UNKNOWN = -1;

  private static final RegionId VARIABLES = RegionId.of(Words.PROGRAM, Words.VARIABLES);

  private final Draft draft;
  private final boolean eager;

  Program(World world) {
    this.draft = new Draft(world);
    this.eager = Policy.of(world) == Policy.EAGER;
  }

  public World world() {
    return draft.world();
  }

  /// Whether every copy is deep at once.
  public boolean eager() {
    return eager;
  }

  public void tell(Event event) {
    draft.then(event);
  }

  Draft draft() {
    return draft;
  }

  // Variables.

  /// A new variable, still without a value.
  ///
  /// @throws Refusal when there is one of that name
  public SlotId declare(String name) {
    Region variables = world().existingRegion(VARIABLES);
    if (variables.indexOf(name) >= 0) {
      throw new Refusal(null, name + " is declared already; delete it first");
    }
    SlotId slot = VARIABLES.slot(variables.size());
    tell(new Event.SlotAdded(slot, name));
    return slot;
  }

  /// The variable called `name`, or null.
  public @Nullable SlotId find(String name) {
    int index = world().existingRegion(VARIABLES).indexOf(name);
    return index < 0 ? null : VARIABLES.slot(index);
  }

  public Slot slot(SlotId id) {
    return Objects.requireNonNull(world().slot(id));
  }

  /// The block that a slot points at, or null.
  public @Nullable Block block(SlotId id) {
    BlockId block = world().target(id);
    return block == null ? null : world().block(block);
  }

  /// The variables that look at something without owning it.
  public List<Slot> borrowers() {
    Region variables = world().existingRegion(VARIABLES);
    return IntStream.range(0, variables.size())
        .filter(variables::exists)
        .mapToObj(index -> slot(VARIABLES.slot(index)))
        .filter(slot -> slot.access() == Access.BORROWED)
        .toList();
  }

  // Blocks.

  /// A block from the heap.
  public BlockId allocate(
      String kind, @Nullable String value, long bytes, int capacity, String cause) {
    BlockId block = next(Words.HEAP_PREFIX);
    tell(new Event.BlockAllocated(block, 1, kind, value, bytes, true, cause));
    return withCapacity(block, capacity);
  }

  /// A block from the heap with what another one holds.
  ///
  /// @param payload how many bytes are copied
  /// @param bytes how many the new block has
  public BlockId copy(
      Block source, String kind, long payload, long bytes, int capacity, String cause) {
    BlockId block = next(Words.HEAP_PREFIX);
    tell(new Event.BlockCopied(source.id(), block, 1, kind, payload, cause));
    if (world().existingBlock(block).bytes() != bytes) {
      tell(new Event.BlockResized(block, bytes, cause));
    }
    return withCapacity(block, capacity);
  }

  /// A block that was there before the program ran.
  public BlockId introduce(String value, long bytes, String cause) {
    BlockId block = next(Words.STATIC_PREFIX);
    tell(new Event.BlockIntroduced(block, Words.STATIC, value, bytes, false, cause));
    return block;
  }

  /// The name of the next block of a pool.
  public BlockId next(String prefix) {
    return new BlockId(prefix, world().pool(prefix).nextFree());
  }

  public void mark(BlockId block, String key, @Nullable Object value) {
    if (!Objects.equals(world().existingBlock(block).content().attributes().get(key), value)) {
      tell(new Event.BlockMarked(block, key, value));
    }
  }

  public void mark(SlotId slot, String key, @Nullable Object value) {
    if (!Objects.equals(slot(slot).attributes().get(key), value)) {
      tell(new Event.SlotMarked(slot, key, value));
    }
  }

  /// A block holds another value, written through a slot.
  public void write(BlockId block, @Nullable SlotId through, String value) {
    tell(new Event.Written(block, through, value));
  }

  /// The system moves a block that one slot counts on, to make it larger (`realloc`).
  public BlockId move(BlockId block, long bytes, String cause) {
    BlockId to = next(Words.HEAP_PREFIX);
    List<SlotId> pointing = world().slotsOf(block);
    tell(new Event.BlockMoved(block, to, bytes, cause));
    orphan(pointing);
    return to;
  }

  private BlockId withCapacity(BlockId block, int capacity) {
    if (capacity != UNKNOWN) {
      tell(new Event.BlockMarked(block, Words.CAPACITY, capacity));
    }
    return block;
  }

  // Who points at what.

  /// A slot points at another block; what nobody counts on any more is freed.
  public void point(SlotId slot, BlockId block, String cause) {
    Block old = block(slot);
    if (old != null && old.id().equals(block)) {
      return;
    }
    tell(new Event.SlotPointed(slot.alone(), block, Access.READ_WRITE, Mark.NONE, cause));
    gained(block);
    lost(old, cause);
  }

  /// A slot holds a value itself; what nobody counts on any more is freed.
  public void fill(SlotId slot, String value, String cause) {
    Block old = block(slot);
    tell(new Event.SlotFilled(slot, value, cause));
    lost(old, cause);
  }

  /// A variable goes; what nobody counts on any more is freed.
  public void remove(SlotId slot, String cause) {
    boolean counted = slot(slot).counted();
    Block old = block(slot);
    tell(new Event.SlotRemoved(slot, cause));
    lost(counted ? old : null, cause);
  }

  /// Two variables exchange what they point at; no count changes.
  public void exchange(SlotId one, SlotId other, String cause) {
    BlockId first = Objects.requireNonNull(world().target(one));
    BlockId second = Objects.requireNonNull(world().target(other));
    tell(new Event.SlotPointed(one.alone(), second, Access.READ_WRITE, Mark.NONE, cause));
    tell(new Event.SlotPointed(other.alone(), first, Access.READ_WRITE, Mark.NONE, cause));
  }

  /// A slot hands its block over to another and holds a value itself; no count changes.
  public void handOver(SlotId from, SlotId to, String value, String cause) {
    BlockId block = Objects.requireNonNull(world().target(from));
    tell(new Event.SlotPointed(to.alone(), block, Access.READ_WRITE, Mark.NONE, cause));
    tell(new Event.SlotFilled(from, value, cause));
  }

  /// What a cell holds goes into a new reference, and the cell is bound to that; no count changes.
  public void handOver(SlotId cell, SlotId inside, BlockId reference) {
    Slot old = slot(cell);
    if (old.block() == null) {
      String value = old.value() == null ? "null" : old.value();
      tell(new Event.SlotFilled(inside, value, Words.REFERENCE));
    } else {
      tell(
          new Event.SlotPointed(
              inside.alone(), old.block(), Access.READ_WRITE, Mark.NONE, Words.REFERENCE));
    }
    tell(
        new Event.SlotPointed(
            cell.alone(), reference, Access.READ_WRITE, Mark.NONE, Words.REFERENCE));
  }

  /// A variable looks into a block without counting on it, or at nothing that has a block.
  public void borrow(SlotId pointer, @Nullable BlockId block, String cause) {
    tell(new Event.SlotPointed(pointer.alone(), block, Access.BORROWED, Mark.NONE, cause));
  }

  /// Frees a block that nobody counts on, and what it alone counted on.
  public void free(BlockId block, String cause) {
    Set<BlockId> within = emptied(block, cause);
    List<SlotId> pointing = world().slotsOf(block);
    tell(new Event.BlockFreed(block, 1, cause));
    orphan(pointing);
    for (BlockId inner : within) {
      Block left = world().block(inner);
      if (left != null && left.refs() == 0) {
        free(inner, cause);
      }
    }
  }

  /// Clears the slots of a block that goes; an array's table goes with them.
  private Set<BlockId> emptied(BlockId block, String cause) {
    Content content = world().existingBlock(block).content();
    Region slots = content.slots();
    Set<BlockId> within = new LinkedHashSet<>();
    if (slots != null && slots.size() > 0) {
      SlotRange all = RegionId.of(block).slots(0, slots.size());
      world().forEachPointer(all, (_, inner, _) -> within.add(inner));
      tell(new Event.SlotPointed(all, null, Access.NONE, Mark.NONE, cause));
    }
    if (content.kind().equals(Words.ARRAY)) {
      tell(new Event.BlockExtended(block, 0, 1, content.bytes(), cause));
    }
    within.removeIf(inner -> !world().existingBlock(inner).counted());
    return within;
  }

  private void gained(BlockId id) {
    Block block = world().existingBlock(id);
    if (block.shared()) {
      tell(new Event.CountChanged(id, block.refs() - 1, block.refs()));
    }
  }

  private void lost(@Nullable Block old, String cause) {
    if (old == null || !old.counted()) {
      return;
    }
    int refs = world().existingBlock(old.id()).refs();
    if (refs == 0) {
      free(old.id(), cause);
    } else {
      tell(new Event.CountChanged(old.id(), refs + 1, refs));
    }
  }

  /// Borrowed pointers among `pointing` look at what is gone.
  private void orphan(List<SlotId> pointing) {
    for (SlotId slot : pointing) {
      if (world().slot(slot) != null && slot(slot).access() == Access.BORROWED) {
        mark(slot, Words.DANGLING, true);
      }
    }
  }

  // What people are told.

  public void attempt(SlotId slot, String action, @Nullable String value, String cause) {
    tell(new Event.Attempted(slot, action, value, cause));
  }

  public void trap(SlotId slot, String cause) {
    tell(new Event.Trapped(slot, cause));
  }

  public void read(SlotId slot, String value) {
    tell(new Event.ValueRead(slot, value));
  }

  public void answer(String outcome, SlotId slot, String cause) {
    tell(new Event.Answered(outcome, slot, cause));
  }

  public void note(String cause, Attributes figures) {
    tell(new Event.Noted(cause, figures));
  }
}
