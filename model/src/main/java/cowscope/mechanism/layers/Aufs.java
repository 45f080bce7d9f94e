package cowscope.mechanism.layers;

import cowscope.world.World;

/// Another union file system, once Docker's first driver (aufs(5)): whiteouts are files called
/// `.wh.<name>`, an opaque directory has a file `.wh..wh..opq` in it.
final class Aufs implements Driver {
  static final String PREFIX = ".wh.";
  private static final String OPAQUE = "/.wh..wh..opq";

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
    return FilePath.parent(path) + "/" + PREFIX + FilePath.name(path);
  }

  @Override
  public String opaqueMarker(String directory) {
    return directory + OPAQUE;
  }
}
