package cowscope.app.diagram;

import cowscope.event.Event;
import cowscope.history.History;
import cowscope.history.Step;
import cowscope.mechanism.Depiction;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Policy;
import cowscope.world.Access;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Goes once through all events of a run and notes who appears, when, and how large.
final class CastBuilder {
  private final Mechanism mechanism;
  private final Depiction depiction;
  private final Map<String, OwnerRecord> owners = new LinkedHashMap<>();
  private final Map<String, PoolRecord> pools = new LinkedHashMap<>();
  private final Map<RegionId, RegionRecord> regions = new LinkedHashMap<>();
  private final Depths depths = new Depths();
  private final Holders holders = new Holders();

  private final Remarks remarks;

  /// Whether everything is copied at once.
  private final boolean eager;

  private int step;

  CastBuilder(History history) {
    mechanism = history.mechanism();
    depiction = mechanism.depiction();
    remarks = new Remarks(depiction, owners, regions);
    eager = Policy.of(history.start()) == Policy.EAGER;
    start(history.start());
    for (int number = 1; number <= history.size(); number++) {
      Step now = history.step(number);
      step = number;
      now.events().forEach(this::saw);
      views(now.after());
    }
  }

  Cast build() {
    List<OwnerRole> ownerRoles =
        owners.values().stream()
            .map(owner -> owner.role(depiction.announces(owner.kind())))
            .toList();
    pools.values().forEach(PoolRecord::forgetUnseen);
    List<PoolRecord> shown = pools.values().stream().filter(PoolRecord::shows).toList();
    Folds folds = Folds.of(Families.inOrder(ownerRoles), holders, shown);
    ownerRoles = folds.owners(ownerRoles);
    Columns columns = new Columns(Families.inOrder(ownerRoles), holders, depths, folds, shown);
    boolean endless = eager && depiction.fitting();
    List<PoolRole> poolRoles = new ArrayList<>();
    for (PoolRecord pool : shown) {
      boolean heat = pool.capacity() > Forms.MAX_CELLS;
      poolRoles.add(pool.role(columns.roles(pool), heat, endless));
    }
    Cast cast = Forms.choose(ownerRoles, poolRoles, depiction.columns());
    return depiction.fitting() ? cast.fitting() : cast;
  }

  private void start(World world) {
    world.pools().forEach(this::poolAppeared);
    for (Owner owner : world.owners()) {
      String parent = depiction.related(owner.kind()) ? owner.parent() : null;
      owners.put(owner.name(), new OwnerRecord(owner.name(), owner.kind(), parent, 0));
      remarks.changed(owner.name());
    }
    world.forEachRegion((id, region) -> {
      SlotRange all = id.slots(0, Math.max(1, region.size()));
      world.forEachPointer(
          all,
          (index, block, access) -> {
            if (access != Access.BORROWED) {
              holders.pointed(all, block);
            }
          });
      RegionRecord record = region(id, region.size(), region.counted(), region.pattern());
      kind(record, region.kind());
      for (int i = 0; record != null && i < region.size() && region.named(); i++) {
        if (region.exists(i)) {
          record.saw(i, region.slotName(i));
        }
      }
    });
    views(world);
  }

  private void poolAppeared(Pool pool) {
    PoolRecord record = pools.computeIfAbsent(pool.prefix(), key -> new PoolRecord(pool));
    pool.forEachBlock(block -> {
      record.born(block.id().number(), 1, step);
      record.holds(block.value(), depiction.spelled(block.kind()));
    });
  }

  private @Nullable RegionRecord region(RegionId id, int size, boolean counted, String pattern) {
    RegionRecord record = regions.get(id);
    if (record == null) {
      record = newRegion(id);
    }
    if (record != null) {
      regions.put(id, record);
      record.is(size, counted, pattern);
      record.lives.begin(step);
    }
    return record;
  }

  private void kind(@Nullable RegionRecord record, String kind) {
    if (record != null) {
      record.draw(depiction.drawn(kind, true), depiction.drawn(kind, false));
      record.spell(depiction.spelled(kind));
      record.stack(depiction.stacked(kind));
    }
  }

  private @Nullable RegionRecord newRegion(RegionId id) {
    return switch (id) {
      case RegionId.InOwner(String name, _) -> {
        OwnerRecord owner = owners.get(name);
        yield owner == null ? null : owner.region(id);
      }
      case RegionId.InBlock(BlockId block) -> {
        PoolRecord pool = pools.get(block.prefix());
        yield pool == null ? null : pool.node(block, new RegionRecord(id));
      }
    };
  }

  private void views(World world) {
    remarks.note(world);
    for (Mechanism.View view : mechanism.views(world)) {
      Region region = view.region();
      RegionId id = RegionId.of(view.owner(), region.name());
      RegionRecord record = region(id, region.size(), false, region.pattern());
      kind(record, region.kind());
      kind(record, "view." + region.kind());
      if (record != null) {
        record.view();
      }
      for (int i = 0; record != null && i < region.size(); i++) {
        if (region.exists(i)) {
          record.saw(i, region.slotName(i));
        }
      }
      if (region.named()) {
        remarks.says(
            world.with(id, region), IntStream.range(0, region.size()).mapToObj(id::slot).toList());
      }
    }
  }

  private void saw(Event event) {
    switch (event) {
      case Event.OwnerAdded(String name, String kind, String parent) -> {
        String above = depiction.related(kind) ? parent : null;
        owners
            .computeIfAbsent(name, key -> new OwnerRecord(name, kind, above, step))
            .appeared(step);
        remarks.changed(name);
      }
      case Event.OwnerRemoved(String name, _) -> ended(owners.get(name));
      case Event.RegionAdded added ->
          kind(
              region(added.region(), added.size(), added.counted(), added.pattern()), added.kind());
      case Event.RegionRemoved(RegionId id, _) -> {
        RegionRecord record = regions.get(id);
        if (record != null) {
          record.lives.end(step);
        }
      }
      case Event.PoolAdded(Pool pool) -> poolAppeared(pool);
      case Event.BlockAllocated taken -> {
        born(taken.block(), taken.count());
        holds(taken.block(), taken.kind(), taken.value());
      }
      case Event.BlockIntroduced introduced -> {
        born(introduced.block(), 1);
        holds(introduced.block(), introduced.kind(), introduced.value());
      }
      case Event.BlockCopied copied -> {
        born(copied.copy(), copied.count());
        like(copied.copy(), copied.kind(), copied.source());
        for (int i = 0; i < copied.count(); i++) {
          alike(RegionId.of(copied.source().plus(i)), RegionId.of(copied.copy().plus(i)));
        }
      }
      case Event.PartCopied copied -> born(copied.copy(), 1);
      case Event.BlockMoved(BlockId from, BlockId to, _, _) -> {
        died(from, 1);
        born(to, 1);
        alike(RegionId.of(from), RegionId.of(to));
      }
      case Event.BlockFreed(BlockId block, int count, _) -> died(block, count);
      case Event.Attempted attempted -> cut(attempted.slots());
      case Event.ValueRead(SlotRange slots, _, _) -> touched(slots);
      case Event.Trapped trapped -> cut(trapped.slots());
      case Event.Answered(_, SlotId slot, _) -> cut(slot);
      case Event.Written written -> {
        holds(written.block(), "", written.value());
        if (written.slots() != null) {
          cut(written.slots());
        }
      }
      case Event.SlotPointed pointed -> {
        pointed(pointed.slots(), pointed.block());
        if (pointed.access() != Access.BORROWED) {
          holders.pointed(pointed.slots(), pointed.block());
        } else if (pointed.block() != null) {
          stays(pointed.block());
        }
      }
      case Event.SlotProtected changed -> cut(changed.slots());
      case Event.SlotsShared(SlotRange slots, RegionId with, _) -> shared(slots, with);
      case Event.SlotFilled(SlotId slot, String value, _) -> {
        cut(slot);
        RegionRecord record = regions.get(slot.region());
        if (record != null) {
          record.filled(value);
        }
      }
      case Event.SlotsFilled filled -> {
        RegionRecord record = regions.get(filled.slots().region());
        for (int i = filled.slots().first(); record != null && i < filled.slots().end(); i++) {
          record.saw(i, filled.names().get(i - filled.slots().first()));
        }
      }
      case Event.SlotsCopied(RegionId from, RegionId to, _) -> alike(from, to);
      case Event.SlotAdded(SlotId slot, String name) -> {
        RegionRecord record = regions.get(slot.region());
        if (record != null) {
          record.saw(slot.index(), name);
        }
      }
      case Event.SlotMarked(SlotId slot, _, _) -> {
        cut(slot);
        remarks.marked(slot);
      }
      case Event.OwnerMarked(String name, _, _) -> remarks.changed(name);
      case Event.SlotRemoved _,
          Event.CountChanged _,
          Event.Noted _,
          Event.RegionMarked _,
          Event.PoolRemoved _,
          Event.BlockTurned _,
          Event.BlockResized _,
          Event.BlockExtended _,
          Event.BlockMarked _,
          Event.BlockOverwritten _,
          Event.WorldMarked _ -> {}
    }
  }

  private void ended(@Nullable OwnerRecord owner) {
    if (owner != null) {
      owner.ended(step);
    }
  }

  private void born(BlockId block, int count) {
    PoolRecord pool = pools.get(block.prefix());
    if (pool != null) {
      pool.born(block.number(), count, step);
      remarks.born(block);
    }
  }

  private void holds(BlockId block, String kind, @Nullable String value) {
    PoolRecord pool = pools.get(block.prefix());
    if (pool != null) {
      pool.holds(value, depiction.spelled(kind));
    }
  }

  /// The block holds what another one holds.
  private void like(BlockId block, String kind, BlockId source) {
    PoolRecord from = pools.get(source.prefix());
    PoolRecord to = pools.get(block.prefix());
    if (from != null && to != null) {
      to.holdsLike(from, depiction.spelled(kind));
    }
  }

  /// Someone looks at the block without counting on it: its place is never given to another one.
  private void stays(BlockId block) {
    PoolRecord pool = pools.get(block.prefix());
    if (pool != null) {
      pool.stays(block.number());
    }
  }

  private void died(BlockId block, int count) {
    PoolRecord pool = pools.get(block.prefix());
    if (pool != null) {
      pool.died(block.number(), count, step);
    }
  }

  private void cut(@Nullable SlotId slot) {
    if (slot != null) {
      cut(slot.alone());
    }
  }

  private void touched(SlotRange slots) {
    RegionRecord record = regions.get(slots.region());
    if (record != null) {
      record.touch();
    }
  }

  private void cut(SlotRange slots) {
    RegionRecord record = regions.get(slots.region());
    if (record != null) {
      record.touch();
      record.cut(slots);
    }
  }

  private void pointed(SlotRange slots, @Nullable BlockId block) {
    cut(slots);
    if (block != null) {
      PoolRecord pool = pools.get(block.prefix());
      if (pool != null) {
        pool.pointed(block.number(), slots.count());
      }
      if (slots.region() instanceof RegionId.InBlock(BlockId holder)) {
        depths.edge(holder, block);
      }
    }
  }

  /// A region appeared that looks like another one, and points at the same.
  private void alike(RegionId from, RegionId to) {
    RegionRecord source = regions.get(from);
    RegionRecord known = regions.get(to);
    RegionRecord copy = source == null || known != null ? known : newRegion(to);
    if (source != null && copy != null) {
      copy.isLike(source);
      copy.lives.begin(step);
      regions.put(to, copy);
      if (from instanceof RegionId.InBlock(BlockId a)
          && to instanceof RegionId.InBlock(BlockId b)) {
        depths.alike(a, b);
      }
    }
  }

  private void shared(SlotRange slots, RegionId with) {
    RegionRecord from = regions.get(slots.region());
    RegionRecord to = regions.get(with);
    if (from != null && to != null) {
      from.cut(slots);
      to.cutLike(from, slots);
    }
  }
}
