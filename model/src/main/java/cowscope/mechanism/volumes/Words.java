package cowscope.mechanism.volumes;

/// What owners, regions, blocks, pools and attributes are called in a world of this mechanism.
final class Words {
  // Settings.
  static final String KIND = "kind";
  static final String CHUNKS = "chunks";
  static final String CHUNK_BLOCKS = "chunkBlocks";
  static final String MEDIUM = "medium";
  static final String ERASE_BLOCKS = "eraseBlocks";
  static final String WEAR_LEVELLING = "wearLevelling";

  // Values of the setting kind.
  static final String DM_SNAPSHOT = "dm-snapshot";
  static final String DM_THIN = "dm-thin";
  static final String VSS = "vss";
  static final String DATABASE = "database";
  static final String WRITE_ONCE = "write-once";

  // Values of the setting medium.
  static final String WORM = "worm";
  static final String FLASH = "flash";

  // Kinds of owners.
  static final String VOLUME = "volume";
  static final String SNAPSHOT = "snapshot";
  static final String BACKUP = "backup";

  /// The one region of every owner; its slots are written `origin[3]`.
  static final String SLOTS = "chunks";

  static final String PATTERN = "{owner}[{index}]";

  /// What the blocks of the disk begin with.
  static final String DISK = "D";

  // Kinds of blocks.
  static final String CHUNK = "chunk";
  static final String STALE = "stale";

  /// What a chunk reads as that nothing was ever written to.
  static final String ZEROS = "0";

  // Attributes of owners.
  static final String INVALID = "invalid";
  static final String SUSPECT = "suspect";
  static final String OF = "of";
  static final String MISSED = "missed";
  static final String TORN = "torn";
  static final String FAILED = "failed";

  /// Attribute of blocks, and with the block's name behind a dot, of the world: how often the block
  /// was written, which outlives an erase.
  static final String WEAR = "wear";

  /// Attribute of the world: who is [Gone].
  static final String GONE = "gone";

  private Words() {}

  /// What the blocks of an owner's store begin with.
  static String storePrefix(String owner) {
    return owner + ":";
  }
}
