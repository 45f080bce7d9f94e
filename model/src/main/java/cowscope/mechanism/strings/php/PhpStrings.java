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

  /// Writes one byte; beyond the end the string is filled up with blanks
  /// (`zend_assign_to_string_offset`).
  void write(SlotId cell, long offset, String value) {
    Block string = Objects.requireNonNull(program.block(cell));
    String text = text(string);
    long at = offset < 0 ? offset + text.length() : offset;
    if (at < 0) {
      program.note("illegal-offset", Attributes.of("offset", offset));
    } else if (value.isEmpty()) {
      program.answer("Error", cell, "empty-offset-value");
    } else if (at < text.length()) {
      own(cell, text.length(), "offset-write");
      become(cell, text.substring(0, (int) at) + value.charAt(0) + text.substring((int) at + 1));
    } else {
      own(cell, (int) at + 1, "offset-write");
      become(cell, text + " ".repeat((int) at - text.length()) + value.charAt(0));
    }
  }

  /// Appends to a string that holds characters already (`concat_function`).
  void append(SlotId cell, String more) {
    String text = text(Objects.requireNonNull(program.block(cell)));
    own(cell, text.length() + more.length(), "append");
    become(cell, text + more);
  }

  /// Makes sure that the string belongs to this cell alone and has room for so many characters.
  private void own(SlotId cell, int length, String cause) {
    Block string = Objects.requireNonNull(program.block(cell));
    boolean longer = length > text(string).length();
    if (string.shared() || !string.counted()) {
      program.trap(cell, cause);
      program.point(cell, copy(string, Zend.string(length), cause), cause);
    } else if (longer) {
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
    program.write(Objects.requireNonNull(program.block(cell)).id(), cell, text);
  }

  static String text(Block string) {
    return Objects.requireNonNull(string.value());
  }
}
