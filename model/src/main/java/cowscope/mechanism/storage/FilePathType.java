package cowscope.mechanism.storage;

import cowscope.command.ArgumentType;
import cowscope.command.Cursor;
import cowscope.command.Letters;
import cowscope.command.Mismatch;
import cowscope.world.Owner;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How blocks of files are written: `notes.txt[1]`, `monday/notes.txt[0-3]`, `notes.txt[*]`.
final class FilePathType implements ArgumentType<FilePath> {
  private static final int MOST_DIGITS = 6;
  private static final int MOST_PROPOSED = 8;
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
    List<Located> files = Located.all(world);
    List<String> proposed = new ArrayList<>();
    files.forEach(file -> proposed.add(file + "[0]"));
    files.forEach(file -> proposed.add(file + "[*]"));
    for (Located file : files) {
      FileEntry entry = Layouts.of(world).catalog().file(world, file.owner(), file.name());
      int size = entry == null ? 0 : Math.min(MOST_PROPOSED, entry.size());
      IntStream.range(1, size).forEach(index -> proposed.add(file + "[" + index + "]"));
    }
    return proposed;
  }

  /// The files and snapshots that commands call by name.
  static List<String> known(World world, String placeholder) {
    return switch (placeholder) {
      case "file", "other" -> Located.all(world).stream().map(Located::toString).toList();
      case "parent" -> world.ownersOf(Words.SNAPSHOT).stream().map(Owner::name).toList();
      default -> List.of();
    };
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
