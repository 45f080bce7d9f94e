package cowscope.world;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How slots change, with the counts of the blocks they leave and reach.
public final class SlotChanges {
  private SlotChanges() {}

  /// The slots of a range point at neighbouring blocks from `first` on, or at nothing; a block that
  /// is the only one of its pool has no neighbours, so all point at it.
  public static World point(
      World world, SlotRange range, @Nullable BlockId first, Access access, Set<Mark> marks) {
    Region region = world.existingRegion(range.region());
    long block = first == null ? 0 : Entry.block(world.poolIndex(first.prefix()), first.index());
    int step = first == null || first.number() == BlockId.ONLY ? 0 : 1;
    int bits = Mark.bits(marks);
    RefChanges refs = new RefChanges();
    leave(region, range, refs);
    LongVector entries =
        region
            .entries()
            .map(
                range.first(),
                range.count(),
                (index, old) -> {
                  long target = block + (long) step * (index - range.first());
                  return block == 0
                      ? Entry.of(0, access, 0, 0)
                      : Entry.of(target, access, bits, region.epoch());
                });
    if (block != 0 && region.counted() && access != Access.BORROWED) {
      for (int i = 0; i < range.count(); i++) {
        refs.add(block + (long) step * i, 1);
      }
    }
    Region changed = withoutValues(region.withEntries(entries), range);
    return refs.applyTo(world.with(range.region(), changed));
  }

  /// The entries of one range appear in another of the same size; in both, write permission and
  /// EXCLUSIVE are gone from the whole region. This is what fork does to private memory (Linux:
  /// `copy_present_ptes`).
  public static World share(World world, SlotRange from, RegionId to) {
    Region source = world.existingRegion(from.region());
    Region target = world.existingRegion(to);
    RefChanges refs = new RefChanges();
    refs.addAll(source.entries(), from.first(), from.count(), 1);
    LongVector entries = shared(source, target, from);
    int epoch = Math.max(source.epoch(), target.epoch()) + 1;
    return refs.applyTo(
        world
            .with(from.region(), source.withdrawn(epoch))
            .with(to, target.withEntries(entries).withdrawn(epoch)));
  }

  private static LongVector shared(Region source, Region target, SlotRange from) {
    boolean whole = from.first() == 0 && from.count() == source.size();
    if (whole && target.entries() == LongVector.EMPTY) {
      return source.entries();
    }
    return target
        .entries()
        .map(from.first(), from.count(), (index, old) -> source.entries().get(index));
  }

  /// What the slots of a region point at gains an owner each.
  static World countAll(World world, Region region) {
    RefChanges refs = new RefChanges();
    if (region.counted()) {
      refs.addAll(region.entries(), 0, region.size(), 1);
    }
    return refs.applyTo(world);
  }

  /// The slots of a range keep their blocks and get another access; `marks` replaces their marks.
  /// What is borrowed from now on is no longer counted, and the other way round.
  public static World protect(World world, SlotRange range, Access access, Set<Mark> marks) {
    Region region = world.existingRegion(range.region());
    int bits = Mark.bits(marks);
    RefChanges refs = new RefChanges();
    if (region.counted()) {
      int change = access == Access.BORROWED ? -1 : 1;
      region
          .entries()
          .forEach(
              range.first(),
              range.count(),
              (index, old) -> {
                if (Entry.borrowed(old) != (access == Access.BORROWED)) {
                  refs.add(old, change);
                }
              });
    }
    LongVector entries =
        region
            .entries()
            .map(
                range.first(),
                range.count(),
                (index, old) ->
                    old == 0 ? 0 : Entry.of(Entry.block(old), access, bits, region.epoch()));
    return refs.applyTo(world.with(range.region(), region.withEntries(entries)));
  }

  /// The slot holds a value itself and points at nothing.
  public static World fill(World world, SlotId slot, String value) {
    World cleared = point(world, slot.alone(), null, Access.NONE, Mark.NONE);
    Region region = cleared.existingRegion(slot.region());
    Region filled =
        region
            .withEntries(region.entries().with(slot.index(), Entry.immediate(Access.READ_WRITE)))
            .withDetail(slot.index(), region.detail(slot.index()).withValue(value));
    return cleared.with(slot.region(), filled);
  }

  /// Slots with names of their own come to life, each holding a value.
  public static World fill(World world, SlotRange range, List<String> names, List<String> values) {
    Region region = world.existingRegion(range.region());
    LongVector entries =
        region
            .entries()
            .map(range.first(), range.count(), (index, old) -> Entry.immediate(Access.READ_WRITE));
    Vector<SlotDetail> details =
        region
            .details()
            .generate(
                range.first(),
                range.count(),
                index ->
                    SlotDetail.named(names.get(index - range.first()))
                        .withValue(values.get(index - range.first())));
    int size = Math.max(region.size(), range.end());
    return world.with(range.region(), region.withEntries(entries).withDetails(details, size));
  }

  /// What one region holds appears in another, which must be empty, and is counted there too.
  public static World copy(World world, RegionId from, RegionId to) {
    Region source = world.existingRegion(from);
    Region target = world.existingRegion(to);
    RefChanges refs = new RefChanges();
    if (target.counted()) {
      source
          .entries()
          .forEach(
              0, source.size(), (index, entry) -> refs.add(entry, Entry.borrowed(entry) ? 0 : 1));
    }
    Region copy = target.withEntries(source.entries()).withDetails(source.details(), source.size());
    return refs.applyTo(world.with(to, copy));
  }

  /// A slot with a name of its own comes to life, pointing at nothing.
  public static World add(World world, SlotId slot, String name) {
    Region region = world.existingRegion(slot.region());
    return world.with(slot.region(), region.withDetail(slot.index(), SlotDetail.named(name)));
  }

  /// A slot with a name of its own goes, and lets go of its block.
  public static World remove(World world, SlotId slot) {
    World cleared = point(world, slot.alone(), null, Access.NONE, Mark.NONE);
    Region region = cleared.existingRegion(slot.region());
    Region left =
        region.withEntries(region.entries().with(slot.index(), 0)).withDetail(slot.index(), null);
    return cleared.with(slot.region(), left);
  }

  /// A slot's attribute is set, or taken away when the value is null.
  public static World mark(World world, SlotId slot, String key, @Nullable Object value) {
    Region region = world.existingRegion(slot.region());
    SlotDetail detail = region.detail(slot.index());
    return world.with(
        slot.region(),
        region.withDetail(
            slot.index(), detail.withAttributes(detail.attributes().with(key, value))));
  }

  private static void leave(Region region, SlotRange range, RefChanges refs) {
    if (region.counted()) {
      refs.addAll(region.entries(), range.first(), range.count(), -1);
    }
  }

  private static Region withoutValues(Region region, SlotRange range) {
    Region left = region;
    if (region.details() != Vector.<SlotDetail>empty()) {
      for (int index = range.first(); index < range.end(); index++) {
        SlotDetail detail = left.details().get(index);
        if (detail != null && detail.value() != null) {
          left = left.withDetail(index, detail.withValue(null));
        }
      }
    }
    return left;
  }
}
