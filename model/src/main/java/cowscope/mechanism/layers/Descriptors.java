package cowscope.mechanism.layers;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Open files and memory mappings: they look at a file's content without being counted. Reading
/// through a descriptor sees what the path sees, also after a copy-up; a mapping made from it keeps
/// seeing the file that was opened (Linux 4.19 and later: `ovl_real_file`, `ovl_mmap`).
final class Descriptors {
  private static final List<String> REGIONS = List.of(Words.DESCRIPTORS, Words.MAPPINGS);

  private Descriptors() {}

  /// The descriptor or mapping called `name`, or null.
  static @Nullable SlotId find(World world, String name) {
    for (Owner owner : world.owners()) {
      for (String kind : REGIONS) {
        Region region = owner.region(kind);
        int index = region == null ? -1 : region.indexOf(name);
        if (index >= 0) {
          return RegionId.of(owner.name(), kind).slot(index);
        }
      }
    }
    return null;
  }

  /// What all descriptors and mappings are called.
  static List<String> names(World world) {
    return world.owners().stream()
        .flatMap(owner -> REGIONS.stream().map(owner::region))
        .filter(Objects::nonNull)
        .flatMap(region -> IntStream.range(0, region.size()).mapToObj(region::slotName))
        .filter(Objects::nonNull)
        .toList();
  }

  static boolean isMapping(SlotId slot) {
    return slot.region() instanceof RegionId.InOwner(_, String region)
        && region.equals(Words.MAPPINGS);
  }

  /// Whether a slot is a descriptor of this container, and not a mapping.
  static boolean isDescriptor(SlotId slot, String container) {
    return slot.region().equals(RegionId.of(container, Words.DESCRIPTORS));
  }

  static void open(Draft draft, String container, String path, String name, BlockId file) {
    SlotId slot = add(draft, container, Words.DESCRIPTORS, name, file, "open");
    draft
        .then(new Event.SlotMarked(slot, Words.PATH, path))
        .then(new Event.SlotMarked(slot, Words.OPENED, file.toString()));
  }

  static void map(Draft draft, String container, @Nullable String path, String name, BlockId file) {
    SlotId slot = add(draft, container, Words.MAPPINGS, name, file, "map");
    if (path != null && Driver.of(draft.world()).mappingsFollow()) {
      draft.then(new Event.SlotMarked(slot, Words.PATH, path));
    }
  }

  static void mapDescriptor(Draft draft, String container, SlotId descriptor, String name) {
    String path = path(draft.world(), descriptor);
    map(draft, container, path.isEmpty() ? null : path, name, mapped(draft.world(), descriptor));
  }

  /// What a mapping of a descriptor shows: the file that it was opened on, whatever the path shows
  /// by now.
  private static BlockId mapped(World world, SlotId descriptor) {
    BlockId now = world.target(descriptor);
    if (now != null && Driver.of(world).mappingsFollow()) {
      return now;
    }
    Slot slot = world.slot(descriptor);
    String id = slot == null ? "" : slot.attributes().get(Words.OPENED, "");
    return new BlockId(Words.FILE, Integer.parseInt(id.substring(Words.FILE.length())));
  }

  private static SlotId add(
      Draft draft, String container, String kind, String name, BlockId file, String cause) {
    RegionId id = RegionId.of(container, kind);
    if (draft.world().region(id) == null) {
      draft.then(new Event.RegionAdded(id, kind, 0, false, Region.NAMED, Attributes.NONE));
    }
    SlotId slot = id.slot(draft.world().existingRegion(id).size());
    draft
        .then(new Event.SlotAdded(slot, name))
        .then(new Event.SlotPointed(slot.alone(), file, Access.BORROWED, Mark.NONE, cause));
    return slot;
  }

  /// Descriptors of a path see the file that was copied up.
  static void follow(Draft draft, String container, String path, BlockId file) {
    for (SlotId slot : of(draft.world(), container, path)) {
      draft.then(new Event.SlotPointed(slot.alone(), file, Access.BORROWED, Mark.NONE, "follows"));
    }
  }

  /// Descriptors keep to a file that gets another path, or none.
  static void renamed(Draft draft, String container, String from, @Nullable String to) {
    for (SlotId slot : of(draft.world(), container, from)) {
      draft.then(new Event.SlotMarked(slot, Words.PATH, to));
    }
  }

  /// Descriptors of everything in a directory that gets another path, or none.
  static void directoryRenamed(Draft draft, String container, String from, @Nullable String to) {
    for (SlotId slot : following(draft.world(), container)) {
      String path = path(draft.world(), slot);
      if (FilePath.within(path, from)) {
        String moved = to == null ? null : FilePath.moved(path, from, to);
        draft.then(new Event.SlotMarked(slot, Words.PATH, moved));
      }
    }
  }

  static void close(Draft draft, SlotId slot) {
    BlockId file = draft.world().target(slot);
    draft.then(new Event.SlotRemoved(slot, "close"));
    freeIfOrphan(draft, file);
  }

  /// A file that was removed while it was open goes with its last descriptor.
  private static void freeIfOrphan(Draft draft, @Nullable BlockId file) {
    Files.freeUnused(draft, file, "close");
  }

  static void closeAll(Draft draft, String container) {
    for (String kind : REGIONS) {
      for (SlotId slot : all(draft.world(), container, kind)) {
        close(draft, slot);
      }
      RegionId region = RegionId.of(container, kind);
      if (draft.world().region(region) != null) {
        draft.then(new Event.RegionRemoved(region, "stop"));
      }
    }
  }

  /// Bytes in files that have no name any more and live only because this container has them open.
  static long orphans(World world, String container) {
    Set<BlockId> files = new LinkedHashSet<>();
    for (String kind : REGIONS) {
      all(world, container, kind).stream()
          .map(world::target)
          .filter(Objects::nonNull)
          .filter(file -> world.existingBlock(file).refs() == 0)
          .forEach(files::add);
    }
    return files.stream().mapToLong(file -> world.existingBlock(file).bytes()).sum();
  }

  private static List<SlotId> of(World world, String container, String path) {
    return following(world, container).stream()
        .filter(slot -> path(world, slot).equals(path))
        .toList();
  }

  /// What keeps to a path: descriptors, and mappings where nothing lies over the file system.
  private static List<SlotId> following(World world, String container) {
    List<SlotId> following = all(world, container, Words.DESCRIPTORS);
    if (Driver.of(world).mappingsFollow()) {
      following.addAll(all(world, container, Words.MAPPINGS));
    }
    return following;
  }

  private static String path(World world, SlotId id) {
    Slot slot = world.slot(id);
    return slot == null ? "" : slot.attributes().get(Words.PATH, "");
  }

  private static List<SlotId> all(World world, String container, String kind) {
    RegionId id = RegionId.of(container, kind);
    Region region = world.region(id);
    List<SlotId> all = new ArrayList<>();
    for (int index = 0; region != null && index < region.size(); index++) {
      if (region.exists(index)) {
        all.add(id.slot(index));
      }
    }
    return all;
  }
}
