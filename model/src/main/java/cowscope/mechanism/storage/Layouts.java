package cowscope.mechanism.storage;

import cowscope.world.World;

/// The file systems that there are.
final class Layouts {
  private static final Layout BTRFS = new Btrfs();
  private static final Layout ZFS = new Zfs();
  private static final Layout XFS = new Xfs();
  private static final Layout IN_PLACE = new InPlace();
  private static final Layout REFS = new Refs(false);
  private static final Layout REFS_WITH_INTEGRITY = new Refs(true);
  private static final Layout BCACHEFS = new Bcachefs();

  private Layouts() {}

  /// The rules that hold in `world`.
  static Layout of(World world) {
    StorageSettings settings = StorageSettings.of(world);
    Layout chosen = chosen(settings);
    return settings.eager() ? new Eager(chosen) : chosen;
  }

  private static Layout chosen(StorageSettings settings) {
    return switch (settings.layout()) {
      case StorageSettings.BTRFS -> BTRFS;
      case StorageSettings.ZFS -> ZFS;
      case StorageSettings.XFS -> XFS;
      case StorageSettings.IN_PLACE -> IN_PLACE;
      case StorageSettings.REFS -> settings.integrityStreams() ? REFS_WITH_INTEGRITY : REFS;
      case StorageSettings.BCACHEFS -> BCACHEFS;
      default -> throw new IllegalArgumentException("no layout " + settings.layout());
    };
  }
}
