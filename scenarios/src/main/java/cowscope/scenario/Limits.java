package cowscope.scenario;

/// How much may come from outside. Files are shared in classes and by e-mail, so a hostile or
/// broken one must be refused quickly, whatever it asks for.
public final class Limits {
  /// Bytes of a file: hundreds of times a long lecture, and read in one piece.
  public static final int FILE_BYTES = 8 << 20;

  /// Levels of brackets: the format itself needs six; more would only exhaust the stack.
  public static final int NESTING = 32;

  /// Characters of one text: a caption is a few sentences, a command a line.
  public static final int TEXT = 4096;

  /// Steps of a scenario: every one is kept with its world and stands in a list.
  public static final int STEPS = 10_000;

  /// Owners alive at once: each has a lane of its own on the stage.
  public static final int OWNERS = 256;

  /// Blocks of a pool: twice a process of 4 GiB in pages of 4 KiB.
  public static final int FRAMES = 2_000_000;

  /// Slots of one region, for the same reason.
  public static final int REGION_SLOTS = 2_000_000;

  /// Events of a run: some 100 bytes each, so that a run stays below 512 MiB.
  public static final int EVENTS = 5_000_000;

  /// Slots and blocks that the events of a run are about, in all: each takes some 30 ns and keeps
  /// some 10 bytes, so that no file asks for more than seconds and half a gigabyte.
  public static final int TOUCHED = 50_000_000;

  /// Milliseconds that reading a file may take.
  public static final int PARSE_MILLIS = 5_000;

  /// Problems told of one file: nobody reads more at once.
  public static final int PROBLEMS = 100;

  private Limits() {}
}
