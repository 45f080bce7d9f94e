package cowscope.mechanism.counters;

import cowscope.event.Event;
import cowscope.mechanism.Decision;
import cowscope.world.Block;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Runs every interleaving of the operations that are under way. Orders that lead to the same
/// situation are followed only once, and counted all the same.
final class Explorer {
  private final Map<String, Exploration> known = new HashMap<>();

  Exploration explore(World world) {
    return explore(world, false, 0);
  }

  /// @param spoilt whether something went wrong on the way here
  /// @param copies how many buffers were copied on the way here
  private Exploration explore(World world, boolean spoilt, int copies) {
    String situation = situation(world) + spoilt + copies;
    Exploration before = known.get(situation);
    if (before == null) {
      before = follow(world, spoilt, copies);
      known.put(situation, before);
    }
    return before;
  }

  private Exploration follow(World world, boolean spoilt, int copies) {
    Exploration sum = null;
    for (Owner thread : new Desk(world).threads()) {
      if (thread.attributes().get(Words.NEXT) != null) {
        Desk desk = new Desk(world);
        new Processor(desk, thread.name()).step();
        Decision.Accepted step = desk.draft().accepted();
        boolean wrong = spoilt || step.events().stream().anyMatch(Event.Answered.class::isInstance);
        int copied = copies + (int) step.events().stream().filter(Explorer::copies).count();
        Exploration rest = explore(desk.world(), wrong, copied);
        sum = plus(sum, rest, thread.name());
      }
    }
    return sum != null ? sum : ended(world, spoilt, copies);
  }

  private static boolean copies(Event event) {
    return event instanceof Event.BlockCopied;
  }

  private static Exploration ended(World world, boolean spoilt, int copies) {
    return new Exploration(1, spoilt || !countsAreTrue(world) ? 1 : 0, copies, copies, List.of());
  }

  private static boolean countsAreTrue(World world) {
    boolean[] good = {true};
    world
        .pool(Words.PREFIX)
        .forEachBlock(block -> good[0] &= block.refs() > 0 && block.refs() == stored(block));
    return good[0];
  }

  private static int stored(Block block) {
    return block.content().attributes().get(Words.STORED, 0);
  }

  private static Exploration plus(@Nullable Exploration sum, Exploration rest, String thread) {
    List<String> order = new ArrayList<>();
    if (rest.wrong() > 0) {
      order.add(thread);
      order.addAll(rest.wrongOrder());
    }
    if (sum == null) {
      return new Exploration(
          rest.interleavings(), rest.wrong(), rest.fewestCopies(), rest.mostCopies(), order);
    }
    return new Exploration(
        sum.interleavings() + rest.interleavings(),
        sum.wrong() + rest.wrong(),
        Math.min(sum.fewestCopies(), rest.fewestCopies()),
        Math.max(sum.mostCopies(), rest.mostCopies()),
        sum.wrong() > 0 ? sum.wrongOrder() : order);
  }

  /// All that the rest of a run depends on: counts and who holds what, whatever the copies are
  /// called.
  private static String situation(World world) {
    Desk desk = new Desk(world);
    StringBuilder text = new StringBuilder();
    Map<String, String> names = new TreeMap<>();
    for (Owner owner : world.owners()) {
      text.append(owner.name()).append(owner.attributes().get(Words.OPERATION, "-"));
      text.append(owner.attributes().get(Words.NEXT, "-"));
      text.append(renamed(names, owner.attributes().get(Words.RELEASED, "-")));
      text.append(renamed(names, owner.attributes().get(Words.COPY, "-")));
      if (owner.region(Words.REGISTERS) != null && owner.attributes().get(Words.NEXT) != null) {
        text.append(register(world, owner));
      }
      for (Slot handle : desk.held(owner.name())) {
        text.append(handle.access()).append(renamed(names, String.valueOf(handle.block())));
      }
      text.append(';');
    }
    Pool pool = world.pool(Words.PREFIX);
    pool.forEachBlock(block ->
        text.append(renamed(names, block.id().toString())).append('=').append(stored(block)));
    world.state().asMap().forEach((key, value) -> text.append(key).append(value));
    return text.toString();
  }

  private static String register(World world, Owner owner) {
    Slot slot = world.slot(RegionId.of(owner.name(), Words.REGISTERS).slot(0));
    return slot == null ? "" : "r" + slot.value();
  }

  private static String renamed(Map<String, String> names, String block) {
    return block.equals("-") || block.equals(Words.FIRST.toString())
        ? block
        : names.computeIfAbsent(block, name -> "copy" + names.size());
  }
}
