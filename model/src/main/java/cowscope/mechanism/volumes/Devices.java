package cowscope.mechanism.volumes;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the rules of every kind ask of a world and do to it.
final class Devices {
  private static final int BLOCK_BYTES = 4096;
  private static final int DATABASE_PAGE_BYTES = 8192;

  private Devices() {}

  static RegionId region(String owner) {
    return RegionId.of(owner, Words.SLOTS);
  }

  static SlotId slot(String owner, int index) {
    return region(owner).slot(index);
  }

  static String owner(SlotId slot) {
    return slot.region() instanceof RegionId.InOwner(String owner, _) ? owner : "";
  }

  /// How many chunks an owner has; 0 when there is no such owner.
  static int size(World world, String owner) {
    Region region = world.region(region(owner));
    return region == null ? 0 : region.size();
  }

  static SlotRange all(World world, String owner) {
    return region(owner).slots(0, size(world, owner));
  }

  static int whole(World world, String setting) {
    return world.setup().get(setting, 0);
  }

  static String text(World world, String setting) {
    return world.setup().get(setting, "");
  }

  /// The bytes of a chunk; a database's chunk is a page of 8 KiB.
  static long bytes(World world) {
    return text(world, Words.KIND).equals(Words.DATABASE)
        ? DATABASE_PAGE_BYTES
        : (long) whole(world, Words.CHUNK_BLOCKS) * BLOCK_BYTES;
  }

  /// A write to one block of a chunk, or to all of it.
  static void attemptWrite(Draft draft, SlotId slot, String value, boolean whole) {
    long bytes = whole ? bytes(draft.world()) : BLOCK_BYTES;
    draft.then(new Event.Attempted(slot.alone(), "write", value, bytes, "write"));
  }

  static boolean invalid(World world, String owner) {
    Owner found = world.owner(owner);
    return found != null && found.attributes().is(Words.INVALID);
  }

  /// The snapshots that were taken of an owner and still answer, in the order of their age.
  static List<String> snapshotsOf(World world, String volume) {
    return world.ownersOf(Words.SNAPSHOT).stream()
        .filter(owner -> volume.equals(owner.parent()))
        .map(Owner::name)
        .filter(name -> !invalid(world, name))
        .toList();
  }

  /// The snapshots of a volume that read a chunk from the volume itself.
  static List<String> lacking(World world, String volume, int chunk) {
    BlockId original = world.target(slot(volume, chunk));
    return snapshotsOf(world, volume).stream()
        .filter(name -> original != null && original.equals(world.target(slot(name, chunk))))
        .toList();
  }

  static Access access(World world, SlotId slot) {
    Region region = world.region(slot.region());
    return region == null ? Access.NONE : region.access(slot.index());
  }

  static BlockId next(Pool pool) {
    return new BlockId(pool.prefix(), pool.nextFree());
  }

  /// A new owner with as many empty chunks.
  static void add(Draft draft, String name, String kind, @Nullable String parent, int chunks) {
    draft
        .then(new Event.OwnerAdded(name, kind, parent))
        .then(
            new Event.RegionAdded(
                region(name), kind, chunks, true, Words.PATTERN, Attributes.NONE));
  }

  /// A command asks for a store, and this kind of device makes none: one script can so be run on
  /// several kinds.
  static void noStore(Draft draft, String snapshot) {
    draft.then(new Event.Noted("no-store", Attributes.of("snapshot", snapshot)));
  }

  /// A slot points elsewhere from now on.
  static void point(
      Draft draft, SlotId slot, @Nullable BlockId block, Access access, String cause) {
    draft.then(new Event.SlotPointed(slot.alone(), block, access, Mark.NONE, cause));
  }

  /// All slots of an owner point at nothing; what they pointed at is returned.
  static List<BlockId> clear(Draft draft, String owner, String cause) {
    SlotRange all = all(draft.world(), owner);
    List<BlockId> left = targets(draft.world(), owner);
    if (!left.isEmpty()) {
      draft.then(new Event.SlotPointed(all, null, Access.NONE, Mark.NONE, cause));
    }
    return left;
  }

  /// The blocks that an owner's slots point at, in their order.
  static List<BlockId> targets(World world, String owner) {
    List<BlockId> targets = new ArrayList<>();
    world.forEachPointer(all(world, owner), (index, block, access) -> targets.add(block));
    return targets;
  }

  /// Frees those of the blocks that nobody points at any more, neighbours together.
  static void freeUnused(Draft draft, List<BlockId> blocks, String cause) {
    World world = draft.world();
    for (List<BlockId> run : runs(blocks.stream().filter(id -> unused(world, id)).toList())) {
      draft.then(new Event.BlockFreed(run.getFirst(), run.size(), cause));
    }
  }

  static boolean unused(World world, BlockId id) {
    Block block = world.block(id);
    return block != null && block.refs() == 0;
  }

  /// Blocks of one or more pools as runs of neighbours.
  static List<List<BlockId>> runs(List<BlockId> blocks) {
    Comparator<BlockId> order =
        Comparator.comparing(BlockId::prefix).thenComparingInt(BlockId::number);
    TreeSet<BlockId> sorted = new TreeSet<>(order);
    sorted.addAll(blocks);
    List<List<BlockId>> runs = new ArrayList<>();
    for (BlockId block : sorted) {
      if (runs.isEmpty() || !runs.getLast().getLast().plus(1).equals(block)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(block);
    }
    return runs;
  }

  /// Slots of a volume that nobody shares any more may be written without a trap again.
  static void release(Draft draft, String volume) {
    Region region = draft.world().region(region(volume));
    if (region == null) {
      return;
    }
    int start = -1;
    for (int i = 0; i <= region.size(); i++) {
      boolean alone = i < region.size() && waiting(draft.world(), slot(volume, i));
      if (alone && start < 0) {
        start = i;
      } else if (!alone && start >= 0) {
        unprotect(draft, region(volume).slots(start, i - start));
        start = -1;
      }
    }
  }

  static void unprotect(Draft draft, SlotRange slots) {
    draft.then(new Event.SlotProtected(slots, Access.READ_WRITE, Mark.NONE, "unshared"));
  }

  private static boolean waiting(World world, SlotId slot) {
    BlockId target = world.target(slot);
    Block block = target == null ? null : world.block(target);
    return block != null && block.refs() == 1 && access(world, slot) == Access.READ_ONLY;
  }
}
