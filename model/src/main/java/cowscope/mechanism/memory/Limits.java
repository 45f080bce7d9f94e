package cowscope.mechanism.memory;

/// What the model takes on. The scale that was measured is a process of 1,048,576 pages (4 GiB);
/// the limits leave room for one and its child, and keep a scenario from the outside from taking
/// the whole heap.
final class Limits {
  /// Frames of memory, and slots of swap.
  static final int FRAMES = 2_000_000;

  /// Pages of a region or a file.
  static final int PAGES = 2_000_000;

  /// Processes, files and shared memory together; each command may look at all of them.
  static final int OWNERS = 256;

  /// Pages of all mergeable regions when they are merged: each is looked at, and told, alone.
  static final int MERGEABLE = 65_536;

  /// Up to so many accesses of a command are told one by one; beyond, neighbours in the same state
  /// are told together.
  static final int TOLD_ONE_BY_ONE = 64;

  private Limits() {}
}
