package cowscope.mechanism.storage;

/// How much a scenario may ask for.
final class Limits {
  /// A view shows each block of each file, so that a file of a million would make every world slow.
  static final int FILE_BLOCKS = 65_536;

  static final int OWNERS = 256;

  private Limits() {}
}
