package cowscope.mechanism.strings.php;

import cowscope.command.ArgumentType;
import cowscope.command.Cursor;
import cowscope.command.Mismatch;
import cowscope.mechanism.strings.CodeTypes;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How values are written.
final class ValueType implements ArgumentType<Value> {
  private static final int DEEPEST = 8;
  private static final int MOST_REPEATS = 100_000;
  private static final int MOST_ELEMENTS = 100_000;

  private final PlaceType places = new PlaceType();

  @Override
  public Class<Value> type() {
    return Value.class;
  }

  @Override
  public String expectation() {
    return "a value such as \"text\", 5, null, $x, [1, 2], range(1, 5) or str_repeat(\"ab\", 8)";
  }

  @Override
  public Value parse(Cursor cursor) throws Mismatch {
    return parse(cursor, 0);
  }

  private Value parse(Cursor cursor, int depth) throws Mismatch {
    cursor.skipBlanks();
    if (PhpText.begins(cursor)) {
      return new Value.Text(PhpText.parse(cursor));
    }
    if (cursor.peek() == '$') {
      return new Value.Of(places.parse(cursor));
    }
    if (cursor.peek() == '[') {
      return elements(cursor, depth);
    }
    Long number = PlaceType.whole(cursor);
    return number != null ? new Value.Whole(number) : named(cursor);
  }

  private Value named(Cursor cursor) throws Mismatch {
    int start = cursor.at();
    String word = cursor.take(c -> Character.isLetter(c) || c == '_');
    return switch (word) {
      case "null", "NULL" -> new Value.Nothing();
      case "range" -> range(cursor);
      case "str_repeat" -> repeated(cursor);
      default -> throw new Mismatch(start, expectation());
    };
  }

  private Value elements(Cursor cursor, int depth) throws Mismatch {
    int start = cursor.at();
    sign(cursor, "[");
    List<Value> values = new ArrayList<>();
    while (!closes(cursor)) {
      if (depth == DEEPEST) {
        throw new Mismatch(start, "at most " + DEEPEST + " arrays in each other");
      }
      values.add(parse(cursor, depth + 1));
      if (!closes(cursor)) {
        sign(cursor, ",");
      }
    }
    sign(cursor, "]");
    return new Value.Elements(values);
  }

  private static boolean closes(Cursor cursor) {
    cursor.skipBlanks();
    return cursor.peek() == ']';
  }

  private static Value range(Cursor cursor) throws Mismatch {
    int start = cursor.at();
    sign(cursor, "(");
    long first = number(cursor);
    sign(cursor, ",");
    long last = number(cursor);
    sign(cursor, ")");
    if (Math.abs(first - last) >= MOST_ELEMENTS) {
      throw new Mismatch(start, "a range of at most " + MOST_ELEMENTS + " numbers");
    }
    return new Value.Range(first, last);
  }

  private static Value repeated(Cursor cursor) throws Mismatch {
    sign(cursor, "(");
    cursor.skipBlanks();
    String text = PhpText.parse(cursor);
    sign(cursor, ",");
    int start = cursor.at();
    long times = number(cursor);
    sign(cursor, ")");
    if (times < 0 || times * Math.max(1, text.length()) > MOST_REPEATS) {
      throw new Mismatch(
          start, "a number of repeats that makes at most " + MOST_REPEATS + " bytes");
    }
    return new Value.Repeated(text, (int) times);
  }

  private static long number(Cursor cursor) throws Mismatch {
    cursor.skipBlanks();
    Long number = PlaceType.whole(cursor);
    if (number == null) {
      throw new Mismatch(cursor.at(), "a whole number");
    }
    return number;
  }

  private static void sign(Cursor cursor, String sign) throws Mismatch {
    cursor.skipBlanks();
    if (!cursor.accept(sign)) {
      throw new Mismatch(cursor.at(), "\"" + sign + "\"");
    }
  }

  @Override
  public String write(Value value) {
    return switch (value) {
      case Value.Text(String text) -> PhpText.write(text);
      case Value.Whole(long number) -> Long.toString(number);
      case Value.Nothing() -> "null";
      case Value.Of(Place place) -> place.toString();
      case Value.Repeated(String text, int times) ->
          "str_repeat(" + PhpText.write(text) + ", " + times + ")";
      case Value.Range(long first, long last) -> "range(" + first + ", " + last + ")";
      case Value.Elements(List<Value> values) ->
          values.stream().map(this::write).collect(Collectors.joining(", ", "[", "]"));
    };
  }

  /// Arrays are matched by their brackets only: what is inside may nest.
  @Override
  public String pattern() {
    return "(?:"
        + PhpText.PATTERN
        + "|"
        + PlaceType.PATTERN
        + "|-?[0-9]{1,18}|null|NULL|\\[.*\\]|(?:range|str_repeat)[ \\t]*\\(.*\\))";
  }

  @Override
  public List<String> propose(World world, String placeholder, Map<String, Object> earlier) {
    List<String> proposals = new ArrayList<>(CodeTypes.variables(world));
    proposals.addAll(List.of("null", "range(1, 5)", "str_repeat(\"ab\", 8)"));
    return proposals;
  }
}
