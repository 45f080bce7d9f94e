package cowscope.mechanism.strings.php;

import cowscope.event.Event;
import cowscope.mechanism.strings.Program;
import cowscope.mechanism.strings.Words;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Runs the statements of a PHP program as the engine does (`zend_execute.c`, PHP 8.2).
final class PhpProgram {
  /// What an array becomes where a string is wanted.
  private static final String ARRAY = "Array";

  private final Program program;
  private final Cells cells;
  private final Arrays arrays;
  private final PhpStrings strings;
  private final Evaluation evaluation;
  private final Path path;

  PhpProgram(Program program) {
    this.program = program;
    this.cells = new Cells(program);
    this.arrays = new Arrays(program);
    this.strings = new PhpStrings(program);
    this.evaluation = new Evaluation(program);
    this.path = new Path(program);
  }

  void run(PhpStatement statement) {
    switch (statement) {
      case PhpStatement.Assign(Place place, Value value) -> assign(place, value);
      case PhpStatement.Push(Place place, Value value) -> push(place, value);
      case PhpStatement.Append(Place place, Value value) -> append(place, value);
      case PhpStatement.Bind(Place place, Place source) -> bind(place, source);
      case PhpStatement.Unset(Place place) -> unset(place);
    }
  }

  private void assign(Place place, Value value) {
    Held held = evaluation.evaluate(value);
    if (place.keys().isEmpty()) {
      cells.put(path.variable(place), held, "assigned");
      return;
    }
    SlotId temporary = temporary(place, value, held);
    attempt(place, "element-write");
    SlotId container = path.container(place);
    if (container != null && cells.kind(container) == Cells.Kind.STRING) {
      strings.write(container, place.keys().getLast(), text(held));
    } else if (container != null) {
      SlotId element = path.element(container, place.keys().getLast());
      cells.put(cells.deref(element), held, "assigned");
      warn(container, held);
    }
    settle(temporary, held);
  }

  private void push(Place place, Value value) {
    Held held = evaluation.evaluate(value);
    SlotId temporary = temporary(place, value, held);
    attempt(place, "push");
    SlotId cell = path.cell(place);
    if (cell != null && path.array(cell, place)) {
      BlockId array = block(cell).id();
      cells.put(arrays.insert(array, arrays.next(array)), held, "pushed");
      warn(cell, held);
    }
    settle(temporary, held);
  }

  /// Through a reference an array can come to contain itself: nobody holds its old value then.
  private void warn(SlotId container, Held held) {
    if (held.equals(new Held.Block(block(container).id()))) {
      program.note("array-in-itself", Attributes.of("slot", program.world().label(container)));
    }
  }

  /// A value that is read from the very variable that is about to change waits in a temporary
  /// variable, so that the change cannot reach it.
  private @Nullable SlotId temporary(Place place, Value value, Held held) {
    boolean own =
        value instanceof Value.Of(Place source) && source.variable().equals(place.variable());
    if (!own || !(held instanceof Held.Block(BlockId block))) {
      return null;
    }
    SlotId temporary = program.declare("temporary");
    program.point(temporary, block, "temporary");
    return temporary;
  }

  /// Lets go of a temporary variable, and of a value that found no place.
  private void settle(@Nullable SlotId temporary, Held held) {
    if (temporary != null) {
      program.remove(temporary, "temporary");
    } else if (held instanceof Held.Block(BlockId id)) {
      Block block = program.world().block(id);
      if (block != null && block.counted() && block.refs() == 0) {
        program.free(id, "unused");
      }
    }
  }

  private void append(Place place, Value value) {
    Held more = evaluation.evaluate(value);
    String text = text(more);
    attempt(place, "append");
    SlotId cell = path.cell(place);
    if (cell == null) {
      return;
    }
    switch (cells.kind(cell)) {
      case NULL -> appendToNothing(cell, more);
      case STRING -> appendToString(cell, more, text);
      case WHOLE -> appendToOther(cell, new Held.Immediate(cells.immediate(cell)), text);
      case ARRAY -> {
        program.note("array-to-string", Attributes.of("place", place.toString()));
        appendToOther(cell, new Held.Block(block(cell).id()), text);
      }
    }
    settle(null, more);
  }

  private void appendToString(SlotId cell, Held more, String text) {
    if (PhpStrings.text(block(cell)).isEmpty()) {
      appendToNothing(cell, more);
    } else if (!text.isEmpty()) {
      strings.append(cell, text);
    }
  }

  /// A number or an array becomes a string first.
  private void appendToOther(SlotId cell, Held value, String text) {
    BlockId string = text.isEmpty() ? string(value) : strings.create(text(value) + text, "created");
    program.point(cell, string, "append");
  }

  /// Appending to nothing takes a share of what is appended.
  private void appendToNothing(SlotId cell, Held more) {
    cells.put(cell, new Held.Block(string(more)), "append-to-nothing");
  }

  private BlockId string(Held held) {
    return switch (held) {
      case Held.Immediate(String text) ->
          text.equals(Cells.NULL) ? strings.interned("") : number(text);
      case Held.Block(BlockId id) ->
          program.world().existingBlock(id).value() == null ? strings.interned(ARRAY) : id;
    };
  }

  private BlockId number(String digits) {
    return digits.length() == 1 ? strings.interned(digits) : strings.create(digits, "created");
  }

  private void bind(Place place, Place source) {
    SlotId from = path.rawCell(source);
    if (from == null) {
      return;
    }
    BlockId reference = cells.reference(from);
    if (reference == null) {
      reference = reference(from);
    }
    SlotId cell = path.rawCell(place);
    if (cell != null) {
      program.point(cell, reference, "bound");
    }
  }

  /// Puts a reference between a cell and its value (`ZVAL_MAKE_REF`).
  private BlockId reference(SlotId cell) {
    BlockId reference =
        program.allocate(Words.REFERENCE, null, Zend.REFERENCE, Program.UNKNOWN, Words.REFERENCE);
    program.tell(new Event.BlockMarked(reference, Words.INDIRECT, true));
    RegionId inside = RegionId.of(reference);
    program.tell(
        new Event.RegionAdded(inside, "value", 1, true, "{owner}[{index}]", Attributes.NONE));
    program.handOver(cell, inside.slot(0), reference);
    return reference;
  }

  private void unset(Place place) {
    SlotId cell = program.find(place.variable());
    if (cell == null) {
      return;
    }
    if (place.keys().isEmpty()) {
      program.remove(cell, "unset");
      return;
    }
    attempt(place, "unset-element");
    List<Long> keys = place.keys();
    SlotId container = cells.deref(cell);
    for (int i = 0; i < keys.size(); i++) {
      SlotId element = path.existing(container, keys.get(i), place);
      if (element == null) {
        return;
      }
      if (i == keys.size() - 1) {
        program.remove(element, "unset");
      } else {
        container = cells.deref(element);
      }
    }
  }

  private void attempt(Place place, String cause) {
    SlotId slot = program.find(place.variable());
    if (slot != null) {
      program.attempt(slot, "write", null, cause);
    }
  }

  private String text(Held held) {
    return switch (held) {
      case Held.Immediate(String text) -> text.equals(Cells.NULL) ? "" : text;
      case Held.Block(BlockId id) -> {
        String text = program.world().existingBlock(id).value();
        yield text == null ? ARRAY : text;
      }
    };
  }

  private Block block(SlotId cell) {
    return Objects.requireNonNull(program.block(cell));
  }
}
