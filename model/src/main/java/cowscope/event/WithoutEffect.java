package cowscope.event;

import cowscope.world.Change;
import cowscope.world.World;

/// An event that is said and leaves the world as it is.
interface WithoutEffect extends Change {
  @Override
  default World applyTo(World world) {
    return world;
  }
}
