package cowscope.mechanism.storage;

import cowscope.world.Owner;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;

/// A file and the subvolume or snapshot that it is in.
///
/// @param name without the subvolume's
record Located(String owner, String name) {

  /// The file that people write as `text`: `notes.txt` in the live subvolume, `monday/notes.txt`.
  static Located of(World world, String text) {
    int slash = text.indexOf('/');
    boolean elsewhere = slash > 0 && Subvolumes.find(world, text.substring(0, slash)) != null;
    return elsewhere
        ? new Located(text.substring(0, slash), text.substring(slash + 1))
        : new Located(Words.LIVE, text);
  }

  /// Every file of every subvolume and snapshot.
  static List<Located> all(World world) {
    Catalog catalog = Layouts.of(world).catalog();
    List<Located> files = new ArrayList<>();
    for (Owner owner : Subvolumes.all(world)) {
      catalog.files(world, owner.name()).forEach(f -> files.add(new Located(owner.name(), f)));
    }
    return files;
  }

  /// The derived region that shows the file.
  RegionId region() {
    return RegionId.of(owner, Views.regionName(name));
  }

  SlotId slot(int index) {
    return region().slot(index);
  }

  SlotRange slots(int first, int count) {
    return region().slots(first, count);
  }

  /// How a scenario writes the file: without `@/`.
  @Override
  public String toString() {
    return owner.equals(Words.LIVE) ? name : owner + "/" + name;
  }
}
