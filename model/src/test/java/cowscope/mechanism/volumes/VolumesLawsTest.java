package cowscope.mechanism.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.check.Invariants;
import cowscope.event.Event;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds on random walks, for each kind of device. A failure names the seed and the commands.
class VolumesLawsTest {
  private static final int WALKS = 20;
  private static final int MANY_WALKS = 1000;
  private static final int STEPS = 60;
  private static final VolumesMechanism MECHANISM = new VolumesMechanism();

  @ParameterizedTest
  @ValueSource(strings = {"dm-snapshot", "dm-thin", "vss", "database", "worm", "flash"})
  void lawsHoldOnRandomWalks(String kind) {
    walk(kind, 1, WALKS);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"dm-snapshot", "dm-thin", "vss", "database", "worm", "flash"})
  void lawsHoldOnManyRandomWalks(String kind) {
    walk(kind, WALKS + 1, MANY_WALKS);
  }

  private static void walk(String kind, long first, long last) {
    for (long seed = first; seed <= last; seed++) {
      new Walk(kind, seed).go();
    }
  }

  private static final class Walk {
    private final String kind;
    private final long seed;
    private final RandomGenerator random;
    private final Played shared;
    private final Played eager;
    private final List<String> done = new ArrayList<>();

    /// What each snapshot held when it was taken and has been written since.
    private final Map<String, List<String>> expected = new HashMap<>();

    private int names;
    private boolean comparable = true;

    Walk(String kind, long seed) {
      this.kind = kind;
      this.seed = seed;
      this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      Map<String, Object> setup = setup();
      this.shared = new Played(MECHANISM, setup, Policy.ON_WRITE);
      this.eager = new Played(MECHANISM, setup, Policy.EAGER);
    }

    private Map<String, Object> setup() {
      boolean medium = kind.equals("worm") || kind.equals("flash");
      Map<String, Object> setup = new HashMap<>();
      setup.put("kind", medium ? "write-once" : kind);
      setup.put("chunks", random.nextBoolean() ? 24 : 200);
      setup.put("chunkBlocks", 1 + random.nextInt(2));
      if (medium) {
        setup.put("medium", kind);
        setup.put("wearLevelling", random.nextBoolean());
      }
      return setup;
    }

    void go() {
      try {
        for (int i = 0; i < STEPS; i++) {
          step(command());
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(kind + ", seed " + seed + ":\n" + String.join("\n", done), e);
      }
    }

    private void step(String text) {
      done.add(text);
      World before = shared.world();
      Decision decision = MECHANISM.decide(before, shared.parse(text));
      assertThat(MECHANISM.decide(before, shared.parse(text))).isEqualTo(decision);
      if (decision instanceof Decision.Accepted(List<Event> events)) {
        assertThat(before.evolveAll(events)).isEqualTo(before.evolveAll(events));
        shared.then(text);
        comparable &= !ranOut();
        check(text, before);
      }
    }

    private boolean ranOut() {
      return shared.outcome().equals("ENOSPC")
          || (shared.outcome().equals("EIO") && done.getLast().startsWith("write"))
          || (shared.outcome().equals("EIO") && done.getLast().startsWith("merge"))
          || (shared.outcome().equals("EIO") && done.getLast().startsWith("snapshot"))
          || shared.events().stream()
              .anyMatch(e -> e instanceof Event.Noted n && n.cause().equals("oldest-goes"));
    }

    private void check(String text, World before) {
      assertThat(Invariants.broken(shared.world())).isEmpty();
      assertThat(shared.told()).noneMatch(told -> told.contains("{"));
      remember(text, before);
      snapshotsAnswerWhatTheyHeldOrNothing();
      nothingIsKeptForNobody(shared.world());
      if (comparable) {
        eager.then(text);
        if (!overflowed()) {
          assertThat(eager.outcome()).isEqualTo(shared.outcome());
        }
        assertThat(Invariants.broken(eager.world())).isEmpty();
        assertThat(eager.told()).noneMatch(told -> told.contains("{"));
        bothReadTheSame();
      }
    }

    /// Whether a store was too small: the eager run has room for all.
    private boolean overflowed() {
      return shared.world().owners().stream()
          .anyMatch(owner -> Devices.invalid(shared.world(), owner.name()) || failed(owner));
    }

    /// A block is free exactly when nobody maps it; on write-once media it is stale instead.
    private static void nothingIsKeptForNobody(World world) {
      for (Pool pool : world.pools()) {
        pool.forEachBlock(block ->
            assertThat(block.refs() > 0).as("" + block).isNotEqualTo(block.kind().equals("stale")));
      }
    }

    private void bothReadTheSame() {
      for (Owner owner : shared.world().owners()) {
        for (int i = 0; i < Devices.size(shared.world(), owner.name()); i++) {
          String label = owner.name() + "[" + i + "]";
          if (!Devices.invalid(shared.world(), owner.name()) && !failed(owner)) {
            assertThat(shared.read(label)).as(label).isEqualTo(eager.read(label));
          }
        }
      }
    }

    private static boolean failed(Owner owner) {
      return owner.attributes().is("failed");
    }

    /// Writing, discarding and merging change what an owner holds; nothing else may.
    private void remember(String text, World before) {
      String[] words = text.split(" ");
      expected.keySet().removeIf(name -> shared.world().owner(name) == null);
      if (words[0].equals("snapshot") && shared.outcome().equals("ok")) {
        expected.put(words[3], values(words[3]));
      }
      String changed = changed(words, before);
      expected.computeIfPresent(changed, (name, old) -> values(name));
    }

    private static String changed(String[] words, World before) {
      return switch (words[0]) {
        case "write", "discard" -> words[1].substring(0, words[1].indexOf('['));
        case "merge" -> parent(before, words[1]);
        default -> "nobody";
      };
    }

    private static String parent(World world, String name) {
      Owner owner = world.owner(name);
      return owner == null ? "nobody" : Objects.requireNonNullElse(owner.parent(), "nobody");
    }

    private List<String> values(String owner) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < Devices.size(shared.world(), owner); i++) {
        values.add(Objects.requireNonNullElse(shared.read(owner + "[" + i + "]"), "EIO"));
      }
      return values;
    }

    private void snapshotsAnswerWhatTheyHeldOrNothing() {
      expected.forEach((name, held) -> {
        if (Devices.invalid(shared.world(), name)) {
          assertThat(values(name)).as(name).containsOnly("EIO");
        } else if (shared.world().owner(name) != null) {
          assertThat(values(name)).as(name).isEqualTo(held);
        }
      });
    }

    private String command() {
      List<String> devices = names("volume", "snapshot");
      if (devices.isEmpty()) {
        return "volume v" + names++ + " " + (1 + random.nextInt(6));
      }
      return switch (random.nextInt(22)) {
        case 20 -> ofThePast();
        case 0 -> "volume v" + names++ + " " + (1 + random.nextInt(6));
        case 1, 2, 3 -> snapshot(devices);
        case 4 -> "drop " + any(names("volume", "snapshot", "backup"));
        case 5 -> "merge " + any(devices);
        case 6 -> "backup " + any(devices) + " as b" + names++;
        case 7 -> "discard " + chunk(any(devices));
        case 8 -> "erase " + random.nextInt(7);
        case 9 -> "account " + any(devices);
        case 10 -> "read " + chunk(any(devices));
        default -> write(devices);
      };
    }

    /// Asks of a name that may be gone, or makes one that may be there.
    private String ofThePast() {
      String name = (random.nextBoolean() ? "s" : "v") + random.nextInt(names);
      return any(
          List.of(
              "read " + name + "[0]",
              "drop " + name,
              "merge " + name,
              "account " + name,
              "snapshot " + name + " as s" + names++,
              "snapshot " + any(names("volume", "snapshot")) + " as " + name,
              "volume " + name + " 2"));
    }

    private String snapshot(List<String> devices) {
      boolean stored = kind.equals("dm-snapshot") && random.nextBoolean();
      String store = stored ? " store " + (1 + random.nextInt(4)) : "";
      return "snapshot " + any(devices) + " as s" + names++ + store;
    }

    private String write(List<String> devices) {
      String whole = random.nextInt(4) == 0 ? " whole" : "";
      return "write " + chunk(any(devices)) + " w" + names++ + whole;
    }

    private List<String> names(String... kinds) {
      return shared.world().owners().stream()
          .filter(owner -> List.of(kinds).contains(owner.kind()))
          .map(Owner::name)
          .toList();
    }

    private String any(List<String> names) {
      return names.get(random.nextInt(names.size()));
    }

    private String chunk(String owner) {
      int size = Devices.size(shared.world(), owner);
      int first = random.nextInt(size);
      int last = random.nextInt(3) == 0 ? first + random.nextInt(size - first) : first;
      return new Chunks(owner, first, last).toString();
    }
  }
}
