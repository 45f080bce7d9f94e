package cowscope.command;

import cowscope.world.World;
import java.util.List;
import java.util.Map;

/// How sizes are written: digits and a unit, `B`, `KiB`, `MiB` or `GiB`; without one it is bytes.
public final class SizeType implements ArgumentType<Size> {
  private static final int MOST_DIGITS = 9;

  @Override
  public Class<Size> type() {
    return Size.class;
  }

  @Override
  public String expectation() {
    return "a size such as 4KiB, 64KiB or 2MiB";
  }

  @Override
  public Size parse(Cursor cursor) throws Mismatch {
    int start = cursor.at();
    String digits = cursor.take(c -> c >= '0' && c <= '9');
    int unitAt = cursor.at();
    Integer power = Size.power(cursor.take(Character::isLetter));
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      throw new Mismatch(start, expectation());
    }
    if (power == null) {
      throw new Mismatch(unitAt, "B, KiB, MiB or GiB");
    }
    return new Size(Long.parseLong(digits) << (10 * power));
  }

  @Override
  public String write(Size value) {
    return value.toString();
  }

  @Override
  public String pattern() {
    return "[0-9]{1,9}(?:B|KiB|MiB|GiB)?";
  }

  @Override
  public List<String> propose(World world, String placeholder, Map<String, Object> earlier) {
    return List.of("4KiB", "64KiB", "2MiB");
  }
}
