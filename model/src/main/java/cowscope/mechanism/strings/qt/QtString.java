package cowscope.mechanism.strings.qt;

import cowscope.event.Event;
import cowscope.mechanism.strings.Program;
import cowscope.mechanism.strings.Words;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.SlotId;
import java.util.Objects;

/// What Qt 5 and Qt 6 have in common: a copy shares the buffer, every access that could write
/// detaches, and so does a write to static data.
abstract class QtString {
  /// What a null string points at.
  static final BlockId NULL = new BlockId("NULL", BlockId.ONLY);

  private static final String EAGER = "eager";
  private static final int UTF16 = 2;

  final Program program;

  QtString(Program program) {
    this.program = program;
  }

  // What the versions do differently.

  /// The capacity of a buffer for exactly so many characters.
  abstract int exact(int length);

  /// The bytes of a buffer of this capacity.
  abstract long bytes(int capacity);

  /// What an empty string that is not null points at when its text was a literal; null when it has
  /// a buffer like any other.
  abstract BlockId created(String text, String cause);

  /// Appends characters, which are those of the string itself when `own`.
  abstract void append(SlotId string, String text, boolean own);

  /// What happens when a string with no characters is appended.
  abstract void appendNothing(SlotId string);

  abstract void reserve(SlotId string, int capacity);

  abstract void squeeze(SlotId string);

  /// Gives the string a buffer of its own, exactly large enough; it has none now.
  abstract void detached(SlotId string, String cause);

  // What is the same.

  final void construct(SlotId string, String text, String cause) {
    program.point(string, created(text, cause), cause);
  }

  final void constructNull(SlotId string) {
    program.point(string, NULL, "constructed");
  }

  /// `QStringLiteral`: characters that the compiler has laid out.
  final void constructLiteral(SlotId string, String text, String cause) {
    BlockId literal = program.introduce(text, (long) UTF16 * (text.length() + 1), "literal");
    program.point(
        string, program.eager() ? deep(program.world().existingBlock(literal)) : literal, cause);
  }

  final void copy(SlotId string, SlotId source, String cause) {
    Block data = data(source);
    if (string.equals(source)) {
      return;
    }
    boolean deep = program.eager() && (data.counted() || !text(data).isEmpty());
    program.point(string, deep ? deep(data) : data.id(), cause);
  }

  private BlockId deep(Block data) {
    return text(data).isEmpty()
        ? created("", EAGER)
        : copied(data, exact(text(data).length()), EAGER);
  }

  /// `QString::append(const QString&)`: a null string takes a share instead.
  final void append(SlotId string, SlotId source) {
    if (data(source).id().equals(NULL)) {
      return;
    }
    String text = text(data(source));
    if (data(string).id().equals(NULL)) {
      copy(string, source, "append-to-null");
    } else if (text.isEmpty()) {
      appendNothing(string);
    } else {
      append(string, text, string.equals(source));
    }
  }

  /// `QString::detach`, before anything that could write.
  final void detach(SlotId string, String cause) {
    if (needsDetach(data(string))) {
      trap(string, cause);
      detached(string, cause);
    }
  }

  final void write(SlotId string, int index, char sign) {
    StringBuilder text = new StringBuilder(text(data(string)));
    text.setCharAt(index, sign);
    program.write(data(string).id(), string, text.toString());
  }

  final void clear(SlotId string) {
    program.point(string, NULL, "cleared");
  }

  final void swap(SlotId string, SlotId other) {
    if (!data(string).id().equals(data(other).id())) {
      program.exchange(string, other, "swapped");
    }
  }

  // Tools for the versions.

  /// A shared or static buffer traps; that of a null string holds nothing to protect.
  final void trap(SlotId string, String cause) {
    Block data = data(string);
    if (needsDetach(data) && !text(data).isEmpty()) {
      program.trap(string, cause);
    }
  }

  /// The string gets a buffer of its own with what it holds.
  final void replace(SlotId string, int capacity, String cause) {
    Block data = data(string);
    BlockId own =
        text(data).isEmpty() ? allocated("", capacity, cause) : copied(data, capacity, cause);
    program.point(string, own, cause);
  }

  /// The buffer, which belongs to this string alone, changes its size (`realloc`).
  final void resize(SlotId string, int capacity, String cause) {
    Block data = data(string);
    BlockId block = data.id();
    if (Malloc.fits(data.bytes(), bytes(capacity))) {
      program.tell(new Event.BlockResized(block, bytes(capacity), cause));
    } else {
      block = program.move(block, bytes(capacity), cause);
    }
    program.mark(block, Words.CAPACITY, capacity);
  }

  final void become(SlotId string, String text) {
    program.write(data(string).id(), string, text);
  }

  final BlockId allocated(String text, int capacity, String cause) {
    return program.allocate(Words.BUFFER, text, bytes(capacity), capacity, cause);
  }

  final BlockId copied(Block data, int capacity, String cause) {
    long payload = (long) UTF16 * text(data).length();
    return program.copy(data, Words.BUFFER, payload, bytes(capacity), capacity, cause);
  }

  /// The size of the next larger power of two, less the header, in characters
  /// (`qCalculateGrowingBlockSize`).
  static int grown(int needed, int header) {
    int bytes = header + UTF16 * needed;
    return (Integer.highestOneBit(bytes) * 2 - header) / UTF16;
  }

  final Block data(SlotId string) {
    return Objects.requireNonNull(program.block(string));
  }

  static boolean needsDetach(Block data) {
    return data.shared() || !data.counted();
  }

  static String text(Block data) {
    return Objects.requireNonNull(data.value());
  }

  static int capacity(Block data) {
    return data.content().attributes().get(Words.CAPACITY, 0);
  }
}
