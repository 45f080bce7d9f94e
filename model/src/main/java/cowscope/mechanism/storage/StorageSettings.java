package cowscope.mechanism.storage;

import cowscope.mechanism.Policy;
import cowscope.mechanism.Setting;
import cowscope.world.Attributes;
import cowscope.world.World;
import java.util.List;

/// What a scenario chose, as the rules ask for it.
record StorageSettings(Attributes chosen) {
  static final String BTRFS = "btrfs";
  static final String ZFS = "zfs";
  static final String XFS = "xfs";
  static final String IN_PLACE = "in-place";
  static final String REFS = "refs";
  static final String BCACHEFS = "bcachefs";

  private static final String LAYOUT = "layout";
  private static final String BLOCKS = "blocks";
  private static final String BLOCK_SIZE = "blockSize";
  private static final String FANOUT = "fanout";
  private static final String INTEGRITY_STREAMS = "integrityStreams";

  private static final int STANDARD_BLOCKS = 24;
  private static final int STANDARD_SIZE = 4096;
  private static final int STANDARD_FANOUT = 4;
  private static final int MOST_BLOCKS = 1_000_000;
  private static final int LARGEST_BLOCK = 1 << 30;
  private static final int LARGEST_FANOUT = 1024;

  /// The comparison copies everything; its disk is larger, so that it can go on.
  private static final int ROOM_FOR_COPIES = 16;

  static final List<Setting> ALL =
      List.of(
          new Setting.Choice(
              LAYOUT,
              List.of(BTRFS, ZFS, XFS, IN_PLACE, REFS, BCACHEFS),
              "which file system's rules hold"),
          new Setting.Whole(
              BLOCKS, STANDARD_BLOCKS, 1, MOST_BLOCKS, "how many data blocks the disk has"),
          new Setting.Whole(BLOCK_SIZE, STANDARD_SIZE, 1, LARGEST_BLOCK, "bytes of a block"),
          new Setting.Whole(
              FANOUT, STANDARD_FANOUT, 2, LARGEST_FANOUT, "pointers in a tree node of a file"),
          new Setting.Flag(
              INTEGRITY_STREAMS,
              false,
              "refs: whether data has checksums, and is then never overwritten in place"));

  static StorageSettings of(World world) {
    return new StorageSettings(world.setup());
  }

  String layout() {
    return chosen.get(LAYOUT, BTRFS);
  }

  int blocks() {
    int blocks = chosen.get(BLOCKS, STANDARD_BLOCKS);
    return eager() ? Math.min(blocks * ROOM_FOR_COPIES, MOST_BLOCKS) : blocks;
  }

  int blockSize() {
    return chosen.get(BLOCK_SIZE, STANDARD_SIZE);
  }

  int fanout() {
    return chosen.get(FANOUT, STANDARD_FANOUT);
  }

  boolean integrityStreams() {
    return chosen.is(INTEGRITY_STREAMS);
  }

  boolean eager() {
    return Policy.EAGER.text().equals(chosen.get(Policy.KEY));
  }
}
