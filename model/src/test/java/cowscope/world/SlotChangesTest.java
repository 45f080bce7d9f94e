package cowscope.world;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.check.Invariants;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Slots, their permissions and the counts behind them, against plain objects.
class SlotChangesTest {
  private static final int SLOTS = 40;
  private static final int BLOCKS = 60;
  private static final RegionId PARENT = RegionId.of("parent", "heap");
  private static final RegionId CHILD = RegionId.of("child", "heap");

  /// A slot as plain as can be.
  private record Plain(@Nullable BlockId block, Access access, boolean exclusive) {
    static final Plain EMPTY = new Plain(null, Access.NONE, false);

    Plain withdrawn() {
      Access left = access == Access.READ_WRITE ? Access.READ_ONLY : access;
      return new Plain(block, left, false);
    }
  }

  private World world = start();
  private final List<Plain> parent = new ArrayList<>();
  private final List<Plain> child = new ArrayList<>();

  SlotChangesTest() {
    for (int i = 0; i < SLOTS; i++) {
      parent.add(Plain.EMPTY);
      child.add(Plain.EMPTY);
    }
  }

  private static World start() {
    World world =
        new World(
            Attributes.NONE,
            Attributes.NONE,
            List.of(owner("parent"), owner("child")),
            List.of(Pool.of("ram", "F", BLOCKS), Pool.of("zero", "Z", 1).unlisted()));
    Content content = Content.of("frame", "v", 4096);
    World filled = BlockChanges.allocate(world, new BlockId("F", 0), BLOCKS, content, true);
    return BlockChanges.allocate(filled, new BlockId("Z", BlockId.ONLY), 1, content, true);
  }

  private static Owner owner(String name) {
    Region heap = Region.empty("heap", "private", SLOTS, true, Region.NUMBERED, Attributes.NONE);
    return new Owner(name, "process", null, List.of(heap), Attributes.NONE);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void behaves_like_plain_slots(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < 500; step++) {
      change(random);
      compare("step " + step);
    }
  }

  @Test
  void withdraws_permissions_however_often() {
    point(PARENT, parent, 0, SLOTS, new BlockId("F", 0), Access.READ_WRITE, true);
    for (int fork = 0; fork < Entry.MAX_EPOCH + 50; fork++) {
      if (fork % 1_000 == 0 || fork > Entry.MAX_EPOCH - 5) {
        point(PARENT, parent, fork % SLOTS, 1, new BlockId("F", 50), Access.READ_WRITE, true);
        compare("before fork " + fork);
      }
      clear(CHILD, child, 0, SLOTS);
      share(0, SLOTS);
    }
    compare("after all forks");
  }

  private void change(Random random) {
    boolean first = random.nextBoolean();
    RegionId id = first ? PARENT : CHILD;
    List<Plain> plain = first ? parent : child;
    int from = random.nextInt(SLOTS);
    int count = 1 + random.nextInt(SLOTS - from);
    switch (random.nextInt(5)) {
      case 0 -> clear(id, plain, from, count);
      case 1 -> {
        clear(CHILD, child, from, count);
        share(from, count);
      }
      case 2 -> protect(id, plain, from, count, Access.READ_ONLY, random.nextBoolean());
      case 3 -> {
        BlockId zero = new BlockId("Z", BlockId.ONLY);
        point(id, plain, from, count, zero, Access.READ_ONLY, false);
      }
      default -> {
        BlockId block = new BlockId("F", random.nextInt(BLOCKS - count));
        point(id, plain, from, count, block, Access.READ_WRITE, random.nextBoolean());
      }
    }
  }

  private void point(
      RegionId id,
      List<Plain> plain,
      int from,
      int count,
      BlockId first,
      Access access,
      boolean exclusive) {
    world = SlotChanges.point(world, id.slots(from, count), first, access, marks(exclusive));
    for (int i = 0; i < count; i++) {
      BlockId block = first.number() == BlockId.ONLY ? first : first.plus(i);
      plain.set(from + i, new Plain(block, access, exclusive));
    }
  }

  private void clear(RegionId id, List<Plain> plain, int from, int count) {
    world = SlotChanges.point(world, id.slots(from, count), null, Access.NONE, Mark.NONE);
    for (int i = from; i < from + count; i++) {
      plain.set(i, Plain.EMPTY);
    }
  }

  private void protect(
      RegionId id, List<Plain> plain, int from, int count, Access access, boolean exclusive) {
    world = SlotChanges.protect(world, id.slots(from, count), access, marks(exclusive));
    for (int i = from; i < from + count; i++) {
      BlockId block = plain.get(i).block();
      plain.set(i, block == null ? plain.get(i) : new Plain(block, access, exclusive));
    }
  }

  /// The child's slots must be empty before.
  private void share(int from, int count) {
    world = SlotChanges.share(world, PARENT.slots(from, count), CHILD);
    for (int i = from; i < from + count; i++) {
      child.set(i, parent.get(i));
    }
    parent.replaceAll(Plain::withdrawn);
    child.replaceAll(Plain::withdrawn);
  }

  private static Set<Mark> marks(boolean exclusive) {
    return exclusive ? Set.of(Mark.EXCLUSIVE) : Mark.NONE;
  }

  private void compare(String when) {
    assertThat(plain(PARENT)).as(when).isEqualTo(parent);
    assertThat(plain(CHILD)).as(when).isEqualTo(child);
    assertThat(Invariants.broken(world)).as(when).isEmpty();
  }

  private List<Plain> plain(RegionId id) {
    Region region = world.existingRegion(id);
    List<Plain> plain = new ArrayList<>();
    for (int i = 0; i < SLOTS; i++) {
      BlockId block = world.target(id.slot(i));
      plain.add(new Plain(block, region.access(i), region.has(i, Mark.EXCLUSIVE)));
    }
    return plain;
  }
}
