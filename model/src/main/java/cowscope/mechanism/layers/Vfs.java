package cowscope.mechanism.layers;

import cowscope.world.World;

/// No sharing at all: each layer is a full copy of the one below (Docker: the `vfs` driver).
final class Vfs implements Driver {

  @Override
  public boolean stacks() {
    return false;
  }

  @Override
  public boolean copiesAtOnce() {
    return true;
  }

  @Override
  public boolean metadataAlone(World world) {
    return false;
  }

  @Override
  public boolean movesDirectories(World world) {
    return true;
  }
}
