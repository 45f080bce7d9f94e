package cowscope.mechanism.layers;

import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One layer by its paths. An entry that has neither a block nor a mark is still being made and
/// does not count.
final class LayerIndex {
  private final BlockId layer;
  private final Driver driver;
  private final int size;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> directories = new HashSet<>();

  /// One slot of the layer.
  record Entry(int slot, @Nullable BlockId block, Attributes attributes) {
    boolean is(String mark) {
      return attributes.is(mark);
    }

    @Nullable String redirect() {
      return (String) attributes.get(Words.REDIRECT);
    }
  }

  LayerIndex(World world, BlockId layer, Driver driver) {
    this.layer = layer;
    this.driver = driver;
    Region region = world.existingRegion(RegionId.of(layer));
    this.size = region.size();
    Map<Integer, BlockId> blocks = new HashMap<>();
    if (size > 0) {
      world.forEachPointer(
          RegionId.of(layer).slots(0, size), (index, block, access) -> blocks.put(index, block));
    }
    for (int index = 0; index < size; index++) {
      add(world, region, index, blocks.get(index));
    }
  }

  private void add(World world, Region region, int index, @Nullable BlockId block) {
    String name = region.slotName(index);
    if (name == null) {
      return;
    }
    var slot = world.slot(new SlotId(RegionId.of(layer), index));
    Attributes attributes = slot == null ? Attributes.NONE : slot.attributes();
    if (block != null || !attributes.asMap().isEmpty()) {
      entries.put(name, new Entry(index, block, attributes));
      directories.addAll(FilePath.ancestors(name));
    }
  }

  BlockId layer() {
    return layer;
  }

  /// How many slots there are, used or not.
  int size() {
    return size;
  }

  /// All entries by their names, in the order of their slots.
  Map<String, Entry> entries() {
    return entries;
  }

  @Nullable Entry entry(String path) {
    return entries.get(path);
  }

  /// Whether the path is hidden from here on down.
  boolean whiteout(String path) {
    Entry entry = entries.get(driver.whiteout(path));
    return entry != null && entry.is(Words.WHITEOUT);
  }

  /// The file at the path, or null.
  @Nullable Entry file(String path) {
    Entry entry = entries.get(path);
    boolean data = entry != null && (entry.block() != null || entry.is(Words.METADATA_ONLY));
    return data && !whiteout(path) ? entry : null;
  }

  /// Whether there is a directory at the path: made by itself, or by what lies in it.
  boolean directory(String path) {
    Entry entry = entries.get(path);
    boolean made = entry != null && entry.is(Words.DIRECTORY);
    return (made || directories.contains(path)) && !whiteout(path);
  }

  /// Whether the directory hides what lies below.
  boolean opaque(String directory) {
    String marker = driver.opaqueMarker(directory);
    Entry entry = entries.get(marker == null ? directory : marker);
    return entry != null && entry.is(Words.OPAQUE);
  }

  /// The name under which layers below know the path, if an entry says so.
  @Nullable String redirect(String path) {
    Entry entry = entries.get(path);
    return entry == null || !entry.is(Words.DIRECTORY) ? null : entry.redirect();
  }
}
