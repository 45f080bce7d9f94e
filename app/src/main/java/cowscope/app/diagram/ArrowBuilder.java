package cowscope.app.diagram;

import cowscope.world.Access;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;

/// Finds the pointers that a picture shows.
final class ArrowBuilder {
  /// Beyond so many, only those are drawn that someone looks at.
  static final int MAX_ARROWS = 100;

  private final Cast cast;
  private final World world;
  private final Recent recent;

  ArrowBuilder(Cast cast, World world, Recent recent) {
    this.cast = cast;
    this.world = world;
    this.recent = recent;
  }

  /// The arrows that are always there. Into a heat map only those of the step go: its dots are too
  /// many and too small for more.
  List<Arrow> drawn() {
    List<Arrow> all = new ArrayList<>();
    world.forEachRegion((id, region) -> {
      RegionRole role = cast.region(id);
      if (role != null) {
        drawn(role, region, all);
      }
    });
    boolean many = all.size() > MAX_ARROWS;
    return all.stream().filter(arrow -> arrow.active() || !many && !dot(arrow.block())).toList();
  }

  private void drawn(RegionRole role, Region region, List<Arrow> all) {
    switch (role.form()) {
      case ROWS, LOW_ROWS -> role.rows().forEach(row -> add(row.slot(0), region, all));
      case HIDDEN ->
          pointers(role.id().slots(0, Math.max(1, region.size())), all, Integer.MAX_VALUE);
      case GRID, HEAT -> {
        for (SlotRange range : recent.active()) {
          if (range.region().equals(role.id())) {
            add(range.slot(0), region, all);
          }
        }
      }
    }
  }

  /// The arrows of a subject, `most` at the most, drawn or not.
  List<Arrow> of(Subject subject, int most) {
    List<Arrow> found = new ArrayList<>();
    switch (subject) {
      case Subject.OfSlots(SlotRange slots) -> pointers(slots, found, most);
      case Subject.OfOwner(String name) -> {
        Owner owner = world.owner(name);
        for (Region region : owner == null ? List.<Region>of() : owner.regions()) {
          pointers(
              RegionId.of(name, region.name()).slots(0, Math.max(1, region.size())), found, most);
        }
      }
      case Subject.OfBlock(BlockId block) -> {
        if (world.block(block) != null) {
          world.slotsOf(block).stream().limit(most).forEach(slot -> add(slot, found));
        }
        Region own = world.region(RegionId.of(block));
        if (own != null) {
          pointers(RegionId.of(block).slots(0, Math.max(1, own.size())), found, most);
        }
      }
    }
    return found;
  }

  private void pointers(SlotRange range, List<Arrow> all, int most) {
    Region region = world.region(range.region());
    if (region != null) {
      world.forEachPointer(
          range,
          (index, block, access) -> {
            if (all.size() < most && visible(block)) {
              all.add(arrow(range.region().slot(index), block, access, region));
            }
          });
    }
  }

  private void add(SlotId slot, List<Arrow> all) {
    Region region = world.region(slot.region());
    if (region != null) {
      add(slot, region, all);
    }
  }

  private void add(SlotId slot, Region region, List<Arrow> all) {
    BlockId block = world.target(slot);
    if (block != null && visible(block)) {
      all.add(arrow(slot, block, region.access(slot.index()), region));
    }
  }

  private Arrow arrow(SlotId slot, BlockId block, Access access, Region region) {
    boolean counted = region.counted() && access != Access.BORROWED;
    return new Arrow(slot, block, counted, recent.active(slot.alone()));
  }

  private boolean dot(BlockId block) {
    PoolRole pool = cast.pool(block.prefix());
    return cast.node(block) == null && pool != null && pool.heat();
  }

  /// Whether the block has a place to point at; the dots of a heat map have.
  private boolean visible(BlockId block) {
    PoolRole pool = cast.pool(block.prefix());
    return cast.node(block) != null || pool != null && pool.cellOf(block.number()) >= 0;
  }
}
