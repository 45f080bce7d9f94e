package cowscope.scenario;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the values of a file stand in its text, by their path: `/steps/0/expect/copies`.
public final class Places {
  /// Of a scenario that comes from no file: everything is at the start.
  public static final Places NONE = new Places("");

  private final String text;
  private final int[] lineStarts;
  private final Map<String, Integer> offsets = new HashMap<>();

  Places(String text) {
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /// The place of the value at `path`, or of the innermost known value around it.
  public Place of(String path) {
    Integer offset = offset(path);
    return offset == null ? Place.START : at(offset);
  }

  /// The place of the command of the step with this number, from 1.
  public Place ofCommand(int step) {
    return of(commandPath(step));
  }

  /// The place in the file of a column (from 0) of a step's command; the escapes before it are
  /// counted as they are written.
  public Place inCommand(int step, int column) {
    Integer offset = offset(commandPath(step));
    if (offset == null || offset >= text.length() || text.charAt(offset) != '"') {
      return ofCommand(step);
    }
    int at = offset + 1;
    for (int i = 0; i < column; i++) {
      at += escapeLength(at);
    }
    return at(Math.min(at, text.length()));
  }

  void put(String path, int offset) {
    offsets.put(path, offset);
  }

  /// The offset of a line and a column in characters, both from 0.
  int offset(int line, int column) {
    return Math.min(lineStarts[Math.min(line, lineStarts.length - 1)] + column, text.length());
  }

  /// The place of an offset.
  Place at(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Place(line + 1, text.codePointCount(lineStarts[line], offset) + 1);
  }

  private String commandPath(int step) {
    String path = "/steps/" + (step - 1);
    return offsets.containsKey(path + "/do") ? path + "/do" : path;
  }

  private @Nullable Integer offset(String path) {
    for (String p = path; !p.isEmpty(); p = p.substring(0, p.lastIndexOf('/'))) {
      Integer offset = offsets.get(p);
      if (offset != null) {
        return offset;
      }
    }
    return null;
  }

  /// How many characters of the file make the one character of the text that begins there.
  private int escapeLength(int at) {
    if (at >= text.length() || text.charAt(at) != '\\') {
      return 1;
    }
    return at + 1 < text.length() && text.charAt(at + 1) == 'u' ? 6 : 2;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
    int line = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts[++line] = i + 1;
      }
    }
    return starts;
  }
}
