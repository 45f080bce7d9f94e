package cowscope.mechanism.memory;

import cowscope.check.Invariants;
import cowscope.command.Command;
import cowscope.event.Event;
import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.history.Step;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Policy;
import cowscope.world.Access;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What holds for every script, whatever it does.
final class Laws {
  private static final MemoryMechanism MEMORY = new MemoryMechanism();

  private Laws() {}

  /// What does not hold, or null. Commands that are refused are left out, so that any part of a
  /// script is a script.
  static @Nullable String broken(Walk.Script script, boolean comparable) {
    History lazy = History.startingAt(MEMORY, script.start(Policy.ON_WRITE));
    History eager = History.startingAt(MEMORY, script.start(Policy.EAGER));
    for (int i = 0; i < script.steps().size(); i++) {
      Command command = script.parse(i);
      boolean lazyGoes = MEMORY.decide(lazy.last(), command) instanceof Decision.Accepted;
      boolean eagerGoes = MEMORY.decide(eager.last(), command) instanceof Decision.Accepted;
      if (comparable && lazyGoes != eagerGoes) {
        return "only one policy refuses " + script.steps().get(i);
      }
      String wrong = null;
      if (lazyGoes) {
        lazy = then(lazy, command);
        wrong = inStep(lazy);
      }
      if (wrong == null && eagerGoes) {
        eager = then(eager, command);
        wrong = inStep(eager);
      }
      if (wrong == null && comparable && lazyGoes) {
        wrong = comparison(lazy, eager);
      }
      if (wrong != null) {
        return script.steps().get(i) + ": " + wrong;
      }
    }
    return backAndForth(lazy);
  }

  private static History then(History history, Command command) {
    return ((History.Result.Continued) history.then(command)).history();
  }

  private static @Nullable String inStep(History history) {
    Step step = history.step(history.size());
    World before = history.after(history.size() - 1);
    World after = step.after();
    List<String> broken = new ArrayList<>(Invariants.broken(after));
    if (!MEMORY.decide(before, step.command()).equals(new Decision.Accepted(step.events()))) {
      broken.add("decided twice, it decides otherwise");
    }
    if (!before.evolveAll(step.events()).equals(after)) {
      broken.add("evolved twice, the world is another");
    }
    brokenFrames(after, broken);
    brokenEntries(after, broken);
    brokenHolders(after, broken);
    brokenIsolation(before, step, broken);
    return broken.isEmpty() ? null : String.join("; ", broken);
  }

  /// A frame that nobody holds is free.
  private static void brokenFrames(World world, List<String> broken) {
    world
        .pool(Words.RAM)
        .forEachBlock(frame -> {
          boolean cached =
              frame.kind().equals(Words.FILE_PAGE) || frame.kind().equals(Words.SHARED_PAGE);
          boolean held =
              frame.content().attributes().get(Words.PINS) != null
                  || frame.content().attributes().get(Words.IN_SWAP) != null;
          if (frame.refs() == 0 && !cached && !held) {
            broken.add("nobody holds " + frame.id());
          }
          boolean alone = frame.kind().equals(Words.ANONYMOUS);
          if (Policy.of(world) == Policy.EAGER && alone && frame.refs() > 1) {
            broken.add(frame.id() + " is shared under the eager policy");
          }
        });
  }

  /// Only what belongs to an entry alone may be written without a trap.
  private static void brokenEntries(World world, List<String> broken) {
    for (Owner owner : world.ownersOf(Words.PROCESS)) {
      for (Region region : owner.regions()) {
        Mapping mapping = new Mapping(owner.name(), region);
        brokenParts(mapping, broken);
        world.forEachPointer(
            mapping.slots(0, region.size()),
            (index, id, access) -> brokenEntry(world, mapping, index, id, broken));
      }
    }
  }

  private static void brokenEntry(
      World world, Mapping mapping, int index, BlockId id, List<String> broken) {
    Part part = mapping.parts().at(index);
    SlotId slot = mapping.slot(index);
    if (part == null) {
      broken.add(slot + " is a hole and points at " + id);
      return;
    }
    Block block = world.existingBlock(id);
    boolean writable = mapping.region().access(index) == Access.READ_WRITE;
    boolean exclusive = mapping.region().has(index, Mark.EXCLUSIVE);
    if (writable && !part.protection().writable()) {
      broken.add(slot + " is writable, its part is not");
    }
    if (exclusive && block.refs() != 1) {
      broken.add(slot + " is exclusive, but " + block.refs() + " point at " + id);
    }
    boolean own = mapping.shared() || (exclusive && block.kind().equals(Words.ANONYMOUS));
    if (writable && !own) {
      broken.add(slot + " is writable and not its own");
    }
  }

  private static void brokenParts(Mapping mapping, List<String> broken) {
    int reached = 0;
    for (Part part : mapping.parts().list()) {
      if (part.first() < reached || part.count() < 1) {
        broken.add(mapping.id() + " has parts in disorder");
      }
      reached = part.end();
    }
    if (reached > mapping.region().size()) {
      broken.add(mapping.id() + " has parts beyond its end");
    }
  }

  /// Shared memory lives as long as somebody maps it.
  private static void brokenHolders(World world, List<String> broken) {
    for (Owner holder : world.ownersOf(Words.SHMEM)) {
      boolean mapped =
          world.ownersOf(Words.PROCESS).stream()
              .flatMap(owner -> owner.regions().stream().map(r -> new Mapping(owner.name(), r)))
              .anyMatch(mapping ->
                  RegionId.of(holder.name(), Words.PAGES).equals(mapping.backing())
                      && !mapping.parts().isEmpty());
      if (!mapped) {
        broken.add("nobody maps " + holder.name());
      }
    }
  }

  /// A store changes what its own page reads as, and no private page of anybody else.
  private static void brokenIsolation(World before, Step step, List<String> broken) {
    String process =
        switch (step.command()) {
          case MemoryCommand.Write write -> write.process().text();
          case MemoryCommand.Receive receive -> receive.process().text();
          default -> null;
        };
    if (process == null || !step.outcome().equals("ok")) {
      return;
    }
    String space =
        before.owner(process) == null
            ? process
            : Spaces.holder(before, before.existingOwner(process)).name();
    Map<String, String> old = views(before, false);
    views(step.after(), false)
        .forEach((slot, value) -> {
          boolean others = !slot.startsWith(space + ".");
          if (others && !Objects.equals(value, old.get(slot))) {
            broken.add("a store of " + process + " changed " + slot);
          }
        });
  }

  /// What each page of a process reads as.
  private static Map<String, String> views(World world, boolean shared) {
    Map<String, String> views = new TreeMap<>();
    for (Owner owner : world.ownersOf(Words.PROCESS)) {
      for (Region region : owner.regions()) {
        Mapping mapping = new Mapping(owner.name(), region);
        for (int i = 0; i < region.size(); i++) {
          boolean own = mapping.privateAnonymous() || region.pointsSomewhere(i);
          if (shared || (!mapping.shared() && own && !fileFrame(world, mapping, i))) {
            views.put(
                mapping.slot(i).toString(), String.valueOf(MEMORY.peek(world, mapping.slot(i))));
          }
        }
      }
    }
    return views;
  }

  private static boolean fileFrame(World world, Mapping mapping, int index) {
    BlockId target = world.target(mapping.slot(index));
    return target != null && world.existingBlock(target).kind().equals(Words.FILE_PAGE);
  }

  private static @Nullable String comparison(History lazy, History eager) {
    Step onWrite = lazy.step(lazy.size());
    Step atOnce = eager.step(eager.size());
    if (!onWrite.outcome().equals(atOnce.outcome())) {
      return "on-write answers " + onWrite.outcome() + ", eager " + atOnce.outcome();
    }
    Map<String, String> one = views(onWrite.after(), true);
    Map<String, String> other = views(atOnce.after(), true);
    if (!one.equals(other)) {
      return "on-write reads " + one + ", eager " + other;
    }
    return reads(onWrite.events()).equals(reads(atOnce.events()))
        ? null
        : "on-write saw other values than eager";
  }

  private static List<String> reads(List<Event> events) {
    return events.stream()
        .filter(Event.ValueRead.class::isInstance)
        .map(event -> ((Event.ValueRead) event).value())
        .toList();
  }

  /// Every moment of a run, last to first and again, shows the world that it showed at first.
  private static @Nullable String backAndForth(History history) {
    for (int number = history.size(); number >= 1; number--) {
      World world = history.after(number - 1);
      int count = history.step(number).events().size();
      for (int event = 0; event < count; event++) {
        if (!history.at(new Moment(number, event)).equals(world)) {
          return "step " + number + ", event " + event + " shows another world when gone back to";
        }
        world = world.evolve(history.step(number).events().get(event));
      }
      if (!history.at(history.endOf(number)).equals(world)) {
        return "step " + number + " ends in another world when gone back to";
      }
    }
    return null;
  }
}
