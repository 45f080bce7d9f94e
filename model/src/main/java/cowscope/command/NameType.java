package cowscope.command;

import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.World;
import java.util.List;
import java.util.Map;

/// Names: letters, digits and `_ . / @ -`, or anything in quotes.
public final class NameType implements ArgumentType<Name> {
  private final Known known;

  /// Names of owners alone.
  public NameType() {
    this((_, _) -> List.of());
  }

  /// Names of owners, and what else a mechanism knows by name.
  public NameType(Known known) {
    this.known = known;
  }

  /// What has a name in a world and is no owner, such as files.
  @FunctionalInterface
  public interface Known {
    /// The names that can stand for `placeholder`, such as `file`; none where it means an owner.
    List<String> names(World world, String placeholder);
  }

  @Override
  public Class<Name> type() {
    return Name.class;
  }

  @Override
  public String expectation() {
    return "a name";
  }

  @Override
  public Name parse(Cursor cursor) throws Mismatch {
    if (cursor.peek() == '"') {
      return new Name(Quoted.parse(cursor, '"'));
    }
    int start = cursor.at();
    String text = cursor.take(NameType::allowed);
    if (text.isEmpty()) {
      throw new Mismatch(start, expectation());
    }
    return new Name(text);
  }

  @Override
  public String write(Name value) {
    boolean plain = !value.text().isEmpty() && value.text().chars().allMatch(NameType::allowed);
    return plain ? value.text() : Quoted.write(value.text(), '"');
  }

  @Override
  public String pattern() {
    return "(?:" + Letters.pattern("_./@-") + "|" + Quoted.PATTERN + ")";
  }

  @Override
  public List<String> propose(World world, String placeholder, Map<String, Object> earlier) {
    if (placeholder.equals("region")) {
      return earlier.values().stream()
          .filter(Name.class::isInstance)
          .map(name -> world.owner(name.toString()))
          .filter(owner -> owner != null)
          .flatMap(owner -> owner.regions().stream())
          .map(Region::name)
          .toList();
    }
    List<String> others = known.names(world, placeholder);
    if (!others.isEmpty()) {
      return others;
    }
    List<Owner> meant = placeholder.equals("owner") ? world.owners() : world.ownersOf(placeholder);
    return meant.stream().map(Owner::name).toList();
  }

  private static boolean allowed(int c) {
    return Character.isLetterOrDigit(c) || "_./@-".indexOf(c) >= 0;
  }
}
