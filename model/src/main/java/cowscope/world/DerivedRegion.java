package cowscope.world;

import org.jspecify.annotations.Nullable;

/// Builds a region that is only a view: its slots point at blocks without being counted.
public final class DerivedRegion {
  private final World world;
  private Region region;

  /// @param world where the blocks are that its slots will point at
  /// @param pattern how its slots are written, see [Region#pattern]
  public DerivedRegion(World world, String name, String kind, String pattern) {
    this.world = world;
    this.region = Region.empty(name, kind, 0, false, pattern, Attributes.NONE);
  }

  /// Adds the slot at `index`, called `name`, which sees `block`, or nothing when it is null.
  public DerivedRegion with(
      int index, String name, @Nullable BlockId block, Access access, Attributes attributes) {
    return with(index, block, access, new SlotDetail(name, null, attributes));
  }

  /// Adds the slot at `index`, which sees `block`, or nothing when it is null.
  ///
  /// @param detail its name if it has one, and its value where that is not the block's
  public DerivedRegion with(int index, @Nullable BlockId block, Access access, SlotDetail detail) {
    long at = block == null ? 0 : Entry.block(world.poolIndex(block.prefix()), block.index());
    long entry = block == null ? 0 : Entry.of(at, access, 0, region.epoch());
    region = region.withDetail(index, detail).withEntries(region.entries().with(index, entry));
    return this;
  }

  public Region build() {
    return region;
  }
}
