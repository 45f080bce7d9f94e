package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.world.Attributes;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How processes and address spaces end (Linux: `exit_mmap`, `oom_kill_process`).
final class Ending {
  private Ending() {}

  /// Ends a process.
  static void exit(Story story, Owner process) {
    leave(story, process, "exit");
    story.add(new Event.OwnerRemoved(process.name(), "exit"));
    resume(story, process);
  }

  /// Another program in the same process: it starts with an address space of its own, empty.
  static void exec(Story story, Owner process, @Nullable String program) {
    leave(story, process, "exec");
    if (Spaces.borrowed(process)) {
      story.add(new Event.OwnerMarked(process.name(), Words.SPACE, null));
    }
    if (!Mappings.unmapped(process).isEmpty()) {
      story.add(new Event.OwnerMarked(process.name(), Words.UNMAPPED, null));
    }
    if (program != null) {
      story.add(new Event.OwnerMarked(process.name(), Words.PROGRAM, program));
    }
    resume(story, process);
  }

  /// There is no frame for an access: all processes of that address space are killed.
  static void kill(Story story, String holder, SlotId slot) {
    story.answer("OOM", slot, "out-of-memory");
    List<Owner> killed =
        story.world().owners().stream()
            .filter(owner ->
                owner.name().equals(holder) || holder.equals(owner.attributes().get(Words.SPACE)))
            .toList()
            .reversed();
    for (Owner process : killed) {
      leave(story, process, "killed");
      story.add(new Event.OwnerRemoved(process.name(), "killed"));
      gone(story, process.name());
    }
  }

  /// Keeps in mind that the system ended a process or refused to start it: what a scenario still
  /// asks of it is not the scenario's mistake.
  static void gone(Story story, String process) {
    TreeSet<String> names = new TreeSet<>(gone(story.world()));
    names.add(process);
    story.add(new Event.WorldMarked(Words.GONE, List.copyOf(names)));
  }

  /// The processes that the system ended or refused to start.
  static List<String> gone(World world) {
    return world.state().get(Words.GONE, List.of());
  }

  /// All regions of a process go.
  static void leave(Story story, Owner process, String cause) {
    for (Region region : process.regions()) {
      Pinning.release(story, new Mapping(process.name(), region));
    }
    for (Region region : process.regions()) {
      RegionId id = RegionId.of(process.name(), region.name());
      Clearing.clear(story, id.slots(0, region.size()), cause);
      story.add(new Event.RegionRemoved(id, cause));
      removeUnused(story, new Mapping(process.name(), region), cause);
    }
  }

  /// Shared memory goes with the last region that maps it (Linux: `shmem_evict_inode`).
  static void removeUnused(Story story, Mapping last, String cause) {
    if (!last.region().kind().equals(Words.SHARED) || mapped(story.world(), last)) {
      return;
    }
    if (last.backing() instanceof RegionId.InOwner(String holder, _)
        && story.world().owner(holder) != null) {
      RegionId pages = RegionId.of(holder, Words.PAGES);
      Clearing.clearCache(story, pages, cause);
      story.add(new Event.RegionRemoved(pages, "last-mapping"));
      story.add(new Event.OwnerRemoved(holder, "last-mapping"));
    }
  }

  private static boolean mapped(World world, Mapping last) {
    return world.ownersOf(Words.PROCESS).stream()
        .flatMap(owner -> owner.regions().stream().map(r -> new Mapping(owner.name(), r)))
        .anyMatch(
            other -> Objects.equals(last.backing(), other.backing()) && !other.parts().isEmpty());
  }

  private static void resume(Story story, Owner process) {
    String parent = process.parent();
    if (parent != null && Spaces.borrowed(process)) {
      story.add(new Event.Noted("resumed", Attributes.of("process", parent)));
    }
  }
}
