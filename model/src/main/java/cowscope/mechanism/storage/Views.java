package cowscope.mechanism.storage;

import cowscope.mechanism.Mechanism;
import cowscope.mechanism.storage.Words.Marks;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.BlockRun;
import cowscope.world.DerivedRegion;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.SlotDetail;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the blocks of each file lie in the end: one region per file, `@/notes.txt[1]`.
///
/// A block that is part of an extent of several is shown as its extent, that is by the extent's
/// first block, with its offset.
final class Views {
  private static final String DEADLIST = "deadlist";
  private static final List<String> RESERVED = List.of(Words.ROOT, DEADLIST);
  private static final String FILE_SUFFIX = " (file)";
  private static final SlotDetail HOLE = new SlotDetail(null, Words.ZEROS, Attributes.NONE);

  private Views() {}

  static List<Mechanism.View> of(World world) {
    List<Mechanism.View> views = files(world);
    for (Owner owner : Subvolumes.all(world)) {
      Deadlist dead = Deadlist.of(owner);
      if (!dead.pointers().isEmpty()) {
        views.add(new Mechanism.View(owner.name(), deadlist(world, dead)));
      }
    }
    return views;
  }

  private static Region deadlist(World world, Deadlist dead) {
    DerivedRegion region =
        new DerivedRegion(world, DEADLIST, DEADLIST, "{owner}.{region}[{index}]");
    int index = 0;
    for (Pointer pointer : dead.pointers()) {
      SlotDetail detail = new SlotDetail(null, null, Attributes.of(Marks.BIRTH, pointer.birth()));
      region.with(index++, pointer.block(), Access.READ_ONLY, detail);
    }
    return region.build();
  }

  static List<Mechanism.View> files(World world) {
    Catalog catalog = Layouts.of(world).catalog();
    List<Mechanism.View> views = new ArrayList<>();
    for (Owner owner : Subvolumes.all(world)) {
      for (String file : catalog.files(world, owner.name())) {
        views.add(new Mechanism.View(owner.name(), region(world, owner.name(), file)));
      }
    }
    return views;
  }

  /// The name of a file's region; a file called `root` must not take the place of the root itself.
  static String regionName(String file) {
    return RESERVED.contains(file) ? file + FILE_SUFFIX : file;
  }

  static String fileName(String region) {
    return region.endsWith(FILE_SUFFIX)
        ? region.substring(0, region.length() - FILE_SUFFIX.length())
        : region;
  }

  /// Whether an owner's region shows a file.
  static boolean showsFile(String region) {
    return !RESERVED.contains(region);
  }

  private static Region region(World world, String owner, String file) {
    Catalog catalog = Layouts.of(world).catalog();
    FileEntry entry = catalog.file(world, owner, file);
    String pattern = "{owner}/" + file + "[{index}]";
    DerivedRegion region = new DerivedRegion(world, regionName(file), Words.FILE, pattern);
    boolean writable = Subvolumes.writable(world, owner);
    List<@Nullable BlockId> places = catalog.blocks(world, owner, file);
    Located located = new Located(owner, file);
    boolean bad = BadNodes.any(world, catalog.nodes(world, located));
    for (int index = 0; entry != null && index < places.size(); index++) {
      BlockId place = places.get(index);
      Block block = place == null ? null : world.block(place);
      if (block == null) {
        region.with(index, null, Access.NONE, HOLE);
      } else {
        Access access = writable ? Access.READ_WRITE : Access.READ_ONLY;
        boolean reached = !bad || !BadNodes.before(world, located, index);
        boolean readable = reached && Peeking.readable(world, block, entry.nocow());
        BlockId shown = Space.extent(world, block.id()).first();
        region.with(index, shown, access, detail(world, block, readable));
      }
    }
    return region.build();
  }

  private static SlotDetail detail(World world, Block block, boolean readable) {
    BlockRun extent = Space.extent(world, block.id());
    Attributes marks = readable ? Attributes.NONE : Attributes.of(Marks.UNREADABLE, true);
    if (extent.count() == 1) {
      return new SlotDetail(null, null, marks);
    }
    int offset = block.id().number() - extent.first().number();
    return new SlotDetail(null, readable ? block.value() : null, marks.with(Marks.OFFSET, offset));
  }
}
