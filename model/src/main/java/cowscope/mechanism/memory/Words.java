package cowscope.mechanism.memory;

/// What owners, regions, blocks, pools and attributes are called in a world of this mechanism.
final class Words {
  // Kinds of owners.
  static final String PROCESS = "process";
  static final String FILE = "file";
  static final String SHMEM = "shmem";

  /// The one region of a file or of shared memory.
  static final String PAGES = "pages";

  // Kinds of regions.
  static final String PRIVATE = "private";
  static final String SHARED = "shared";
  static final String PRIVATE_FILE = "private-file";
  static final String SHARED_FILE = "shared-file";
  static final String CACHE = "cache";

  // What the blocks of each pool begin with.
  static final String RAM = "F";
  static final String ZERO = "Z";
  static final String SWAP = "S";

  // Kinds of blocks.
  static final String ANONYMOUS = "anonymous";
  static final String FILE_PAGE = "file";
  static final String SHARED_PAGE = "shared";
  static final String ZERO_PAGE = "zero";
  static final String MERGED = "merged";
  static final String SWAPPED = "swapped";

  /// What a page of zeros reads as.
  static final String ZEROS = "0";

  // Attributes of owners.
  static final String PID = "pid";
  static final String PROGRAM = "program";
  static final String SPACE = "space";
  static final String UNMAPPED = "unmapped";

  // Attributes of regions.
  static final String PARTS = "parts";
  static final String OF = "of";

  /// The process whose region this was inherited from.
  static final String FROM = "from";

  static final String NEVER_WRITABLE = "never-writable";
  static final String MERGEABLE = "mergeable";

  // Attributes of slots and blocks.
  static final String PINS = "pins";
  static final String IN_SWAP = "in-swap";
  static final String CACHED = "cached";

  /// Attribute of the world: the processes that the system ended or refused to start.
  static final String GONE = "gone";

  private Words() {}
}
