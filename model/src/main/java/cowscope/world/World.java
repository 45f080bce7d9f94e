package cowscope.world;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything at one instant. Immutable: each change gives a new world that shares what stayed.
///
/// @param setup what the scenario chose, and the policy
/// @param state what a mechanism remembers of the whole world
/// @param owners in the order of their appearance
/// @param pools in the order of their appearance
public record World(Attributes setup, Attributes state, List<Owner> owners, List<Pool> pools) {

  private static final String PAST = "past";

  public World {
    owners = List.copyOf(owners);
    pools = List.copyOf(pools);
  }

  /// The world after `change`.
  public World evolve(Change change) {
    return change.applyTo(this);
  }

  /// The world after all of `changes`, in their order.
  public World evolveAll(Iterable<? extends Change> changes) {
    World world = this;
    for (Change change : changes) {
      world = change.applyTo(world);
    }
    return world;
  }

  /// The owner called `name`, or null.
  public @Nullable Owner owner(String name) {
    for (Owner owner : owners) {
      if (owner.name().equals(name)) {
        return owner;
      }
    }
    return null;
  }

  /// Whether there once was an owner called `name`; there may be one again.
  public boolean onceHad(String name) {
    return state.get(PAST) instanceof Past past && past.has(name);
  }

  /// The owners of one kind.
  public List<Owner> ownersOf(String kind) {
    return owners.stream().filter(owner -> owner.kind().equals(kind)).toList();
  }

  /// The pool whose blocks' names begin with `prefix`.
  ///
  /// @throws IllegalArgumentException when there is none
  public Pool pool(String prefix) {
    return pools.get(poolIndex(prefix));
  }

  /// The pool whose blocks' names begin with `prefix`, or null.
  public @Nullable Pool findPool(String prefix) {
    int at = indexOfPool(prefix);
    return at < 0 ? null : pools.get(at);
  }

  /// The block, or null when it is not allocated.
  public @Nullable Block block(BlockId id) {
    int at = indexOfPool(id.prefix());
    return at < 0 ? null : pools.get(at).block(id.index());
  }

  /// The region, or null.
  public @Nullable Region region(RegionId id) {
    return switch (id) {
      case RegionId.InOwner(String owner, String region) -> {
        Owner holder = owner(owner);
        yield holder == null ? null : holder.region(region);
      }
      case RegionId.InBlock(BlockId block) -> {
        Block holder = block(block);
        yield holder == null ? null : holder.content().slots();
      }
    };
  }

  /// The slot, or null when its region does not exist or has none at that index.
  public @Nullable Slot slot(SlotId id) {
    Region region = region(id.region());
    return region == null || !region.exists(id.index()) ? null : slot(id, region);
  }

  /// The block that a slot points at, or null.
  public @Nullable BlockId target(SlotId id) {
    Region region = region(id.region());
    return region == null ? null : blockOf(region.entries().get(id.index()));
  }

  /// The block that a slot of `region` points at, or null; the region need not lie in this world
  /// but may be a view of it.
  public @Nullable BlockId target(Region region, int index) {
    return blockOf(region.entries().get(index));
  }

  /// Where the slots of `region` from `first` on, before `end`, stop pointing at neighbouring
  /// blocks, or all at the only block of a pool, or all at nothing; `end` when none does.
  public int endOfRun(Region region, int first, int end) {
    long block = Entry.block(region.entries().get(first));
    int step = block == 0 || pools.get(Entry.pool(block)).ofOne() ? 0 : 1;
    int index = first + 1;
    while (index < end
        && Entry.block(region.entries().get(index)) == block + (long) step * (index - first)) {
      index++;
    }
    return index;
  }

  /// How people write a slot: `ls.heap[0]`. A slot that is gone is written by its place.
  public String label(SlotId id) {
    Region region = region(id.region());
    return region == null ? id.toString() : region.label(holder(id.region()), id.index());
  }

  /// The slot that people write as `label`, or null.
  public @Nullable SlotId find(String label) {
    for (Owner owner : owners) {
      for (Region region : owner.regions()) {
        int index = region.find(owner.name(), label);
        if (index >= 0) {
          return RegionId.of(owner.name(), region.name()).slot(index);
        }
      }
    }
    return findInBlock(label);
  }

  /// Labels of a block's slots begin with its name: `L3:/etc/motd`.
  private @Nullable SlotId findInBlock(String label) {
    for (Pool pool : pools) {
      BlockId id = BlockId.beginning(label, pool.prefix());
      Block block = id == null ? null : block(id);
      Region slots = block == null ? null : block.content().slots();
      int index = id == null || slots == null ? -1 : slots.find(id.toString(), label);
      if (id != null && index >= 0) {
        return RegionId.of(id).slot(index);
      }
    }
    return null;
  }

  /// All slots that point at the block, counted or not, in the order of owners, then of blocks.
  public List<SlotId> slotsOf(BlockId block) {
    List<SlotId> found = new ArrayList<>();
    long wanted = Entry.block(poolIndex(block.prefix()), block.index());
    RegionVisitor collect =
        (id, region) ->
            region
                .entries()
                .forEach(
                    0,
                    region.size(),
                    (index, entry) -> {
                      if (Entry.block(entry) == wanted) {
                        found.add(id.slot(index));
                      }
                    });
    forEachRegion(collect);
    return found;
  }

  /// Sees a region and where it lies.
  @FunctionalInterface
  public interface RegionVisitor {
    void visit(RegionId id, Region region);
  }

  /// Shows every region of an owner.
  public void forEachRegionOfOwners(RegionVisitor visitor) {
    for (Owner owner : owners) {
      for (Region region : owner.regions()) {
        visitor.visit(RegionId.of(owner.name(), region.name()), region);
      }
    }
  }

  /// Shows every region: those of the owners, then those in blocks.
  public void forEachRegion(RegionVisitor visitor) {
    forEachRegionOfOwners(visitor);
    for (Pool pool : pools) {
      pool.contents()
          .forEach((index, content) -> {
            if (content.slots() != null) {
              visitor.visit(RegionId.of(pool.id(index)), content.slots());
            }
          });
    }
  }

  /// Sees a slot that points at a block.
  @FunctionalInterface
  public interface PointerVisitor {
    void visit(int index, BlockId block, Access access);
  }

  /// Shows the slots of a range that point at a block.
  public void forEachPointer(SlotRange range, PointerVisitor visitor) {
    Region region = region(range.region());
    if (region == null) {
      return;
    }
    region
        .entries()
        .forEach(
            range.first(),
            range.count(),
            (index, entry) -> {
              BlockId block = blockOf(entry);
              if (block != null) {
                visitor.visit(index, block, Entry.access(entry, region.epoch()));
              }
            });
  }

  Slot slot(SlotId id, Region region) {
    long entry = region.entries().get(id.index());
    SlotDetail detail = region.detail(id.index());
    return new Slot(
        id,
        region.label(holder(id.region()), id.index()),
        blockOf(entry),
        Entry.access(entry, region.epoch()),
        Entry.marks(entry, region.epoch()),
        detail.value(),
        region.counted() && !Entry.borrowed(entry),
        detail.attributes());
  }

  @Nullable BlockId blockOf(long entry) {
    return Entry.hasBlock(entry) ? pools.get(Entry.pool(entry)).id(Entry.index(entry)) : null;
  }

  int poolIndex(String prefix) {
    int at = indexOfPool(prefix);
    if (at < 0) {
      throw new IllegalArgumentException("no pool with blocks " + prefix);
    }
    return at;
  }

  private int indexOfPool(String prefix) {
    for (int i = 0; i < pools.size(); i++) {
      if (pools.get(i).prefix().equals(prefix)) {
        return i;
      }
    }
    return -1;
  }

  private static String holder(RegionId id) {
    return switch (id) {
      case RegionId.InOwner(String owner, _) -> owner;
      case RegionId.InBlock(BlockId block) -> block.toString();
    };
  }

  // The smallest changes, from which events are made.

  /// With the owner in place of the one of the same name, or behind the others.
  public World with(Owner owner) {
    List<Owner> changed = new ArrayList<>(owners);
    for (int i = 0; i < changed.size(); i++) {
      if (changed.get(i).name().equals(owner.name())) {
        changed.set(i, owner);
        return withOwners(changed);
      }
    }
    changed.add(owner);
    return withOwners(changed);
  }

  public World withoutOwner(String name) {
    Past past = new Past(name, (Past) state.get(PAST));
    return withOwners(owners.stream().filter(owner -> !owner.name().equals(name)).toList())
        .withState(state.with(PAST, past));
  }

  /// With the pool in place of the one of the same prefix, or behind the others.
  public World with(Pool pool) {
    List<Pool> changed = new ArrayList<>(pools);
    int at = indexOfPool(pool.prefix());
    if (at < 0) {
      changed.add(pool);
    } else {
      changed.set(at, pool);
    }
    return withPools(changed);
  }

  /// Without the pool, whose blocks were freed before. Its place stays, since slots name pools by
  /// their places; a pool of the same prefix may take it.
  public World withoutPool(String prefix) {
    Pool pool = pool(prefix);
    if (pool.used() != 0) {
      throw new IllegalStateException(pool.name() + " still has blocks");
    }
    return with(pool.removed());
  }

  public World withState(Attributes changed) {
    return new World(setup, changed, owners, pools);
  }

  World withOwners(List<Owner> changed) {
    return new World(setup, state, changed, pools);
  }

  World withPools(List<Pool> changed) {
    return new World(setup, state, owners, changed);
  }

  /// With the region at its place; its holder must exist.
  public World with(RegionId id, Region region) {
    return switch (id) {
      case RegionId.InOwner(String owner, _) -> with(existingOwner(owner).with(region));
      case RegionId.InBlock(BlockId block) ->
          withContent(block, existingBlock(block).content().withSlots(region));
    };
  }

  /// Without the region; its slots must have been cleared before.
  public World without(RegionId id) {
    return switch (id) {
      case RegionId.InOwner(String owner, String name) -> with(existingOwner(owner).without(name));
      case RegionId.InBlock(BlockId block) ->
          withContent(block, existingBlock(block).content().withSlots(null));
    };
  }

  /// With what the block is and holds replaced.
  public World withContent(BlockId block, Content content) {
    return with(pool(block.prefix()).withContent(block.index(), content));
  }

  /// With the attribute of an owner set, or taken away when the value is null.
  public World withOwnerAttribute(String owner, String key, @Nullable Object value) {
    Owner old = existingOwner(owner);
    return with(old.withAttributes(old.attributes().with(key, value)));
  }

  /// With the attribute of a region set, or taken away when the value is null.
  public World withRegionAttribute(RegionId id, String key, @Nullable Object value) {
    Region old = existingRegion(id);
    return with(id, old.withAttributes(old.attributes().with(key, value)));
  }

  /// The owner called `name`.
  ///
  /// @throws IllegalStateException when there is none: an event that does not fit this world
  public Owner existingOwner(String name) {
    Owner owner = owner(name);
    if (owner == null) {
      throw new IllegalStateException("no owner " + name);
    }
    return owner;
  }

  /// The region at `id`.
  ///
  /// @throws IllegalStateException when there is none: an event that does not fit this world
  public Region existingRegion(RegionId id) {
    Region region = region(id);
    if (region == null) {
      throw new IllegalStateException("no region " + id);
    }
    return region;
  }

  /// The allocated block `id`.
  ///
  /// @throws IllegalStateException when there is none: an event that does not fit this world
  public Block existingBlock(BlockId id) {
    Block block = block(id);
    if (block == null) {
      throw new IllegalStateException("no block " + id);
    }
    return block;
  }
}
