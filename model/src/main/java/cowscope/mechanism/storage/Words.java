package cowscope.mechanism.storage;

/// The words that stand in worlds, events and traces of file systems.
final class Words {
  static final String DISK = "D";
  static final String METADATA = "N";

  static final String DATA = "data";
  static final String NODE = "node";
  static final String KEYS = "keys";

  static final String SUBVOLUME = "subvolume";
  static final String SNAPSHOT = "snapshot";
  static final String SUPERBLOCK = "superblock";
  static final String LIVE = "@";
  static final String ROOT = "root";
  static final String FILE = "file";

  /// What a hole reads.
  static final String ZEROS = "0";

  private Words() {}

  /// What blocks are marked with.
  static final class Marks {
    /// The transaction in which a block was written.
    static final String GENERATION = "generation";

    /// The transaction in which a data block of ZFS was written.
    static final String BIRTH = "birth";

    static final String SIZE = "size";
    static final String HEIGHT = "height";
    static final String NOCOW = "nocow";

    /// The first block of an extent of several, and how many it has.
    static final String EXTENT = "extent";

    static final String BLOCKS = "blocks";

    /// Which block of its extent a slot sees.
    static final String OFFSET = "offset";

    /// How many snapshots there had been when a block of a nocow file was written.
    static final String SNAPSHOTS = "snapshots";

    static final String CORRUPT = "corrupt";

    /// What a slot of a view says when its block is damaged and a checksum tells so.
    static final String UNREADABLE = "unreadable";

    /// Given up, and kept until the commit.
    static final String PENDING = "pending";

    private Marks() {}
  }

  /// What owners are marked with.
  static final class OwnerMarks {
    static final String WRITABLE = "writable";

    /// How many snapshots there had been when the last one was taken of this subvolume.
    static final String LAST_SNAPSHOT = "lastSnapshot";

    static final String TRANSACTION = "transaction";
    static final String DEADLIST = "deadlist";
    static final String ORIGIN = "origin";
    static final String VERSION = "version";

    private OwnerMarks() {}
  }

  /// What the world remembers.
  static final class State {
    static final String TRANSACTION = "transaction";
    static final String SNAPSHOTS = "snapshots";
    static final String JOURNAL = "journal";
    static final String CLONES = "clones";
    static final String VERSIONS = "versions";
    static final String FORKS = "forks";

    /// The names of snapshots that the system would not make.
    static final String REFUSED = "refused";

    /// The two places for the list of roots that take turns.
    static final String EVEN = "rootsEven";

    static final String ODD = "rootsOdd";

    private State() {}
  }
}
