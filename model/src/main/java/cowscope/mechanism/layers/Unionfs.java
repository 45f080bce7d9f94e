package cowscope.mechanism.layers;

import cowscope.world.World;

/// The first of them (unionfs, Stony Brook): branches with priorities, the leftmost that has a file
/// answers; whiteouts and opaque directories are named as aufs names them.
final class Unionfs implements Driver {
  private final Aufs names = new Aufs();

  @Override
  public boolean metadataAlone(World world) {
    return false;
  }

  @Override
  public boolean movesDirectories(World world) {
    return false;
  }

  @Override
  public String whiteout(String path) {
    return names.whiteout(path);
  }

  @Override
  public String opaqueMarker(String directory) {
    return names.opaqueMarker(directory);
  }
}
