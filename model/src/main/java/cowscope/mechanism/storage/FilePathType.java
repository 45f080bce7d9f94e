package cowscope.mechanism.storage;

import cowscope.command.ArgumentType;
import cowscope.command.Cursor;
import cowscope.command.Letters;
import cowscope.command.Mismatch;
import cowscope.world.World;
import java.util.List;
import java.util.Map;

/// How blocks of files are written: `notes.txt[1]`, `monday/notes.txt[0-3]`, `notes.txt[*]`.
final class FilePathType implements ArgumentType<FilePath> {
  private static final int MOST_DIGITS = 6;
  static final String PATTERN =
      Letters.pattern("_./@-") + "\\[(?:\\*|[0-9]{1,6}(?:-[0-9]{1,6})?)\\]";

  @Override
  public Class<FilePath> type() {
    return FilePath.class;
  }

  @Override
  public String expectation() {
    return "a block of a file such as notes.txt[1], monday/notes.txt[1] or notes.txt[0-3]";
  }

  @Override
  public FilePath parse(Cursor cursor) throws Mismatch {
    int start = cursor.at();
    String file = cursor.take(FilePathType::allowed);
    if (file.isEmpty() || !cursor.accept("[")) {
      throw new Mismatch(start, expectation());
    }
    FilePath path = cursor.accept("*") ? new FilePath(file, 0, FilePath.ALL) : run(file, cursor);
    if (!cursor.accept("]")) {
      throw new Mismatch(cursor.at(), "]");
    }
    return path;
  }

  @Override
  public String write(FilePath value) {
    return value.toString();
  }

  @Override
  public String pattern() {
    return PATTERN;
  }

  @Override
  public List<String> propose(World world, String placeholder, Map<String, Object> earlier) {
    return Located.all(world).stream()
        .map(file -> (file.owner().equals(Words.LIVE) ? "" : file.owner() + "/") + file.name())
        .map(name -> name + "[0]")
        .toList();
  }

  private static FilePath run(String file, Cursor cursor) throws Mismatch {
    int start = cursor.at();
    int first = number(cursor);
    int last = cursor.accept("-") ? number(cursor) : first;
    if (last < first) {
      throw new Mismatch(start, "the lower block number first");
    }
    return new FilePath(file, first, last);
  }

  private static int number(Cursor cursor) throws Mismatch {
    int start = cursor.at();
    String digits = cursor.take(c -> c >= '0' && c <= '9');
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      throw new Mismatch(start, "a block number");
    }
    return Integer.parseInt(digits);
  }

  private static boolean allowed(int c) {
    return Character.isLetterOrDigit(c) || "_./@-".indexOf(c) >= 0;
  }
}
