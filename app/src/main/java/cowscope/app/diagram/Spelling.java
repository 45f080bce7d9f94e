package cowscope.app.diagram;

import cowscope.app.diagram.Section.Size;
import java.util.List;

/// Texts drawn character by character: a small box for each, in lines.
public final class Spelling {
  /// The box of a character in a block.
  public static final Size BOX = new Size(17, 25);

  /// The box of a character in a slot.
  public static final Size SMALL_BOX = new Size(13.5, 21);

  /// Longer texts go on in another line.
  public static final int PER_LINE = 20;

  /// Still longer ones are cut.
  public static final int LINES = 3;

  /// Above the first line of a block stands its name, below the last what is said of it.
  public static final double ABOVE = 30;

  private static final double BELOW = 32;
  private static final double LINE = 29;
  private static final double SIDES = 28;
  private static final double NARROWEST = 236;

  private Spelling() {}

  /// The characters of a text; one that Java keeps in two halves is one.
  public static List<String> letters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  /// How large a block is that may hold so many characters.
  static Size block(int letters) {
    int longest = Math.min(letters, PER_LINE);
    int lines = Math.clamp(Math.ceilDiv(letters, PER_LINE), 1, LINES);
    double width = Math.max(NARROWEST, longest * BOX.width() + SIDES);
    return new Size(width, ABOVE + lines * LINE + BELOW - (LINE - BOX.height()));
  }

  /// Where a line of a block begins.
  public static double line(int number) {
    return ABOVE + number * LINE;
  }
}
