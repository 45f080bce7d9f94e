package cowscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.check.Invariants;
import cowscope.event.Event;
import cowscope.history.Step;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import cowscope.mechanism.Policy;
import cowscope.world.Owner;
import cowscope.world.RegionId;
import cowscope.world.World;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The power is cut after every event of every step of every bundled scenario of file systems.
class PowerCutTest {
  private static final Mechanism STORAGE = Objects.requireNonNull(Mechanisms.find("storage"));

  static List<Library.Entry> bundled() {
    return Library.entries().stream().filter(entry -> entry.mechanism().equals("storage")).toList();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void whatWasCommittedRemains(Library.Entry entry) {
    ScenarioRun run = ScenarioRun.of(entry.read(), Policy.ON_WRITE, Progress.NONE);
    boolean torn = torn(run);
    World before = run.steps().start();
    Map<String, String> committed = seen(before);
    for (int number = 1; number <= run.steps().size(); number++) {
      Step step = run.steps().step(number);
      String command = run.scenario().steps().get(number - 1).command();
      Map<String, String> after = command.equals("commit") ? seen(step.after()) : committed;
      World world = before;
      for (Event event : step.events()) {
        world = world.evolve(event);
        World left = world.evolveAll(Objects.requireNonNull(STORAGE.powerCut(world)));
        String where = "step " + number + ", " + command + ", " + event;
        assertThat(Invariants.broken(left)).as(where).isEmpty();
        if (torn) {
          assertThat(seen(left).keySet()).as(where).isIn(committed.keySet(), after.keySet());
        } else if (!command.startsWith("corrupt")) {
          assertThat(seen(left)).as(where).isIn(committed, after);
        }
      }
      boolean damaged = command.startsWith("corrupt");
      committed = damaged ? seen(cut(step.after())) : after;
      before = step.after();
    }
  }

  private static World cut(World world) {
    return world.evolveAll(Objects.requireNonNull(STORAGE.powerCut(world)));
  }

  /// Whether anything may be overwritten in place, so that a power cut can leave new data.
  private static boolean torn(ScenarioRun run) {
    Map<String, Object> setup = run.steps().start().setup().asMap();
    boolean integrity = Boolean.TRUE.equals(setup.get("integrityStreams"));
    boolean inPlace =
        switch ((String) setup.get("layout")) {
          case "xfs", "in-place" -> true;
          case "refs" -> !integrity;
          default -> false;
        };
    return inPlace
        || run.scenario().steps().stream().anyMatch(step -> step.command().startsWith("nocow"));
  }

  /// What readers see: owners, files, values.
  private static Map<String, String> seen(World world) {
    Map<String, String> seen = new TreeMap<>();
    for (Owner owner : world.owners()) {
      seen.put(owner.name(), owner.kind());
    }
    for (Mechanism.View view : STORAGE.views(world)) {
      RegionId region = RegionId.of(view.owner(), view.region().name());
      seen.put("" + region, "" + view.region().size());
      for (int i = 0; i < view.region().size(); i++) {
        seen.put("" + region.slot(i), "" + STORAGE.peek(world, region.slot(i)));
      }
    }
    return seen;
  }
}
