package cowscope.app.diagram;

import cowscope.history.History;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where everyone of a cast stands, whether present at the moment or not.
///
/// @param owners the largest card that each owner ever has
/// @param nodes the same for blocks with slots
/// @param lanes from left to right; the pools' cells are the last
/// @param rest where the box stands for the blocks without room, or null when all have room
public record Layout(
    Cast cast,
    Metrics metrics,
    double width,
    double height,
    List<Title> titles,
    List<Lane> lanes,
    Map<String, Box> owners,
    Map<BlockId, Box> nodes,
    Map<RegionId, Section> sections,
    Map<String, Grid> grids,
    @Nullable Box rest) {

  /// Where in the card of an owner its next action stands.
  public static final double NEXT_TOP = 36;

  public static final double NEXT_HEIGHT = 34;

  /// What stands below a card's last slot.
  static final double CARD_FOOT = 12;

  /// The places of a cast.
  public static Layout of(Cast cast) {
    return cast.fits() ? Fitting.layout(cast) : LayoutBuilder.build(cast, Metrics.DESK);
  }

  /// Whether free blocks are drawn, so that a picture is never empty.
  public boolean showsFree() {
    return grids.values().stream().anyMatch(grid -> grid.role().fixed() || grid.role().heat());
  }

  /// The places of a run on a stage of so many units where all letters are large.
  public static Layout presenting(History history, double width, double height) {
    return Presenting.of(history, width, height);
  }

  /// Where a block stands, or null when it is never drawn.
  public @Nullable Box block(BlockId id) {
    Box node = nodes.get(id);
    if (node != null) {
      return node;
    }
    Grid grid = grids.get(id.prefix());
    int place = grid == null ? -1 : grid.role().cellOf(id.number());
    return grid == null || place < 0 ? null : grid.cell(place);
  }

  /// Where a slot stands: its row, its small cell, or the whole holder when its region is hidden.
  public @Nullable Box slot(SlotId id) {
    Section section = sections.get(id.region());
    return section == null ? holder(id.region()) : section.slot(id.index());
  }

  /// The largest card of the owner or the block that has the region.
  public @Nullable Box holder(RegionId region) {
    return switch (region) {
      case RegionId.InOwner(String owner, _) -> owners.get(owner);
      case RegionId.InBlock(BlockId block) -> nodes.get(block);
    };
  }

  /// The lane in which a box of the layout stands.
  int lane(Box box) {
    for (int i = 0; i < lanes.size(); i++) {
      if (box.centerX() >= lanes.get(i).left() && box.centerX() <= lanes.get(i).right()) {
        return i;
      }
    }
    throw new IllegalArgumentException("in no lane: " + box);
  }

  /// The card with only the sections present: as high as its last one.
  public Box card(Box largest, List<RegionId> present) {
    double bottom = largest.y() + Math.min(largest.height(), LayoutBuilder.CARD_HEAD);
    for (RegionId id : present) {
      Section section = sections.get(id);
      if (section != null) {
        bottom = Math.max(bottom, section.body().bottom() + CARD_FOOT);
      }
    }
    return largest.withHeight(Math.min(bottom - largest.y(), largest.height()));
  }
}
