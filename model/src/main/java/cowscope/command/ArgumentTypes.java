package cowscope.command;

import cowscope.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The types of argument that every mechanism has.
final class ArgumentTypes {
  private static final List<ArgumentType<?>> BUILT_IN =
      List.of(new NameType(), new WholeType(), new TextType());

  private ArgumentTypes() {}

  static ArgumentType<?> find(Class<?> type, List<ArgumentType<?>> available) {
    Class<?> wanted = type == int.class ? Integer.class : type;
    for (ArgumentType<?> candidate : available) {
      if (candidate.type() == wanted) {
        return candidate;
      }
    }
    for (ArgumentType<?> candidate : BUILT_IN) {
      if (candidate.type() == wanted) {
        return candidate;
      }
    }
    if (type.isEnum()) {
      return new WordType(type);
    }
    throw new IllegalArgumentException("no argument type for " + type);
  }

  /// Whole numbers of up to nine digits.
  private static final class WholeType implements ArgumentType<Integer> {
    private static final int MOST_DIGITS = 9;

    @Override
    public Class<Integer> type() {
      return Integer.class;
    }

    @Override
    public String expectation() {
      return "a whole number";
    }

    @Override
    public Integer parse(Cursor cursor) throws Mismatch {
      int start = cursor.at();
      String digits = cursor.take(c -> c >= '0' && c <= '9');
      if (digits.isEmpty()) {
        throw new Mismatch(start, expectation());
      }
      if (digits.length() > MOST_DIGITS) {
        throw new Mismatch(start, "a whole number of at most nine digits");
      }
      return Integer.valueOf(digits);
    }

    @Override
    public String write(Integer value) {
      return value.toString();
    }

    @Override
    public String pattern() {
      return "[0-9]{1,9}";
    }

    @Override
    public List<String> propose(World world, String placeholder, Map<String, Object> earlier) {
      boolean place = placeholder.equals("index") || placeholder.equals("position");
      return place ? List.of("0", "1", "2") : List.of("1", "2", "4", "8");
    }
  }

  /// Texts in double quotes; a single word may stand without.
  private static final class TextType implements ArgumentType<String> {
    @Override
    public Class<String> type() {
      return String.class;
    }

    @Override
    public String expectation() {
      return "a text in quotes";
    }

    @Override
    public String parse(Cursor cursor) throws Mismatch {
      if (cursor.peek() == '"') {
        return Quoted.parse(cursor, '"');
      }
      int start = cursor.at();
      String word = cursor.take(c -> Character.isLetterOrDigit(c) || c == '_');
      if (word.isEmpty()) {
        throw new Mismatch(start, expectation());
      }
      return word;
    }

    @Override
    public String write(String value) {
      return Quoted.write(value, '"');
    }

    @Override
    public String pattern() {
      return "(?:" + Letters.pattern("_") + "|" + Quoted.PATTERN + ")";
    }

    @Override
    public List<String> propose(World world, String placeholder, Map<String, Object> earlier) {
      return List.of("\"A\"", "\"B\"", "\"X\"", "\"Y\"");
    }
  }

  /// The constants of an enumeration, in lower case with hyphens.
  private record WordType(Class<?> type0) implements ArgumentType<Object> {
    @Override
    @SuppressWarnings("unchecked")
    public Class<Object> type() {
      return (Class<Object>) type0;
    }

    @Override
    public String expectation() {
      return words().collect(Collectors.joining(" or "));
    }

    @Override
    public Object parse(Cursor cursor) throws Mismatch {
      int start = cursor.at();
      String word = cursor.take(c -> Character.isLetter(c) || c == '-');
      for (Object constant : type0.getEnumConstants()) {
        if (write(constant).equals(word)) {
          return constant;
        }
      }
      throw new Mismatch(start, expectation());
    }

    @Override
    public String write(Object value) {
      return ((Enum<?>) value).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String pattern() {
      return "(?:" + words().collect(Collectors.joining("|")) + ")";
    }

    @Override
    public List<String> propose(World world, String placeholder, Map<String, Object> earlier) {
      return words().toList();
    }

    private Stream<String> words() {
      return Arrays.stream(type0.getEnumConstants()).map(this::write);
    }
  }
}
