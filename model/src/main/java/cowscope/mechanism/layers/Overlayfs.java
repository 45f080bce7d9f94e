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

  /// Spares lookups below; not done where lower layers may be changed offline (Linux:
  /// `ovl_create_upper`, `ovl_allow_offline_changes`).
  @Override
  public boolean newDirectoryOpaque(World world) {
    return movesDirectories(world);
  }

  /// Linux: `ovl_rename`.
  @Override
  public boolean movedDirectoryOpaque() {
    return true;
  }
}
