package cowscope.app.session;

import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.World;

/// Tells worlds in which a single command may take longer than a frame of 16 ms from others. A
/// command that names all pages of a process goes through each of them, at some 100 ns to 10 µs.
public final class Weight {
  private static final int MANY = 10_000;

  private Weight() {}

  /// Whether it is one in which that may be.
  public static boolean heavy(World world) {
    for (Pool pool : world.pools()) {
      boolean large = pool.capacity() != Pool.UNLIMITED && pool.capacity() > MANY;
      if (large || pool.used() > MANY) {
        return true;
      }
    }
    for (Owner owner : world.owners()) {
      for (Region region : owner.regions()) {
        if (region.size() > MANY) {
          return true;
        }
      }
    }
    return false;
  }
}
