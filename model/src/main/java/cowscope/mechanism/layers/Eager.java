package cowscope.mechanism.layers;

import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// A driver under the eager policy: layers, whiteouts and answers stay as they are, but every new
/// layer has copies of all files that can be seen from it, so that no data are shared.
record Eager(Driver driver) implements Driver {

  @Override
  public boolean stacks() {
    return driver.stacks();
  }

  @Override
  public boolean copiesAtOnce() {
    return true;
  }

  @Override
  public boolean metadataAlone(World world) {
    return driver.metadataAlone(world);
  }

  @Override
  public boolean movesDirectories(World world) {
    return driver.movesDirectories(world);
  }

  @Override
  public String whiteout(String path) {
    return driver.whiteout(path);
  }

  @Override
  public @Nullable String opaqueMarker(String directory) {
    return driver.opaqueMarker(directory);
  }

  @Override
  public boolean mappingsFollow() {
    return driver.mappingsFollow();
  }

  @Override
  public boolean newDirectoryOpaque(World world) {
    return driver.newDirectoryOpaque(world);
  }

  @Override
  public boolean movedDirectoryOpaque() {
    return driver.movedDirectoryOpaque();
  }
}
