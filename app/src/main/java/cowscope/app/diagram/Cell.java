package cowscope.app.diagram;

import cowscope.world.BlockId;
import org.jspecify.annotations.Nullable;

/// A block as it is drawn.
///
/// @param value what it holds, or null
/// @param word the state in a word
/// @param mark what stands on its corner: how many count on it, `×2`, or what is kept instead of a
///   count; null for nothing
/// @param copied whether it is a copy made in this step
/// @param held whether only a snapshot keeps it
public record Cell(
    BlockId id,
    Look look,
    @Nullable String value,
    String word,
    @Nullable String mark,
    boolean copied,
    boolean held) {

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
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public boolean badged() {
    return mark != null;
  }
}
