package cowscope.event;

import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.BlockChanges;
import cowscope.world.BlockId;
import cowscope.world.Change;
import cowscope.world.Content;
import cowscope.world.Mark;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotChanges;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened: the whole vocabulary, shared by every mechanism. Each event turns one world into
/// the next, and none needs more than the world it is applied to. Events about neighbours (blocks
/// with consecutive numbers, slots side by side) carry a count, so that a million pages are as few
/// events as three. A `cause` is a short word with hyphens, null where it needs no word; the
/// mechanism's texts say it in a sentence.
public sealed interface Event extends Change {

  // What is asked, answered and noticed; the world stays as it is.

  /// Someone is about to use slots in their order; `action` says how, such as `write`.
  ///
  /// @param bytes of data to be changed, in all slots together: 0 where only names or metadata are,
  ///   null where nothing is or the mechanism does not tell
  record Attempted(
      SlotRange slots, String action, @Nullable String value, @Nullable Long bytes, String cause)
      implements Event, WithoutEffect {
    public Attempted(SlotRange slots, String action, @Nullable String value, String cause) {
      this(slots, action, value, null, cause);
    }

    public Attempted(SlotId slot, String action, @Nullable String value, String cause) {
      this(slot.alone(), action, value, null, cause);
    }
  }

  /// The hardware or the library stopped the access, once for each slot, and hands it to the rules.
  record Trapped(SlotRange slots, String cause) implements Event, WithoutEffect {
    public Trapped(SlotId slot, String cause) {
      this(slot.alone(), cause);
    }
  }

  /// A read of each slot saw this value.
  record ValueRead(SlotRange slots, String value, @Nullable String cause)
      implements Event, WithoutEffect {
    public ValueRead(SlotId slot, String value) {
      this(slot.alone(), value, null);
    }
  }

  /// The simulated system answered with something else than success, such as `SIGSEGV`.
  record Answered(String outcome, @Nullable SlotId slot, String cause)
      implements Event, WithoutEffect {}

  /// A count just changed with the event before; said apart because people look for it.
  record CountChanged(BlockId block, int before, int after) implements Event, WithoutEffect {}

  /// A remark with figures, for people.
  record Noted(String cause, Attributes figures) implements Event, WithoutEffect {
    /// The figure with commands, a line each, that lead from before the step to what is remarked.
    public static final String SCRIPT = "script";

    public String script() {
      return figures.get(SCRIPT, "");
    }
  }

  // Owners and regions.

  /// An owner appeared, still without regions.
  record OwnerAdded(String owner, String kind, @Nullable String parent) implements Event {
    @Override
    public World applyTo(World world) {
      return world.with(new Owner(owner, kind, parent, List.of(), Attributes.NONE));
    }
  }

  /// An owner went, with its regions; their slots were cleared before.
  record OwnerRemoved(String owner, String cause) implements Event {
    @Override
    public World applyTo(World world) {
      return world.withoutOwner(owner);
    }
  }

  /// An owner's attribute was set, or taken away when the value is null.
  record OwnerMarked(String owner, String key, @Nullable Object value) implements Event {
    @Override
    public World applyTo(World world) {
      return world.withOwnerAttribute(owner, key, value);
    }
  }

  /// A region appeared in an owner or in a block; all its slots are empty.
  record RegionAdded(
      RegionId region,
      String kind,
      int size,
      boolean counted,
      String pattern,
      Attributes attributes)
      implements Event {
    @Override
    public World applyTo(World world) {
      return world.with(
          region, Region.empty(region.name(), kind, size, counted, pattern, attributes));
    }
  }

  /// A region went; its slots were cleared before.
  record RegionRemoved(RegionId region, String cause) implements Event {
    @Override
    public World applyTo(World world) {
      return world.without(region);
    }
  }

  /// A region's attribute was set, or taken away when the value is null.
  record RegionMarked(RegionId region, String key, @Nullable Object value) implements Event {
    @Override
    public World applyTo(World world) {
      return world.withRegionAttribute(region, key, value);
    }
  }

  // Pools and blocks.

  /// A pool appeared.
  record PoolAdded(Pool pool) implements Event {
    @Override
    public World applyTo(World world) {
      return world.with(pool);
    }
  }

  /// The pool whose blocks' names began with `prefix` went; they were freed before.
  record PoolRemoved(String prefix, String cause) implements Event {
    @Override
    public World applyTo(World world) {
      return world.withoutPool(prefix);
    }
  }

  /// Blocks were taken from their pool, each marked with `attributes` from its birth; nobody points
  /// at them yet. Some, such as literals, are never `counted`.
  record BlockAllocated(
      BlockId block,
      int count,
      String kind,
      @Nullable String value,
      long bytes,
      boolean counted,
      String cause,
      Attributes attributes)
      implements Event {
    public BlockAllocated(
        BlockId block,
        int count,
        String kind,
        @Nullable String value,
        long bytes,
        boolean counted,
        String cause) {
      this(block, count, kind, value, bytes, counted, cause, Attributes.NONE);
    }

    @Override
    public World applyTo(World world) {
      Content content = Content.of(kind, value, bytes).withAttributes(attributes);
      return BlockChanges.allocate(world, block, count, content, counted);
    }
  }

  /// A block came into sight that was there before the program ran, and costs nothing: a literal.
  record BlockIntroduced(
      BlockId block, String kind, @Nullable String value, long bytes, boolean counted, String cause)
      implements Event {
    @Override
    public World applyTo(World world) {
      return BlockChanges.allocate(world, block, 1, Content.of(kind, value, bytes), counted);
    }
  }

  /// Blocks were taken from their pool and filled with what others hold: the copy of copy-on-write.
  ///
  /// @param bytes copied in all
  /// @param node what the copy of a tree node is marked with: the copy gets the node's slots too,
  ///   and is counted when the node is; null when only what blocks hold is copied
  record BlockCopied(
      BlockId source,
      BlockId copy,
      int count,
      String kind,
      long bytes,
      String cause,
      @Nullable Attributes node)
      implements Event {
    public BlockCopied(
        BlockId source, BlockId copy, int count, String kind, long bytes, String cause) {
      this(source, copy, count, kind, bytes, cause, null);
    }

    @Override
    public World applyTo(World world) {
      return node == null
          ? BlockChanges.copy(world, source, copy, count, kind)
          : BlockChanges.copyNode(world, source, copy, count, node);
    }
  }

  /// A block was taken and filled with a part of what another one holds, as large as `bytes`;
  /// people see the same in it: one block of a large file.
  record PartCopied(BlockId source, BlockId copy, String kind, long bytes, String cause)
      implements Event {
    @Override
    public World applyTo(World world) {
      return BlockChanges.copyPart(world, source, copy, kind, bytes);
    }
  }

  /// A block in use was overwritten with what another one holds: a snapshot is merged back.
  record BlockOverwritten(BlockId source, BlockId block, long bytes, String cause)
      implements Event {
    @Override
    public World applyTo(World world) {
      return BlockChanges.overwrite(world, source, block);
    }
  }

  /// A block was given another place (`realloc`): what it holds went along, and so does every slot
  /// that counts. One allocation; the old place goes with it. `bytes` is its size from now on.
  record BlockMoved(BlockId block, BlockId to, long bytes, String cause) implements Event {
    @Override
    public World applyTo(World world) {
      return BlockChanges.move(world, block, to, bytes);
    }
  }

  /// The memory that a block has beside its own place was allocated, moved or freed: the table of
  /// an array. `bytes` is its size from now on, with that memory.
  record BlockExtended(BlockId block, int allocated, int freed, long bytes, String cause)
      implements Event {
    @Override
    public World applyTo(World world) {
      return world.withContent(block, world.existingBlock(block).content().withBytes(bytes));
    }
  }

  /// Blocks that nobody counts on any more went back to their pool.
  record BlockFreed(BlockId block, int count, String cause) implements Event {
    @Override
    public World applyTo(World world) {
      return BlockChanges.free(world, block, count);
    }
  }

  /// A block became one of another kind: a page that KSM took over.
  record BlockTurned(BlockId block, String kind, String cause) implements Event {
    @Override
    public World applyTo(World world) {
      return world.withContent(block, world.existingBlock(block).content().withKind(kind));
    }
  }

  /// A block's size in bytes changed in place.
  record BlockResized(BlockId block, long bytes, String cause) implements Event {
    @Override
    public World applyTo(World world) {
      return world.withContent(block, world.existingBlock(block).content().withBytes(bytes));
    }
  }

  /// A block's attribute was set, or taken away when the value is null.
  record BlockMarked(BlockId block, String key, @Nullable Object value) implements Event {
    @Override
    public World applyTo(World world) {
      return BlockChanges.mark(world, block, key, value);
    }
  }

  /// A value reached blocks, neighbours through neighbours: through `slots`, unless that is null.
  record Written(
      BlockId block,
      int count,
      @Nullable SlotRange slots,
      @Nullable String value,
      @Nullable String cause)
      implements Event {
    public Written(BlockId block, @Nullable SlotId slot, @Nullable String value) {
      this(block, 1, slot == null ? null : slot.alone(), value, null);
    }

    @Override
    public World applyTo(World world) {
      return BlockChanges.write(world, block, count, value);
    }
  }

  // Slots.

  /// Slots point at other blocks from now on, neighbours at neighbours (or all at the only block of
  /// a pool), or at nothing when `block` is null. The counts of the blocks follow.
  record SlotPointed(
      SlotRange slots, @Nullable BlockId block, Access access, Set<Mark> marks, String cause)
      implements Event {
    @Override
    public World applyTo(World world) {
      return SlotChanges.point(world, slots, block, access, marks);
    }
  }

  /// The slots of a region appear in another one too; in both, all write permission is gone and
  /// nothing is exclusive any more.
  record SlotsShared(SlotRange slots, RegionId with, String cause) implements Event {
    @Override
    public World applyTo(World world) {
      return SlotChanges.share(world, slots, with);
    }
  }

  /// Slots keep their blocks and get another access.
  record SlotProtected(SlotRange slots, Access access, Set<Mark> marks, String cause)
      implements Event {
    @Override
    public World applyTo(World world) {
      return SlotChanges.protect(world, slots, access, marks);
    }
  }

  /// A slot holds a value itself from now on and points at nothing.
  record SlotFilled(SlotId slot, String value, String cause) implements Event {
    @Override
    public World applyTo(World world) {
      return SlotChanges.fill(world, slot, value);
    }
  }

  /// Slots with names of their own appeared side by side, and each holds a value itself.
  record SlotsFilled(SlotRange slots, List<String> names, List<String> values, String cause)
      implements Event {
    public SlotsFilled {
      names = List.copyOf(names);
      values = List.copyOf(values);
    }

    @Override
    public World applyTo(World world) {
      return SlotChanges.fill(world, slots, names, values);
    }
  }

  /// What the slots of a region hold appears in another, empty one, and is counted there too.
  record SlotsCopied(RegionId region, RegionId to, String cause) implements Event {
    @Override
    public World applyTo(World world) {
      return SlotChanges.copy(world, region, to);
    }
  }

  /// A slot with a name of its own appeared: a variable, a path.
  record SlotAdded(SlotId slot, String name) implements Event {
    @Override
    public World applyTo(World world) {
      return SlotChanges.add(world, slot, name);
    }
  }

  /// A slot with a name of its own went and let go of its block.
  record SlotRemoved(SlotId slot, String cause) implements Event {
    @Override
    public World applyTo(World world) {
      return SlotChanges.remove(world, slot);
    }
  }

  /// A slot's attribute was set, or taken away when the value is null.
  record SlotMarked(SlotId slot, String key, @Nullable Object value) implements Event {
    @Override
    public World applyTo(World world) {
      return SlotChanges.mark(world, slot, key, value);
    }
  }

  /// What the mechanism remembers of the whole world changed.
  record WorldMarked(String key, @Nullable Object value) implements Event {
    @Override
    public World applyTo(World world) {
      return world.withState(world.state().with(key, value));
    }
  }

  /// The name of the event in traces: `block-copied`.
  default String word() {
    return EventFields.word(getClass());
  }
}
