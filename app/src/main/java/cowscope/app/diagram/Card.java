package cowscope.app.diagram;

import cowscope.world.RegionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An owner, or a block with slots, as it is drawn.
///
/// @param members who is drawn as this one card, its subject first
/// @param next what an owner does next, or null where it is not said
/// @param cell what the block itself looks like, or null for an owner
public record Card(
    Subject subject,
    List<Subject> members,
    String title,
    String subtitle,
    @Nullable Next next,
    List<Part> parts,
    @Nullable Cell cell) {

  /// What an owner does next.
  ///
  /// @param busy false when it is nothing
  public record Next(String text, boolean busy) {}

  /// A region in a card.
  ///
  /// @param rows empty when the region is drawn as dots
  /// @param more of how many others it says that they are there, or nothing
  public record Part(RegionId region, String heading, List<Row> rows, String more) {}

  public List<RegionId> regions() {
    return parts.stream().map(Part::region).toList();
  }
}
