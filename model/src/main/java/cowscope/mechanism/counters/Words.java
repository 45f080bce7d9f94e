package cowscope.mechanism.counters;

import cowscope.world.BlockId;

/// The words that worlds of this mechanism use.
final class Words {
  static final String THREAD = "thread";

  /// The owner of the copies that are alive at the start, and its kind.
  static final String MAIN = "main";

  static final String REGISTERS = "registers";
  static final String HANDLES = "handles";
  static final String HEAP = "heap";
  static final String PREFIX = "B";
  static final String BUFFER = "buffer";

  /// The buffer that all is about.
  static final BlockId FIRST = new BlockId(PREFIX, 1);

  /// Of a buffer: the count as it is stored; how many handles there are in truth is `refs`.
  static final String STORED = "stored";

  /// Of a thread: what it runs, and which instruction comes next.
  static final String OPERATION = "operation";

  static final String NEXT = "next";

  /// Of a thread: how often its compare-and-swap failed.
  static final String RETRIES = "retries";

  /// Of a thread: the buffer whose count it has just brought down.
  static final String RELEASED = "released";

  /// Of a thread that writes: its own copy.
  static final String COPY = "own-copy";

  /// The one register of a thread.
  static final String REGISTER = "loaded";

  /// Of the world: the buffers that were freed, and what their memory still holds as count.
  static final String FREED = "freed ";

  /// Of a handle: its buffer was freed.
  static final String DANGLING = "dangling";

  private Words() {}
}
