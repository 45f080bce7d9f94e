package cowscope.mechanism.layers;

import cowscope.world.World;

/// The union file system of the Linux kernel (Documentation/filesystems/overlayfs.rst): copy-up of
/// whole files, whiteouts and opaque directories under their own paths.
final class Overlayfs implements Driver {

  @Override
  public boolean metadataAlone(World world) {
    return world.setup().is(Words.METACOPY);
  }

  /// `metacopy` brings `redirect_dir` with it (Linux: `ovl_fs_params_verify`).
  @Override
  public boolean movesDirectories(World world) {
    return world.setup().is(Words.REDIRECT_DIR) || world.setup().is(Words.METACOPY);
  }
}
