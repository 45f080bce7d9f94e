package cowscope.mechanism.strings;

import cowscope.command.ArgumentType;
import cowscope.command.Cursor;
import cowscope.command.Mismatch;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.World;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The arguments of C++ statements: variables, string and character literals.
public final class CodeTypes {
  /// Words of C++ that can be no names of variables either, so that other statements are told from
  /// these at once.
  private static final Set<String> RESERVED =
      Set.of(
          "auto", "bool", "class", "const", "delete", "do", "else", "for", "if", "int", "new",
          "return", "std", "struct", "using", "void", "while");

  private CodeTypes() {}

  /// The types, with `keywords` that cannot be names of variables.
  public static ArgumentType<?>[] with(Set<String> keywords) {
    Set<String> all = new TreeSet<>(RESERVED);
    all.addAll(keywords);
    return new ArgumentType<?>[] {new VariableType(all), new LiteralType(), new LetterType()};
  }

  /// The names of the variables there are.
  public static List<String> variables(World world) {
    Region region = world.region(RegionId.of(Words.PROGRAM, Words.VARIABLES));
    return region == null
        ? List.of()
        : IntStream.range(0, region.size())
            .mapToObj(region::slotName)
            .filter(Objects::nonNull)
            .toList();
  }

  private record VariableType(Set<String> keywords) implements ArgumentType<Variable> {
    @Override
    public Class<Variable> type() {
      return Variable.class;
    }

    @Override
    public String expectation() {
      return "a variable such as x";
    }

    @Override
    public Variable parse(Cursor cursor) throws Mismatch {
      int start = cursor.at();
      String name = cursor.take(c -> (c < 128 && Character.isLetterOrDigit(c)) || c == '_');
      if (name.isEmpty() || Character.isDigit(name.charAt(0)) || keywords.contains(name)) {
        throw new Mismatch(start, expectation());
      }
      return new Variable(name);
    }

    @Override
    public String write(Variable value) {
      return value.name();
    }

    @Override
    public String pattern() {
      return "(?!(?:" + String.join("|", new TreeSet<>(keywords)) + ")\\b)[A-Za-z_][A-Za-z0-9_]*";
    }

    @Override
    public List<String> propose(World world, String placeholder, Map<String, Object> earlier) {
      return placeholder.equals("name") ? List.of() : variables(world);
    }
  }

  private record LiteralType() implements ArgumentType<Literal> {
    @Override
    public Class<Literal> type() {
      return Literal.class;
    }

    @Override
    public String expectation() {
      return "a string such as \"abc\"";
    }

    @Override
    public Literal parse(Cursor cursor) throws Mismatch {
      return new Literal(Escapes.parse(cursor, '"', expectation()));
    }

    @Override
    public String write(Literal value) {
      return Escapes.write(value.text(), '"');
    }

    @Override
    public String pattern() {
      return "\"(?:[^\"\\\\]|\\\\.)*\"";
    }

    @Override
    public List<String> propose(World world, String placeholder, Map<String, Object> earlier) {
      return List.of("\"abc\"", "\"xyz\"");
    }
  }

  private record LetterType() implements ArgumentType<Letter> {
    @Override
    public Class<Letter> type() {
      return Letter.class;
    }

    @Override
    public String expectation() {
      return "a character such as 'c'";
    }

    @Override
    public Letter parse(Cursor cursor) throws Mismatch {
      int start = cursor.at();
      String text = Escapes.parse(cursor, '\'', expectation());
      if (text.length() != 1) {
        throw new Mismatch(start, expectation());
      }
      return new Letter(text.charAt(0));
    }

    @Override
    public String write(Letter value) {
      return Escapes.write(String.valueOf(value.sign()), '\'');
    }

    @Override
    public String pattern() {
      return "'(?:[^'\\\\]|\\\\[^x]|\\\\x[0-9a-fA-F]{1,2})'";
    }

    @Override
    public List<String> propose(World world, String placeholder, Map<String, Object> earlier) {
      return List.of("'x'", "'y'");
    }
  }
}
