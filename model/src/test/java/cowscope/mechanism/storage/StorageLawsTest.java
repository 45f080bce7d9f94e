package cowscope.mechanism.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.check.Invariants;
import cowscope.command.Command;
import cowscope.event.Event;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.RegionId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds on random walks, for each file system. A failure names the seed and the commands.
class StorageLawsTest {
  private static final int WALKS = 15;
  private static final int MANY_WALKS = 200;
  private static final int STEPS = 70;
  private static final StorageMechanism MECHANISM = new StorageMechanism();

  @ParameterizedTest
  @ValueSource(
      strings = {"btrfs", "zfs", "xfs", "in-place", "refs", "refs integrityStreams", "bcachefs"})
  void lawsHoldOnRandomWalks(String layout) {
    walk(layout, 1, WALKS);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {"btrfs", "zfs", "xfs", "in-place", "refs", "refs integrityStreams", "bcachefs"})
  void lawsHoldOnManyRandomWalks(String layout) {
    walk(layout, WALKS + 1, MANY_WALKS);
  }

  private static void walk(String layout, long first, long last) {
    for (long seed = first; seed <= last; seed++) {
      new Walk(layout, seed).go();
    }
  }

  private static final class Walk {
    private final String layout;
    private final long seed;
    private final RandomGenerator random;
    private final StorageWalk commands;
    private final Played shared;
    private final Played eager;
    private final List<String> done = new ArrayList<>();

    /// What was committed last, as readers see it.
    private Map<String, String> committed;

    /// Whether both policies must still read the same.
    private boolean comparable = true;

    /// Whether something was overwritten in place that a power cut does not bring back.
    private boolean torn;

    Walk(String layout, long seed) {
      this.layout = layout;
      this.seed = seed;
      this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      this.commands = new StorageWalk(random);
      Map<String, Object> setup = setup();
      this.shared = new Played(MECHANISM, setup, Policy.ON_WRITE);
      this.eager = new Played(MECHANISM, setup, Policy.EAGER);
      this.committed = seen(shared.world());
    }

    private Map<String, Object> setup() {
      String[] words = layout.split(" ");
      Map<String, Object> setup = new HashMap<>(Map.of("layout", words[0]));
      setup.put("blocks", random.nextInt(4) == 0 ? 20 : 200);
      setup.put("fanout", 2 + random.nextInt(3));
      if (words.length > 1) {
        setup.put(words[1], true);
      }
      return setup;
    }

    void go() {
      try {
        for (int i = 0; i < STEPS; i++) {
          step(random.nextInt(60) == 0 ? commands.damage() : commands.command());
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(layout + ", seed " + seed + ":\n" + String.join("\n", done), e);
      }
    }

    private void step(String text) {
      World before = shared.world();
      Command command = shared.parse(text);
      Decision decision = MECHANISM.decide(before, command);
      assertThat(MECHANISM.decide(before, command)).isEqualTo(decision);
      if (!(decision instanceof Decision.Accepted(List<Event> events))) {
        return;
      }
      done.add(text);
      shared.then(text);
      torn |= text.startsWith("nocow");
      if (text.startsWith("corrupt")) {
        committed.clear();
        comparable = false;
      }
      powerCuts(before, events, text);
      if (text.equals("commit")) {
        committed = seen(shared.world());
      }
      check(text, before, events);
    }

    private void check(String text, World before, List<Event> events) {
      assertThat(Invariants.broken(shared.world())).isEmpty();
      assertThat(shared.told()).noneMatch(told -> told.contains("{"));
      assertThat(reachable(shared.world())).isEqualTo(allocated(shared.world()));
      nothingCommittedIsFreedOrTaken(before, events);
      comparable &= !shared.outcome().equals("ENOSPC") && !(text.equals("crash") && inPlace());
      if (comparable) {
        eager.then(text);
        assertThat(eager.outcome()).isEqualTo(shared.outcome());
        assertThat(Invariants.broken(eager.world())).isEmpty();
        assertThat(eager.told()).noneMatch(told -> told.contains("{"));
        assertThat(seen(eager.world())).isEqualTo(seen(shared.world()));
      }
    }

    /// Whether a power cut may leave new data in old files.
    private boolean inPlace() {
      return torn || layout.equals("xfs") || layout.equals("refs") || layout.equals("in-place");
    }

    /// After every event: the power goes, and what remains is what was committed.
    private void powerCuts(World before, List<Event> events, String text) {
      World world = before;
      Map<String, String> after = text.equals("commit") ? seen(shared.world()) : committed;
      for (Event event : events) {
        world = world.evolve(event);
        World left = world.evolveAll(MECHANISM.powerCut(world));
        assertThat(Invariants.broken(left)).isEmpty();
        assertThat(reachable(left)).isEqualTo(allocated(left));
        assertThat(Transactions.committed(left)).isEqualTo(Transactions.committed(world));
        if (committed.isEmpty()) {
          continue;
        }
        if (inPlace()) {
          assertThat(seen(left).keySet()).isIn(committed.keySet(), after.keySet());
        } else {
          assertThat(seen(left)).isIn(committed, after);
        }
      }
    }

    /// Every block that somebody needs, now or after a power cut; with extents whole.
    private static Set<BlockId> reachable(World world) {
      Set<BlockId> found = new HashSet<>();
      for (Owner owner : Subvolumes.all(world)) {
        Reach reach = Reach.of(world, owner.name());
        found.addAll(reach.nodes());
        for (BlockId block : reach.data()) {
          var extent = Space.extent(world, block);
          for (int i = 0; i < extent.count(); i++) {
            found.add(extent.first().plus(i));
          }
        }
      }
      Survivors survivors = Survivors.of(world, Transactions.current(world));
      found.addAll(survivors.nodes().keySet());
      found.addAll(survivors.data());
      return found;
    }

    private static Set<BlockId> allocated(World world) {
      Set<BlockId> found = new HashSet<>();
      world.pools().forEach(pool -> pool.forEachBlock((Block block) -> found.add(block.id())));
      return found;
    }

    private static void nothingCommittedIsFreedOrTaken(World before, List<Event> events) {
      World world = before;
      for (Event event : events) {
        Survivors survivors = Survivors.of(world, Transactions.current(world));
        switch (event) {
          case Event.BlockFreed freed -> {
            for (int i = 0; i < freed.count(); i++) {
              BlockId block = freed.block().plus(i);
              assertThat(survivors.data()).doesNotContain(block);
              assertThat(survivors.nodes()).doesNotContainKey(block);
            }
          }
          case Event.BlockAllocated taken ->
              assertThat(survivors.data()).doesNotContain(taken.block());
          default -> {}
        }
        world = world.evolve(event);
      }
    }

    /// Everything that readers see: owners, files, values.
    private static Map<String, String> seen(World world) {
      Map<String, String> seen = new TreeMap<>();
      for (Owner owner : Subvolumes.all(world)) {
        seen.put(owner.name(), owner.kind() + Subvolumes.writable(world, owner.name()));
      }
      for (Mechanism.View view : Views.files(world)) {
        String file = view.owner() + "/" + view.region().name();
        seen.put(file, "" + view.region().size());
        for (int i = 0; i < view.region().size(); i++) {
          RegionId region = RegionId.of(view.owner(), view.region().name());
          seen.put(file + "[" + i + "]", "" + MECHANISM.peek(world, region.slot(i)));
        }
      }
      return seen;
    }
  }
}
