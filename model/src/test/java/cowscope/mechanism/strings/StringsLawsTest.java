package cowscope.mechanism.strings;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.check.Invariants;
import cowscope.command.Command;
import cowscope.event.Event;
import cowscope.history.Step;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import cowscope.world.Access;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds on random programs, for each library. A failure names the seed and the statements.
class StringsLawsTest {
  private static final int WALKS = Integer.getInteger("strings.walks", 120);
  private static final int STEPS = 60;
  private static final StringsMechanism MECHANISM = new StringsMechanism();
  private static final RegionId VARIABLES = RegionId.of(Words.PROGRAM, Words.VARIABLES);

  /// Where the library itself breaks what copy-on-write promises, and says so: a write that
  /// bypasses it, or an element that two arrays have in common.
  private static final Set<String> BREAKS =
      Set.of(
          "write-into-shared",
          "write-astray",
          "reference-kept",
          "reference-dissolved",
          "array-in-itself");

  private static final Set<String> WANTING = new TreeSet<>();

  @ParameterizedTest
  @ValueSource(strings = {"libstdc++-cow", "libstdc++-sso", "qt5", "qt6", "php"})
  void lawsHoldOnRandomWalks(String library) {
    for (long seed = 1; seed <= WALKS; seed++) {
      new Walk(library, seed).go();
    }
  }

  @AfterAll
  static void everyEventHasAText() {
    assertThat(WANTING).isEmpty();
  }

  private static final class Walk {
    private final String library;
    private final long seed;
    private final StringsWalk statements;
    private final Played shared;
    private final Played eager;
    private final List<String> done = new ArrayList<>();

    /// Whether both policies must still read the same.
    private boolean comparable = true;

    Walk(String library, long seed) {
      this.library = library;
      this.seed = seed;
      this.statements =
          new StringsWalk(library, RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
      this.shared = new Played(MECHANISM, Map.of("library", library), Policy.ON_WRITE);
      this.eager = new Played(MECHANISM, Map.of("library", library), Policy.EAGER);
    }

    void go() {
      while (done.size() < STEPS) {
        String text = statements.statement();
        Command command = shared.parse(text);
        boolean accepted = MECHANISM.decide(shared.world(), command) instanceof Decision.Accepted;
        if (accepted && MECHANISM.decide(eager.world(), command) instanceof Decision.Refused no) {
          assertThat(comparable).as(story() + text + " only eagerly: " + no).isFalse();
          return;
        }
        done.add(text);
        if (accepted) {
          run(command);
        }
      }
    }

    private void run(Command command) {
      World before = shared.world();
      shared.then(command);
      eager.then(command);
      assertThat(MECHANISM.decide(before, command))
          .as(story() + "decides the same again")
          .isEqualTo(new Decision.Accepted(shared.events()));
      assertThat(before.evolveAll(shared.events()))
          .as(story() + "evolves the same again")
          .isEqualTo(shared.world());
      for (Played run : List.of(shared, eager)) {
        assertThat(Invariants.broken(run.world())).as(story()).isEmpty();
        texts(run);
        comparable &= run.events().stream().noneMatch(Walk::breaks);
      }
      if (comparable) {
        assertThat(values(eager.world())).as(story()).isEqualTo(values(shared.world()));
      }
      noneSharedEagerly(eager.last());
    }

    private static boolean breaks(Event event) {
      return event instanceof Event.Noted noted && BREAKS.contains(noted.cause())
          || event instanceof Event.Answered answered && answered.cause().equals("dangling-write");
    }

    /// Without copy-on-write nothing that is counted has two variables, save PHP's references.
    private void noneSharedEagerly(Step step) {
      Set<Object> seen = new HashSet<>();
      for (Slot slot : variables(step.after())) {
        boolean buffer =
            slot.block() != null
                && slot.access() != Access.BORROWED
                && step.after().existingBlock(slot.block()).counted()
                && !step.after().existingBlock(slot.block()).kind().equals(Words.REFERENCE);
        if (buffer) {
          assertThat(seen.add(slot.block())).as(story() + slot.label()).isTrue();
        }
      }
    }

    private void texts(Played run) {
      for (String told : run.told()) {
        if (told.contains("{")) {
          WANTING.add(library + ": " + told);
        }
      }
    }

    private String story() {
      return library
          + ", seed "
          + seed
          + ":\n"
          + done.stream().collect(Collectors.joining("\n"))
          + "\n";
    }
  }

  private static Map<String, String> values(World world) {
    Map<String, String> values = new TreeMap<>();
    for (Slot slot : variables(world)) {
      if (slot.access() != Access.BORROWED) {
        values.put(slot.label(), String.valueOf(MECHANISM.peek(world, slot.id())));
      }
    }
    return values;
  }

  private static List<Slot> variables(World world) {
    Region region = world.existingRegion(VARIABLES);
    List<Slot> slots = new ArrayList<>();
    for (int index = 0; index < region.size(); index++) {
      Slot slot = world.slot(VARIABLES.slot(index));
      if (slot != null) {
        slots.add(slot);
      }
    }
    return slots;
  }
}
