package cowscope.mechanism.memory;

import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.World;

/// How much memory was promised, and how much more may be (Linux: `__vm_enough_memory`).
final class Commit {
  private Commit() {}

  /// Whether `pages` more may be promised.
  static boolean allows(Story story, long pages) {
    Settings settings = story.settings();
    return switch (settings.overcommit()) {
      case ALWAYS -> true;
      case HEURISTIC -> pages <= (long) settings.frames() + settings.swap();
      case NEVER -> promised(story.world()) + pages <= settings.commitLimit();
    };
  }

  /// Private writable pages of all processes, and all shared memory.
  static long promised(World world) {
    long sum = 0;
    for (Owner owner : world.owners()) {
      for (Region region : owner.regions()) {
        sum +=
            switch (owner.kind()) {
              case Words.PROCESS -> new Mapping(owner.name(), region).parts().charged();
              case Words.SHMEM -> region.size();
              default -> 0;
            };
      }
    }
    return sum;
  }

  /// How many pages all processes have mapped.
  static long mapped(World world) {
    return world.ownersOf(Words.PROCESS).stream().mapToLong(Commit::mapped).sum();
  }

  /// How many pages a process has mapped.
  static long mapped(Owner process) {
    return process.regions().stream()
        .mapToLong(region -> new Mapping(process.name(), region).parts().pages())
        .sum();
  }
}
