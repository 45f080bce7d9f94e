package cowscope.mechanism.layers;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.check.Invariants;
import cowscope.event.Event;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds on random walks, for each driver. A failure names the seed and the commands.
class LayersLawsTest {
  private static final int WALKS = 10;
  private static final int MANY_WALKS = 400;
  private static final int STEPS = 60;

  /// In one of so many walks every event is looked at, not only the end of each step.
  private static final int LOOK_BETWEEN = 5;

  /// What a mapping answers of a file that is empty; which file that is differs.
  private static final String FAULT = "SIGBUS";

  private static final LayersMechanism MECHANISM = new LayersMechanism();
  private static final List<String> PATHS =
      List.of("/a", "/b", "/d/a", "/d/b", "/d/e/a", "/f/a", "/d", "/f", "/d/e", "/g");
  private static final List<String> SIZES = List.of("0", "10", "4KiB", "5000", "64KiB");

  @ParameterizedTest
  @ValueSource(
      strings = {"overlayfs", "metacopy", "redirect", "tight", "aufs", "unionfs", "vfs", "block"})
  void lawsHoldOnRandomWalks(String variant) {
    walk(variant, 1, WALKS);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {"overlayfs", "metacopy", "redirect", "tight", "aufs", "unionfs", "vfs", "block"})
  void lawsHoldOnManyRandomWalks(String variant) {
    walk(variant, WALKS + 1, MANY_WALKS);
  }

  private static void walk(String variant, long first, long last) {
    for (long seed = first; seed <= last; seed++) {
      new Walk(variant, seed).go();
    }
  }

  private static final class Walk {
    private final String variant;
    private final long seed;
    private final RandomGenerator random;
    private final Played shared;
    private final Played eager;
    private final List<String> done = new ArrayList<>();
    private final PlainFiles plain;
    private int names;
    private boolean comparable = true;

    Walk(String variant, long seed) {
      this.variant = variant;
      this.seed = seed;
      this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      this.plain = new PlainFiles(!variant.equals("vfs"));
      this.shared = new Played(MECHANISM, setup(), Policy.ON_WRITE);
      this.eager = new Played(MECHANISM, setup(), Policy.EAGER);
    }

    private Map<String, Object> setup() {
      Map<String, Object> setup = new HashMap<>();
      switch (variant) {
        case "metacopy" -> setup.put("metacopy", true);
        case "redirect" -> setup.put("redirectDir", true);
        case "tight" -> setup.put("diskBlocks", 60);
        default -> setup.put("driver", variant);
      }
      return setup;
    }

    void go() {
      try {
        for (int i = 0; i < STEPS; i++) {
          step(command());
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(variant + ", seed " + seed + ":\n" + String.join("\n", done), e);
      }
    }

    private void step(String text) {
      World before = shared.world();
      Decision decision = MECHANISM.decide(before, shared.parse(text));
      assertThat(MECHANISM.decide(before, shared.parse(text))).isEqualTo(decision);
      if (decision instanceof Decision.Refused(_, String reason)) {
        assertThat(text).as(reason).doesNotStartWith("look").doesNotStartWith("close");
      } else if (decision instanceof Decision.Accepted(List<Event> events)) {
        done.add(text);
        assertThat(before.evolveAll(events)).isEqualTo(before.evolveAll(events));
        SortedMap<String, String> seen = seen(MECHANISM, before);
        shared.then(text);
        nothingIsSeenInBetween(before, events);
        comparesWithPlainFiles(text);
        comparable &= !shared.outcome().equals("ENOSPC");
        check(text, seen);
      }
    }

    /// After every event each path shows what it showed before the step or what it will show after
    /// it, so that a power cut or a reader in between never sees half a file.
    private void nothingIsSeenInBetween(World before, List<Event> events) {
      if (seed % LOOK_BETWEEN != 0) {
        return;
      }
      SortedMap<String, String> old = seen(MECHANISM, before);
      SortedMap<String, String> changed = seen(MECHANISM, shared.world());
      World world = before;
      for (Event event : events) {
        world = world.evolve(event);
        for (var now : seen(MECHANISM, world).entrySet()) {
          String label = now.getKey();
          boolean holder = before.owner(label.substring(0, label.indexOf(' '))) != null;
          if (holder && (label.contains(":/") || old.containsKey(label))) {
            assertThat(now.getValue())
                .as(label + " after " + event)
                .isIn(old.get(label), changed.get(label));
          }
        }
      }
    }

    /// What the system answers besides `ok` and ENOENT changes nothing.
    private void comparesWithPlainFiles(String text) {
      if (!List.of("ENOSPC", "EXDEV", FAULT).contains(shared.outcome())) {
        String expected = plain.apply((LayersCommand) shared.parse(text));
        assertThat(shared.outcome()).isEqualTo(expected);
      }
      SortedMap<String, String> files = new TreeMap<>(seen(MECHANISM, shared.world()));
      files.keySet().removeIf(label -> !label.contains(":/"));
      assertThat(files).isEqualTo(plain.seen());
    }

    private void check(String text, SortedMap<String, String> before) {
      assertThat(Invariants.broken(shared.world())).isEmpty();
      assertThat(shared.told()).noneMatch(told -> told.contains("{") || told.contains("?"));
      everyFileIsReachable(shared.world());
      othersSeeWhatTheySaw(text, before);
      if (comparable) {
        eager.then(text);
        if (!List.of(eager.outcome(), shared.outcome()).contains(FAULT)) {
          assertThat(eager.outcome()).isEqualTo(shared.outcome());
        }
        assertThat(Invariants.broken(eager.world())).isEmpty();
        assertThat(seen(MECHANISM, eager.world())).isEqualTo(seen(MECHANISM, shared.world()));
      }
    }

    /// No content stays on the disk that no name and no descriptor leads to.
    private static void everyFileIsReachable(World world) {
      world
          .pool(Words.FILE)
          .forEachBlock(file -> assertThat(world.slotsOf(file.id())).as("" + file).isNotEmpty());
    }

    /// A change in one container never shows in another.
    private void othersSeeWhatTheySaw(String text, SortedMap<String, String> before) {
      String[] words = text.split(" ");
      SortedMap<String, String> after = seen(MECHANISM, shared.world());
      before.forEach((label, value) -> {
        boolean own = label.startsWith(words[1] + " ") || words[0].equals("close");
        if (!own) {
          assertThat(after.get(label)).as(label).isEqualTo(value);
        }
      });
    }

    /// What each container sees: its paths and its descriptors. Mappings are left out: on overlayfs
    /// they keep seeing the old file.
    private static SortedMap<String, String> seen(Mechanism mechanism, World world) {
      World shown = mechanism.shown(world);
      SortedMap<String, String> seen = new TreeMap<>();
      for (Owner owner : shown.ownersOf(Words.CONTAINER)) {
        for (String name : List.of(Words.MERGED, Words.DESCRIPTORS)) {
          Region region = owner.region(name);
          for (int i = 0; region != null && i < region.size(); i++) {
            SlotId id = RegionId.of(owner.name(), name).slot(i);
            Slot slot = shown.slot(id);
            if (slot != null && (slot.block() != null || name.equals(Words.DESCRIPTORS))) {
              seen.put(owner.name() + " " + slot.label(), "" + mechanism.peek(world, id));
            }
          }
        }
      }
      return seen;
    }

    private String command() {
      List<String> images = names(Words.IMAGE);
      List<String> containers = names(Words.CONTAINER);
      if (images.isEmpty()) {
        return "image i" + names++;
      }
      if (containers.isEmpty() && random.nextInt(3) > 0) {
        return random.nextInt(4) == 0
            ? "run c" + names++ + " from " + any(images)
            : "add " + any(images) + " " + any(PATHS.subList(0, 6)) + " " + any(SIZES);
      }
      return switch (random.nextInt(14)) {
        case 0 -> "image i" + names++ + " from " + any(images);
        case 1 -> "add " + any(images) + " " + any(PATHS) + " " + any(SIZES);
        case 2 -> "run c" + names++ + " from " + any(images);
        case 3 -> random.nextInt(4) == 0 ? "prune " + any(images) : "account " + any(images);
        default -> containers.isEmpty() ? "account " + any(images) : inside(any(containers));
      };
    }

    private String inside(String c) {
      String path = any(PATHS);
      String text = "w" + names++;
      return switch (random.nextInt(19)) {
        case 0, 1, 2 -> "write " + c + " " + path + " " + text;
        case 3 -> "append " + c + " " + path + " " + text;
        case 4 -> "truncate " + c + " " + path + (random.nextBoolean() ? "" : " 3");
        case 5 -> "chmod " + c + " " + path;
        case 6, 7 -> "rename " + c + " " + path + " " + any(PATHS);
        case 8, 9 -> "remove " + c + " " + path;
        case 10, 11 -> "mkdir " + c + " " + path;
        case 12 -> "link " + c + " " + path + " " + any(PATHS);
        case 13 -> "open " + c + " " + path + " as fd" + text + mode();
        case 14 -> "map " + c + " " + path + " as m" + text;
        case 15 -> descriptor().isEmpty() ? "read " + c + " " + path : "look " + descriptor();
        case 16 -> descriptor().isEmpty() ? "read " + c + " " + path : "close " + descriptor();
        case 17 -> onceOpen("read " + c + " " + path);
        default ->
            random.nextInt(3) == 0 ? "stop " + c : "commit " + c + " as i" + text.substring(1);
      };
    }

    /// Asks something of a descriptor or mapping that is not there any more, or never was.
    private String onceOpen(String otherwise) {
      List<String> names = plain.onceOpen();
      return names.isEmpty() ? otherwise : any(List.of("look ", "close ")) + any(names);
    }

    private String mode() {
      return any(List.of("", " read-only", " read-write", " append", " truncate"));
    }

    private String descriptor() {
      for (Owner owner : shared.world().owners()) {
        for (Region region : owner.regions()) {
          boolean open =
              region.name().equals(Words.DESCRIPTORS) || region.name().equals(Words.MAPPINGS);
          for (int i = 0; open && i < region.size(); i++) {
            if (region.exists(i)) {
              return Objects.requireNonNull(region.slotName(i));
            }
          }
        }
      }
      return "";
    }

    private List<String> names(String kind) {
      return shared.world().ownersOf(kind).stream().map(Owner::name).toList();
    }

    private String any(List<String> of) {
      return of.get(random.nextInt(of.size()));
    }
  }
}
