package cowscope.mechanism.memory;

import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// A region of a process as the rules see it, in one world.
///
/// @param owner the process whose address space it lies in
record Mapping(String owner, Region region) {

  /// The region `name` of the address space of `owner`, or null.
  static @Nullable Mapping find(World world, String owner, String name) {
    Owner holder = world.owner(owner);
    Region region = holder == null ? null : holder.region(name);
    return region == null ? null : new Mapping(owner, region);
  }

  /// The region at `id`, which must lie in a process, or null.
  static @Nullable Mapping of(World world, RegionId id) {
    return id instanceof RegionId.InOwner(String owner, String name)
        ? find(world, owner, name)
        : null;
  }

  RegionId id() {
    return RegionId.of(owner, region.name());
  }

  SlotId slot(int index) {
    return id().slot(index);
  }

  SlotRange slots(int first, int count) {
    return id().slots(first, count);
  }

  Parts parts() {
    return region.attributes().get(Words.PARTS, Parts.NONE);
  }

  /// Whether writes of one process are meant for the others.
  boolean shared() {
    return region.kind().equals(Words.SHARED) || region.kind().equals(Words.SHARED_FILE);
  }

  /// Whether a file lies behind it.
  boolean ofFile() {
    return region.kind().equals(Words.PRIVATE_FILE) || region.kind().equals(Words.SHARED_FILE);
  }

  boolean privateAnonymous() {
    return region.kind().equals(Words.PRIVATE);
  }

  /// Whether a write to the page is allowed and meant for this process alone.
  boolean privatelyWritable(int index) {
    Part part = parts().at(index);
    return !shared() && part != null && part.protection().writable();
  }

  boolean mergeable() {
    return region.attributes().is(Words.MERGEABLE);
  }

  /// The pages of the file or shared memory behind it, or null for private anonymous memory.
  @Nullable RegionId backing() {
    Object of = region.attributes().get(Words.OF);
    return of == null ? null : RegionId.of(of.toString(), Words.PAGES);
  }

  /// The frame, or the slot of swap, where the file or shared memory behind it keeps a page; null
  /// when it has none yet.
  @Nullable BlockId behind(World world, int index) {
    RegionId pages = backing();
    return pages == null ? null : world.target(pages.slot(index));
  }

  /// Whether a page lies past the end of the file.
  boolean pastEnd(World world, int index) {
    RegionId pages = backing();
    return ofFile() && pages != null && index >= world.existingRegion(pages).size();
  }
}
