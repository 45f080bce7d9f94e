package cowscope.mechanism.strings.php;

import cowscope.event.Event;
import cowscope.mechanism.strings.Program;
import cowscope.mechanism.strings.Refusal;
import cowscope.mechanism.strings.Words;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/// What the right side of an assignment becomes.
final class Evaluation {
  private static final String SCRIPT = "script";
  private static final String LITERALS = "literals";

  private final Program program;
  private final Cells cells;
  private final Arrays arrays;
  private final PhpStrings strings;
  private final Copies copies;

  Evaluation(Program program) {
    this.program = program;
    this.cells = new Cells(program);
    this.arrays = new Arrays(program);
    this.strings = new PhpStrings(program);
    this.copies = new Copies(program);
  }

  Held evaluate(Value value) {
    return switch (value) {
      case Value.Text(String text) -> shared(strings.interned(text));
      case Value.Whole(long number) -> new Held.Immediate(Long.toString(number));
      case Value.Nothing() -> new Held.Immediate(Cells.NULL);
      case Value.Of(Place place) -> read(place);
      case Value.Repeated(String text, int times) -> new Held.Block(repeated(text, times));
      case Value.Range(long first, long last) -> new Held.Block(range(first, last));
      case Value.Elements(List<Value> values) -> elements(value, values);
    };
  }

  /// What a variable, an element or a character is now; `null` where there is none.
  ///
  /// @throws Refusal when not even the variable exists
  private Held read(Place place) {
    SlotId cell = program.find(place.variable());
    if (cell == null) {
      throw new Refusal("value", "there is no variable " + place.variable());
    }
    cell = cells.deref(cell);
    for (long key : place.keys()) {
      if (cells.kind(cell) == Cells.Kind.STRING) {
        return character(place, cell);
      }
      SlotId element =
          cells.kind(cell) == Cells.Kind.ARRAY
              ? arrays.find(Objects.requireNonNull(program.block(cell)).id(), key)
              : null;
      if (element == null) {
        program.note("undefined", Attributes.of("place", place.toString()));
        return new Held.Immediate(Cells.NULL);
      }
      cell = cells.deref(element);
    }
    Block block = program.block(cell);
    return block == null ? new Held.Immediate(cells.immediate(cell)) : shared(block.id());
  }

  /// A character of a string, which is a string again, or an empty one where there is none.
  private Held character(Place place, SlotId cell) {
    String text = PhpStrings.text(Objects.requireNonNull(program.block(cell)));
    long key = place.keys().getLast();
    long offset = key < 0 ? key + text.length() : key;
    boolean there = offset >= 0 && offset < text.length();
    if (!there) {
      program.note("illegal-offset", Attributes.of("offset", key));
    }
    return shared(strings.interned(there ? String.valueOf(text.charAt((int) offset)) : ""));
  }

  /// A share of a block; when every copy is deep at once, a copy of it.
  private Held shared(BlockId block) {
    boolean deep = program.eager() && !block.equals(Arrays.EMPTY);
    return new Held.Block(deep ? copies.deep(program.world().existingBlock(block)) : block);
  }

  private BlockId repeated(String text, int times) {
    String whole = text.repeat(times);
    return whole.isEmpty()
        ? strings.interned("")
        : strings.create(whole, Zend.extendedString(whole.length()), "created");
  }

  private BlockId range(long first, long last) {
    long step = first <= last ? 1 : -1;
    List<String> numbers =
        LongStream.rangeClosed(0, Math.abs(last - first))
            .mapToObj(i -> Long.toString(first + i * step))
            .toList();
    BlockId array = arrays.create(numbers.size(), "created");
    arrays.fill(array, numbers);
    return array;
  }

  private Held elements(Value value, List<Value> values) {
    if (values.isEmpty()) {
      return new Held.Block(Arrays.EMPTY);
    }
    return value.constant() ? literal(values) : new Held.Block(created(values));
  }

  private BlockId created(List<Value> values) {
    BlockId array = arrays.create(values.size(), "created");
    putAll(array, values.stream().map(this::evaluate).toList());
    return array;
  }

  /// An array that stands in the program: the program itself counts on it for ever.
  private Held literal(List<Value> values) {
    BlockId array = compiled(values);
    RegionId literals = RegionId.of(SCRIPT, LITERALS);
    if (program.world().owner(SCRIPT) == null) {
      program.tell(new Event.OwnerAdded(SCRIPT, SCRIPT, null));
      program.tell(
          new Event.RegionAdded(literals, LITERALS, 0, true, Region.NAMED, Attributes.NONE));
    }
    int number = program.world().existingRegion(literals).size();
    SlotId slot = literals.slot(number);
    program.tell(new Event.SlotAdded(slot, "literal " + (number + 1)));
    program.point(slot, array, "compiled");
    return shared(array);
  }

  private BlockId compiled(List<Value> values) {
    BlockId array = arrays.introduce(values.size());
    List<Held> held = new ArrayList<>();
    for (Value value : values) {
      held.add(
          switch (value) {
            case Value.Text(String text) ->
                new Held.Block(
                    text.length() < 2 ? strings.interned(text) : strings.introduce(text));
            case Value.Elements(List<Value> inner) ->
                new Held.Block(inner.isEmpty() ? Arrays.EMPTY : compiled(inner));
            case Value.Whole _, Value.Nothing _, Value.Of _, Value.Repeated _, Value.Range _ ->
                evaluate(value);
          });
    }
    putAll(array, held);
    return array;
  }

  private void putAll(BlockId array, List<Held> values) {
    List<String> immediates = new ArrayList<>();
    for (Held value : values) {
      if (value instanceof Held.Immediate(String text)) {
        immediates.add(text);
      }
    }
    if (immediates.size() == values.size()) {
      arrays.fill(array, immediates);
      return;
    }
    for (Held value : values) {
      cells.put(arrays.insert(array, arrays.next(array)), value, Words.ARRAY);
    }
  }
}
