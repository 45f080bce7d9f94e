package cowscope.mechanism.strings.php;

import cowscope.command.ArgumentType;
import cowscope.command.Cursor;
import cowscope.command.Mismatch;
import cowscope.mechanism.strings.CodeTypes;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How places are written: `$a`, `$a[0][1]`.
final class PlaceType implements ArgumentType<Place> {
  static final String PATTERN =
      "\\$[A-Za-z_][A-Za-z0-9_]*(?:[ \\t]*\\[[ \\t]*-?[0-9]{1,18}[ \\t]*\\])*";

  private static final int MOST_DIGITS = 18;

  @Override
  public Class<Place> type() {
    return Place.class;
  }

  @Override
  public String expectation() {
    return "a variable such as $x, or an element such as $a[0]";
  }

  @Override
  public Place parse(Cursor cursor) throws Mismatch {
    int start = cursor.at();
    boolean dollar = cursor.accept("$");
    String name = cursor.take(c -> (c < 128 && Character.isLetterOrDigit(c)) || c == '_');
    if (!dollar || name.isEmpty() || Character.isDigit(name.charAt(0))) {
      throw new Mismatch(start, expectation());
    }
    List<Long> keys = new ArrayList<>();
    Long key = key(cursor);
    while (key != null) {
      keys.add(key);
      key = key(cursor);
    }
    return new Place("$" + name, keys);
  }

  /// The next key in brackets, or null where none stands; `[]` is left for the statement.
  private static @Nullable Long key(Cursor cursor) {
    int start = cursor.at();
    cursor.skipBlanks();
    if (cursor.accept("[")) {
      cursor.skipBlanks();
      Long number = whole(cursor);
      cursor.skipBlanks();
      if (number != null && cursor.accept("]")) {
        return number;
      }
    }
    cursor.moveTo(start);
    return null;
  }

  /// A whole number, or null when none stands here.
  static @Nullable Long whole(Cursor cursor) {
    int start = cursor.at();
    boolean negative = cursor.accept("-");
    String digits = cursor.take(c -> c >= '0' && c <= '9');
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      cursor.moveTo(start);
      return null;
    }
    long number = Long.parseLong(digits);
    return negative ? -number : number;
  }

  @Override
  public String write(Place value) {
    return value.toString();
  }

  @Override
  public String pattern() {
    return PATTERN;
  }

  @Override
  public List<String> propose(World world, String placeholder, Map<String, Object> earlier) {
    return CodeTypes.variables(world);
  }
}
