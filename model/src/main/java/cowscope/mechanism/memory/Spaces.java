package cowscope.mechanism.memory;

import cowscope.world.Owner;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// Which process lives in whose address space: after vfork the child lives in its parent's.
final class Spaces {
  private Spaces() {}

  /// The process whose regions `process` uses: itself, unless it came from vfork.
  static Owner holder(World world, Owner process) {
    Object space = process.attributes().get(Words.SPACE);
    return space == null ? process : world.existingOwner(space.toString());
  }

  /// Whether a process lives in the address space of another.
  static boolean borrowed(Owner process) {
    return process.attributes().get(Words.SPACE) != null;
  }

  /// The child that a process waits for after vfork, or null.
  static @Nullable Owner awaited(World world, String process) {
    for (Owner owner : world.owners()) {
      if (process.equals(owner.parent()) && borrowed(owner)) {
        return owner;
      }
    }
    return null;
  }

  /// The process that runs in the address space of `holder`: the last one that came from vfork, or
  /// itself.
  static String running(World world, String holder) {
    Owner child = awaited(world, holder);
    return child == null ? holder : running(world, child.name());
  }
}
