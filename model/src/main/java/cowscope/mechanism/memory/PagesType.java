package cowscope.mechanism.memory;

import cowscope.command.ArgumentType;
import cowscope.command.Cursor;
import cowscope.command.Letters;
import cowscope.command.Mismatch;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How pages are written: `heap[2]`, `heap[0-3]`, `heap[0,2]`, `heap[*]`.
final class PagesType implements ArgumentType<Pages> {
  private static final int MOST_DIGITS = 7;
  private static final int MOST_PROPOSED = 8;
  private static final String NUMBERS = "[0-9]{1,7}(?:-[0-9]{1,7})?";

  @Override
  public Class<Pages> type() {
    return Pages.class;
  }

  @Override
  public String expectation() {
    return "a page such as heap[2], heap[0-3], heap[0,2] or heap[*]";
  }

  @Override
  public Pages parse(Cursor cursor) throws Mismatch {
    int start = cursor.at();
    String region = cursor.take(PagesType::allowed);
    if (region.isEmpty() || !cursor.accept("[")) {
      throw new Mismatch(start, expectation());
    }
    List<Pages.Run> runs = cursor.accept("*") ? List.of() : runs(cursor);
    if (!cursor.accept("]")) {
      throw new Mismatch(cursor.at(), "]");
    }
    return new Pages(region, runs);
  }

  @Override
  public String write(Pages value) {
    return value.toString();
  }

  @Override
  public String pattern() {
    return Letters.pattern("_./@-") + "\\[(?:\\*|" + NUMBERS + "(?:," + NUMBERS + ")*)\\]";
  }

  @Override
  public List<String> propose(World world, String placeholder, Map<String, Object> earlier) {
    Owner process = world.owner(String.valueOf(earlier.get("process")));
    if (process == null) {
      return List.of();
    }
    List<Region> regions = Spaces.holder(world, process).regions();
    Stream<String> first =
        regions.stream().flatMap(region -> Stream.of(region.name() + "[0]", region.name() + "[*]"));
    Stream<String> more =
        regions.stream()
            .flatMap(region ->
                IntStream.range(1, Math.min(MOST_PROPOSED, region.size()))
                    .mapToObj(index -> region.name() + "[" + index + "]"));
    return Stream.concat(first, more).toList();
  }

  private static List<Pages.Run> runs(Cursor cursor) throws Mismatch {
    List<Pages.Run> runs = new ArrayList<>();
    do {
      int start = cursor.at();
      int first = number(cursor);
      int last = cursor.accept("-") ? number(cursor) : first;
      if (last < first) {
        throw new Mismatch(start, "the lower page number first");
      }
      runs.add(new Pages.Run(first, last));
    } while (cursor.accept(","));
    return runs;
  }

  private static int number(Cursor cursor) throws Mismatch {
    int start = cursor.at();
    String digits = cursor.take(c -> c >= '0' && c <= '9');
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      throw new Mismatch(start, "a page number");
    }
    return Integer.parseInt(digits);
  }

  private static boolean allowed(int c) {
    return Character.isLetterOrDigit(c) || "_./@-".indexOf(c) >= 0;
  }
}
