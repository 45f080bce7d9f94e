package cowscope.mechanism.strings.php;

import cowscope.event.Event;
import cowscope.mechanism.strings.Program;
import cowscope.mechanism.strings.Words;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.SlotId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Strings: counted when the program made them, interned when they stand in it (`zend_string.h`).
final class PhpStrings {
  private final Program program;

  PhpStrings(Program program) {
    this.program = program;
  }

  /// The interned string with these characters: there is only one.
  BlockId interned(String text) {
    List<BlockId> found = new ArrayList<>();
    program
        .world()
        .pool(Words.STATIC_PREFIX)
        .forEachBlock(block -> {
          if (text.equals(block.value())) {
            found.add(block.id());
          }
        });
    return found.isEmpty()
        ? program.introduce(text, Zend.string(text.length()), "literal")
        : found.getFirst();
  }

  /// A string that stands in a literal array: the array counts on it.
  BlockId introduce(String text) {
    BlockId block = program.next(Words.HEAP_PREFIX);
    long bytes = Zend.string(text.length());
    program.tell(
        new Event.BlockIntroduced(block, Words.BUFFER, text, bytes, true, "literal-element"));
    return block;
  }

  /// A new string.
  BlockId create(String text, String cause) {
    return create(text, Zend.string(text.length()), cause);
  }

  /// A new string in a block of so many bytes.
  BlockId create(String text, long bytes, String cause) {
    return program.allocate(Words.BUFFER, text, bytes, Program.UNKNOWN, cause);
  }

  BlockId copy(Block source, long bytes, String cause) {
    int length = text(source).length();
    return program.copy(source, Words.BUFFER, length, bytes, Program.UNKNOWN, cause);
  }

  /// Writes one byte; beyond the end the string is filled up with blanks. The string is separated
  /// before PHP looks at offset and value (`zend_assign_to_string_offset`).
  void write(SlotId cell, long offset, String value) {
    String text = text(string(cell));
    separate(cell, text.length(), "offset-write");
    long at = offset < 0 ? offset + text.length() : offset;
    if (at < 0) {
      program.note("illegal-offset", Attributes.of("offset", offset));
    } else if (value.isEmpty()) {
      program.answer("Error", cell, "empty-offset-value");
    } else {
      int place = (int) at;
      String longer = text + " ".repeat(Math.max(0, place + 1 - text.length()));
      extend(cell, longer.length(), "offset-write");
      become(cell, longer.substring(0, place) + value.charAt(0) + longer.substring(place + 1));
    }
  }

  /// Appends to a string that holds characters already (`concat_function`).
  void append(SlotId cell, String more) {
    String all = text(string(cell)) + more;
    if (!separate(cell, all.length(), "append")) {
      extend(cell, all.length(), "append");
    }
    become(cell, all);
  }

  /// Makes sure that the string belongs to this cell alone.
  ///
  /// @param length how many characters a copy has room for
  /// @return whether it was copied
  private boolean separate(SlotId cell, int length, String cause) {
    Block string = string(cell);
    boolean foreign = string.shared() || !string.counted();
    if (foreign) {
      if (!text(string).isEmpty()) {
        program.trap(cell, cause);
      }
      program.point(cell, copy(string, Zend.string(length), cause), cause);
    }
    return foreign;
  }

  /// Makes room in a string that belongs to this cell alone (`zend_string_extend`).
  private void extend(SlotId cell, int length, String cause) {
    Block string = string(cell);
    if (length > text(string).length()) {
      resize(string, Zend.extendedString(length), cause);
    }
  }

  private void resize(Block string, long bytes, String cause) {
    if (!Zend.fits(string.bytes(), bytes)) {
      program.move(string.id(), bytes, cause);
    } else if (bytes > string.bytes()) {
      program.tell(new Event.BlockResized(string.id(), bytes, cause));
    }
  }

  private void become(SlotId cell, String text) {
    program.write(string(cell).id(), cell, text);
  }

  private Block string(SlotId cell) {
    return Objects.requireNonNull(program.block(cell));
  }

  static String text(Block string) {
    return Objects.requireNonNull(string.value());
  }
}
