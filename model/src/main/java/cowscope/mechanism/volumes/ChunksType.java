package cowscope.mechanism.volumes;

import cowscope.command.ArgumentType;
import cowscope.command.Cursor;
import cowscope.command.Letters;
import cowscope.command.Mismatch;
import cowscope.world.World;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How chunks are written: `origin[3]`, `origin[0-3]` or `origin[*]`.
final class ChunksType implements ArgumentType<Chunks> {
  private static final int MOST_DIGITS = 6;
  private static final int MOST_PROPOSED = 16;

  @Override
  public Class<Chunks> type() {
    return Chunks.class;
  }

  @Override
  public String expectation() {
    return "a chunk such as origin[3], origin[0-3] or origin[*]";
  }

  @Override
  public Chunks parse(Cursor cursor) throws Mismatch {
    int start = cursor.at();
    String owner = cursor.take(ChunksType::allowed);
    if (owner.isEmpty() || !cursor.accept("[")) {
      throw new Mismatch(start, expectation());
    }
    Chunks chunks = cursor.accept("*") ? new Chunks(owner, 0, Chunks.END) : numbered(owner, cursor);
    if (!cursor.accept("]")) {
      throw new Mismatch(cursor.at(), "]");
    }
    return chunks;
  }

  private static Chunks numbered(String owner, Cursor cursor) throws Mismatch {
    int start = cursor.at();
    int first = number(cursor);
    int last = cursor.accept("-") ? number(cursor) : first;
    if (last < first) {
      throw new Mismatch(start, "the lower chunk number first");
    }
    return new Chunks(owner, first, last);
  }

  @Override
  public String write(Chunks value) {
    return value.toString();
  }

  @Override
  public String pattern() {
    return Letters.pattern("_./@-") + "\\[(?:\\*|[0-9]{1,6}(?:-[0-9]{1,6})?)\\]";
  }

  @Override
  public List<String> propose(World world, String placeholder, Map<String, Object> earlier) {
    return world.owners().stream()
        .filter(owner -> !owner.kind().equals(Words.BACKUP))
        .flatMap(owner ->
            IntStream.range(0, Math.min(MOST_PROPOSED, Devices.size(world, owner.name())))
                .mapToObj(index -> owner.name() + "[" + index + "]"))
        .toList();
  }

  private static int number(Cursor cursor) throws Mismatch {
    int start = cursor.at();
    String digits = cursor.take(c -> c >= '0' && c <= '9');
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      throw new Mismatch(start, "a chunk number");
    }
    return Integer.parseInt(digits);
  }

  private static boolean allowed(int c) {
    return Character.isLetterOrDigit(c) || "_./@-".indexOf(c) >= 0;
  }
}
