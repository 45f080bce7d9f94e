package cowscope.mechanism.strings.php;

import cowscope.mechanism.strings.Program;
import cowscope.mechanism.strings.Words;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import org.jspecify.annotations.Nullable;

/// Variables, elements and the insides of references: whatever holds a value (a `zval`).
final class Cells {
  static final String NULL = "null";

  private final Program program;

  Cells(Program program) {
    this.program = program;
  }

  /// What a cell holds.
  enum Kind {
    NULL,
    WHOLE,
    STRING,
    ARRAY
  }

  /// The cell itself, or that inside the reference it is bound to.
  SlotId deref(SlotId cell) {
    BlockId reference = reference(cell);
    return reference == null ? cell : RegionId.of(reference).slot(0);
  }

  /// The reference that a cell is bound to, or null.
  @Nullable BlockId reference(SlotId cell) {
    Block block = program.block(cell);
    return block != null && block.kind().equals(Words.REFERENCE) ? block.id() : null;
  }

  /// What a cell holds that is not bound to a reference.
  Kind kind(SlotId cell) {
    Block block = program.block(cell);
    if (block == null) {
      String value = program.slot(cell).value();
      return value == null || value.equals(NULL) ? Kind.NULL : Kind.WHOLE;
    }
    return block.content().slots() != null ? Kind.ARRAY : Kind.STRING;
  }

  /// The value that lies in the cell itself.
  String immediate(SlotId cell) {
    String value = program.slot(cell).value();
    return value == null ? NULL : value;
  }

  /// Gives a cell a value; what it held before is let go.
  void put(SlotId cell, Held value, String cause) {
    switch (value) {
      case Held.Immediate(String text) -> {
        if (program.block(cell) != null || !text.equals(program.slot(cell).value())) {
          program.fill(cell, text, cause);
        }
      }
      case Held.Block(BlockId block) -> program.point(cell, block, cause);
    }
  }
}
