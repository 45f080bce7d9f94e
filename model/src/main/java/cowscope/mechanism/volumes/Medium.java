package cowscope.mechanism.volumes;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.Policy;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Pool;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The blocks of a medium that is written once, or erased in groups: which come next, how worn they
/// are, and how flash gets stale ones back. Flash keeps one group in reserve, to move live blocks
/// to (over-provisioning).
final class Medium {
  private Medium() {}

  static boolean flash(World world) {
    return Devices.text(world, Words.MEDIUM).equals(Words.FLASH);
  }

  static int groups(World world) {
    return Math.ceilDiv(Devices.whole(world, Words.CHUNKS), groupSize(world));
  }

  private static int groupSize(World world) {
    return Devices.whole(world, Words.ERASE_BLOCKS);
  }

  /// How many blocks more may be written before something has to be collected.
  static int room(World world) {
    Pool pool = world.pool(Words.DISK);
    boolean limited = pool.capacity() != Pool.UNLIMITED;
    int reserve = limited && flash(world) ? groupSize(world) : 0;
    return Math.max(0, pool.free() - reserve);
  }

  /// The unwritten block that is written next: the least worn, or without wear levelling the
  /// lowest.
  static BlockId next(World world) {
    return next(world, -1);
  }

  private static BlockId next(World world, int exceptGroup) {
    Pool pool = world.pool(Words.DISK);
    if (pool.capacity() == Pool.UNLIMITED && exceptGroup < 0) {
      return Devices.next(pool);
    }
    boolean level = world.setup().is(Words.WEAR_LEVELLING);
    int best = -1;
    int bestWear = Integer.MAX_VALUE;
    for (int i : unwritten(world, exceptGroup)) {
      int wear = level ? wear(world, new BlockId(Words.DISK, i)) : 0;
      if (wear < bestWear) {
        best = i;
        bestWear = wear;
      }
    }
    return new BlockId(Words.DISK, best);
  }

  private static int[] unwritten(World world, int exceptGroup) {
    Pool pool = world.pool(Words.DISK);
    int size = groupSize(world);
    int end = pool.capacity() == Pool.UNLIMITED ? pool.used() * 2 + 1 + size * 2 : pool.capacity();
    return IntStream.range(0, end)
        .filter(i -> !pool.allocated(i) && i / size != exceptGroup)
        .toArray();
  }

  /// How often a block was written so far, erased in between or not.
  static int wear(World world, BlockId id) {
    Block block = world.block(id);
    return block == null
        ? world.state().get(Words.WEAR + "." + id, 0)
        : block.content().attributes().get(Words.WEAR, 0);
  }

  /// A block that was just written is one write older.
  static void wear(Draft draft, BlockId block) {
    int before = draft.world().state().get(Words.WEAR + "." + block, 0);
    draft.then(new Event.BlockMarked(block, Words.WEAR, before + 1));
  }

  static void copy(Draft draft, BlockId source, BlockId to, String cause) {
    long bytes = Devices.bytes(draft.world());
    draft.then(new Event.BlockCopied(source, to, 1, Words.CHUNK, bytes, cause));
    wear(draft, to);
  }

  /// Garbage collection: the group with most stale blocks is erased, the least worn one of several.
  static void collect(Draft draft) {
    World world = draft.world();
    if (!flash(world) || Policy.of(world) == Policy.EAGER) {
      return;
    }
    int victim = -1;
    long best = Long.MIN_VALUE;
    for (int group = 0; group < groups(world); group++) {
      int stale = blocks(world, group, true).size();
      long score = ((long) stale << 32) - wornness(world, group);
      if (stale > 0 && score > best && canMove(world, group)) {
        victim = group;
        best = score;
      }
    }
    if (victim >= 0) {
      erase(draft, victim);
    }
  }

  private static int wornness(World world, int group) {
    return numbers(world, group).map(i -> wear(world, new BlockId(Words.DISK, i))).sum();
  }

  /// Whether what lives in a group finds room outside it.
  static boolean canMove(World world, int group) {
    return blocks(world, group, false).size() <= unwritten(world, group).length;
  }

  /// Live blocks move out of the group, then all of it is unwritten again.
  static void erase(Draft draft, int group) {
    List<BlockId> live = blocks(draft.world(), group, false);
    List<BlockId> stale = blocks(draft.world(), group, true);
    draft.then(
        new Event.Noted(
            "collect",
            Attributes.of("group", group).with("stale", stale.size()).with("live", live.size())));
    for (BlockId block : live) {
      move(draft, block, group);
    }
    List<BlockId> all = new ArrayList<>(live);
    all.addAll(stale);
    for (BlockId block : all) {
      draft.then(new Event.WorldMarked(Words.WEAR + "." + block, wear(draft.world(), block)));
    }
    Devices.freeUnused(draft, all, "erased");
  }

  private static void move(Draft draft, BlockId block, int group) {
    BlockId to = next(draft.world(), group);
    copy(draft, block, to, "garbage-collection");
    for (SlotId slot : draft.world().slotsOf(block)) {
      Devices.point(draft, slot, to, Access.READ_ONLY, "moved");
    }
    draft.then(new Event.BlockTurned(block, Words.STALE, "moved"));
  }

  private static IntStream numbers(World world, int group) {
    int size = groupSize(world);
    return IntStream.range(group * size, (group + 1) * size);
  }

  /// The written blocks of a group: those that are stale, or those that are not.
  private static List<BlockId> blocks(World world, int group, boolean stale) {
    return numbers(world, group)
        .mapToObj(i -> world.block(new BlockId(Words.DISK, i)))
        .filter(block -> is(block, stale))
        .map(block -> Objects.requireNonNull(block).id())
        .toList();
  }

  private static boolean is(@Nullable Block block, boolean stale) {
    return block != null && (block.refs() == 0) == stale;
  }
}
