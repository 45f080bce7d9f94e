package cowscope.app.diagram;

import cowscope.world.BlockId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A block as it is drawn.
///
/// @param value what it holds, or null
/// @param word the state in a word
/// @param mark what stands on its corner: how many count on it, `×2`, or what is kept instead of a
///   count; null for nothing
/// @param copied whether it is a copy made in this step
/// @param held whether only a snapshot keeps it
/// @param notes what else its mechanism says of it
public record Cell(
    BlockId id,
    Look look,
    @Nullable String value,
    String word,
    @Nullable String mark,
    boolean copied,
    boolean held,
    Notes notes) {

  private static final int LONG_NAME = 8;

  /// What only some mechanisms say of a block.
  ///
  /// @param spelled whether the value is drawn character by character
  /// @param room for how many characters, or 0
  /// @param stored the count as it is stored, in words, or null
  /// @param astray whether that is not the true count
  /// @param flag a mark that it bears, or null
  public record Notes(
      boolean spelled, int room, @Nullable String stored, boolean astray, @Nullable String flag) {
    /// Nothing.
    public static final Notes NONE = new Notes(false, 0, null, false, null);
  }

  /// What a block looks like: its fill and its line.
  public enum Look {
    FREE,
    /// Allocated, and counted by nobody.
    UNUSED,
    PRIVATE,
    SHARED,
    /// The page of zeros.
    ZERO,
    /// Never counted, such as a literal.
    STATIC;

    /// The name in style sheets, in pictures and in the lexicon.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Its name as it stands in it: of a long one, where the pool's name stands above all its blocks,
  /// the number is enough.
  public String label() {
    String name = id.toString();
    int colon = name.indexOf(':');
    return colon > 0 && name.length() > LONG_NAME ? "…" + name.substring(colon) : name;
  }

  public boolean badged() {
    return mark != null;
  }
}
