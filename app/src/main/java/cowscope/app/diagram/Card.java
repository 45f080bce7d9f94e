package cowscope.app.diagram;

import cowscope.world.RegionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An owner, or a block with slots, as it is drawn.
///
/// @param cell what the block itself looks like, or null for an owner
public record Card(
    Subject subject, String title, String subtitle, List<Part> parts, @Nullable Cell cell) {

  /// A region in a card.
  ///
  /// @param rows empty when the region is drawn as dots
  public record Part(RegionId region, String heading, List<Row> rows) {}

  public List<RegionId> regions() {
    return parts.stream().map(Part::region).toList();
  }
}
