package cowscope.mechanism.strings.php;

import cowscope.event.Event;
import cowscope.mechanism.strings.Program;
import cowscope.mechanism.strings.Words;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Arrays: a header that is counted, and a table of elements that is allocated beside it
/// (`zend_hash.c`).
final class Arrays {
  /// The one static empty array (`zend_empty_array`).
  static final BlockId EMPTY = new BlockId(Words.EMPTY, BlockId.ONLY);

  /// Of an array: the key that the next appended element gets.
  static final String NEXT = "next";

  /// Of an array: its keys are hashed, no longer packed.
  static final String HASH = "hash";

  private static final String ELEMENTS = "elements";
  private static final String PATTERN = "{owner}[{name}]";
  private static final int ZVAL = 16;

  private final Program program;

  Arrays(Program program) {
    this.program = program;
  }

  /// A new array with room for so many elements, still empty.
  BlockId create(int elements, String cause) {
    int table = Zend.table(elements);
    BlockId array = program.allocate(Words.ARRAY, null, Zend.array(table, false), table, cause);
    program.tell(new Event.BlockExtended(array, 1, 0, Zend.array(table, false), "table"));
    program.tell(region(array));
    return array;
  }

  /// An array that the compiler made, still empty.
  BlockId introduce(int elements) {
    BlockId array = program.next(Words.HEAP_PREFIX);
    int table = Zend.table(elements);
    program.tell(
        new Event.BlockIntroduced(
            array, Words.ARRAY, null, Zend.array(table, false), true, "literal-array"));
    program.mark(array, Words.CAPACITY, table);
    program.tell(region(array));
    return array;
  }

  static Event region(BlockId array) {
    return new Event.RegionAdded(RegionId.of(array), ELEMENTS, 0, true, PATTERN, Attributes.NONE);
  }

  /// A copy of an array: its elements are shared, not copied (`zend_array_dup`).
  BlockId duplicate(Block source, String cause) {
    Attributes old = source.content().attributes();
    int count = count(source.id());
    BlockId copy =
        program.copy(
            source,
            Words.ARRAY,
            (long) ZVAL * count,
            source.bytes(),
            old.get(Words.CAPACITY, 0),
            cause);
    program.tell(new Event.BlockExtended(copy, 1, 0, source.bytes(), "table"));
    program.mark(copy, NEXT, old.get(NEXT));
    program.mark(copy, HASH, old.get(HASH));
    program.tell(region(copy));
    program.tell(new Event.SlotsCopied(RegionId.of(source.id()), RegionId.of(copy), cause));
    return copy;
  }

  /// Fills an empty array with values that need no block.
  void fill(BlockId array, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    List<String> keys = IntStream.range(0, values.size()).mapToObj(String::valueOf).toList();
    program.tell(
        new Event.SlotsFilled(
            RegionId.of(array).slots(0, values.size()), keys, values, "elements"));
    program.mark(array, NEXT, (long) values.size());
  }

  /// The element with this key, or null.
  @Nullable SlotId find(BlockId array, long key) {
    Region elements = elements(array);
    String name = String.valueOf(key);
    boolean packed = key >= 0 && key < elements.size() && name.equals(elements.slotName((int) key));
    int index = packed ? (int) key : elements.indexOf(name);
    return index < 0 ? null : RegionId.of(array).slot(index);
  }

  /// The key that an appended element gets.
  long next(BlockId array) {
    return program.world().existingBlock(array).content().attributes().get(NEXT, 0L);
  }

  /// A new element, still without a value.
  SlotId insert(BlockId array, long key) {
    int index = room(array, key);
    SlotId slot = RegionId.of(array).slot(index);
    program.tell(new Event.SlotAdded(slot, String.valueOf(key)));
    if (key >= next(array)) {
      program.mark(array, NEXT, key + 1);
    }
    return slot;
  }

  /// The place in the table for a new key (`_zend_hash_index_add_or_update_i`).
  private int room(BlockId array, long key) {
    Attributes attributes = program.world().existingBlock(array).content().attributes();
    int table = attributes.get(Words.CAPACITY, 0);
    int count = count(array);
    if (attributes.is(HASH)) {
      if (count >= table) {
        retable(array, 2 * table, true, 1, 1);
      }
      return elements(array).size();
    }
    if (key >= 0 && key < table) {
      return (int) key;
    }
    if (key >= 0 && key >> 1 < table && table >> 1 < count) {
      retable(array, 2 * table, false, Zend.tableMoves(table) ? 1 : 0, 0);
      return (int) key;
    }
    retable(array, elements(array).size() >= table ? 2 * table : table, true, 1, 1);
    program.mark(array, HASH, true);
    return elements(array).size();
  }

  private void retable(BlockId array, int table, boolean hash, int allocated, int freed) {
    long bytes = Zend.array(table, hash);
    program.tell(
        new Event.BlockExtended(array, allocated, freed, bytes, hash ? "rehashed" : "grown"));
    program.mark(array, Words.CAPACITY, table);
  }

  /// How many elements there are.
  int count(BlockId array) {
    Region elements = elements(array);
    int count = 0;
    for (int index = 0; index < elements.size(); index++) {
      count += elements.exists(index) ? 1 : 0;
    }
    return count;
  }

  Region elements(BlockId array) {
    return Objects.requireNonNull(program.world().existingBlock(array).content().slots());
  }
}
