package cowscope.app.diagram;

import cowscope.app.diagram.Arrow.Trait;
import cowscope.app.diagram.RegionRole.Form;
import cowscope.world.Access;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds the pointers that a picture shows.
final class ArrowBuilder {
  /// Beyond so many, only some are drawn; the others when someone looks at them.
  static final int MAX_ARROWS = 100;

  /// So many are drawn between blocks with slots: more in the narrow room between two columns would
  /// be one dark bundle.
  private static final int MAX_TREE_ARROWS = 70;

  private final Cast cast;
  private final World world;
  private final Recent recent;
  private final int step;
  private final Function<BlockId, @Nullable Cell> cells;

  /// @param step the one that is shown
  /// @param cells what each block looks like, as far as it is drawn by itself
  ArrowBuilder(
      Cast cast, World world, Recent recent, int step, Function<BlockId, @Nullable Cell> cells) {
    this.cast = cast;
    this.world = world;
    this.recent = recent;
    this.step = step;
    this.cells = cells;
  }

  /// The arrows that are always there. Into a heat map only those of the step go: its dots are too
  /// many and too small for more.
  List<Arrow> drawn() {
    List<Arrow> all = new ArrayList<>();
    World.RegionVisitor visitor =
        (id, region) -> {
          RegionRole role = cast.region(id);
          if (role != null && speaks(id)) {
            drawn(id, role, region, all);
          }
        };
    // A million pages would be looked through for slots that pages never have.
    if (cast.hasNodes()) {
      world.forEachRegion(visitor);
    } else {
      world.forEachRegionOfOwners(visitor);
    }
    all.removeIf(arrow -> !arrow.active() && dot(arrow.block()));
    return all.size() <= MAX_ARROWS ? all : telling(all);
  }

  /// Of too many arrows those between blocks with slots, and those that this step is about: the way
  /// it made, and the one that was before.
  private List<Arrow> telling(List<Arrow> all) {
    Predicate<Arrow> recently = arrow -> arrow.active() || arrow.is(Trait.NEW) || before(arrow);
    Predicate<Arrow> tree = arrow -> cast.node(arrow.block()) != null;
    List<Arrow> chosen = all.stream().filter(recently.or(tree)).toList();
    if (chosen.size() <= MAX_TREE_ARROWS) {
      return chosen;
    }
    for (Predicate<Arrow> choice : List.of(recently.or(this::upper), recently)) {
      chosen = all.stream().filter(choice).toList();
      if (chosen.size() <= MAX_ARROWS) {
        return chosen;
      }
    }
    return all.stream().filter(Arrow::active).toList();
  }

  /// Whether it starts at a block of which this step made a copy.
  private boolean before(Arrow arrow) {
    return arrow.slot().region() instanceof RegionId.InBlock(BlockId holder)
        && recent.copies().stream().anyMatch(copy -> copy.source().equals(holder));
  }

  /// Whether the arrows of this region's holder are drawn: not where it has no room, and of those
  /// that are drawn as one, only those of the newest.
  private boolean speaks(RegionId id) {
    NodeRole node = id instanceof RegionId.InBlock(BlockId block) ? cast.node(block) : null;
    if (node != null && !node.shown(step)) {
      return false;
    }
    OwnerRole owner = id instanceof RegionId.InOwner(String name, _) ? cast.owner(name) : null;
    if (owner == null || !owner.group()) {
      return true;
    }
    List<String> present =
        owner.members().stream().filter(name -> world.owner(name) != null).toList();
    return id instanceof RegionId.InOwner(String name, _) && name.equals(present.getLast());
  }

  /// Whether it starts at an owner, or at a block that owners point at.
  private boolean upper(Arrow arrow) {
    NodeRole holder =
        arrow.slot().region() instanceof RegionId.InBlock(BlockId id) ? cast.node(id) : null;
    return cast.node(arrow.block()) != null && (holder == null || holder.depth() == 0);
  }

  private void drawn(RegionId id, RegionRole role, Region region, List<Arrow> all) {
    switch (role.form()) {
      case ROWS, LOW_ROWS -> role.rows(step).forEach(row -> add(row.slot(0), region, all));
      case HIDDEN -> {
        if (role.stacked()) {
          top(id, region, all);
        } else {
          pointers(id.slots(0, Math.max(1, region.size())), all, Integer.MAX_VALUE);
        }
      }
      case GRID, HEAT -> {
        for (SlotRange range : recent.active()) {
          if (range.region().equals(role.id())) {
            add(range.slot(0), region, all);
          }
        }
      }
    }
  }

  /// Of a stack the topmost, and if that is written to, what it stands on: the rest follows.
  private void top(RegionId id, Region region, List<Arrow> all) {
    int last = region.size() - 1;
    while (last > 0 && world.target(id.slot(last)) == null) {
      last--;
    }
    add(id.slot(last), region, all);
    if (last > 0 && region.access(last) == Access.READ_WRITE) {
      add(id.slot(last - 1), region, all);
    }
  }

  /// The arrows of a subject, `most` at the most, drawn or not: with all that it reaches through
  /// blocks with slots, and for a block all through which it is reached.
  List<Arrow> of(Subject subject, int most) {
    List<Arrow> found = new ArrayList<>();
    switch (subject) {
      case Subject.OfSlots(SlotRange slots) -> pointers(slots, found, most);
      case Subject.OfOwner(String name) -> {
        Owner owner = world.owner(name);
        for (Region region : owner == null ? List.<Region>of() : owner.regions()) {
          pointers(all(RegionId.of(name, region.name()), region), found, most);
        }
        below(0, found, most);
      }
      case Subject.OfBlock(BlockId block) -> {
        above(block, found, most);
        int reached = found.size();
        pointers(block, found, most);
        below(reached, found, most);
      }
    }
    return found;
  }

  private static SlotRange all(RegionId id, Region region) {
    return id.slots(0, Math.max(1, region.size()));
  }

  /// What the arrows from `first` on lead to, level by level.
  private void below(int first, List<Arrow> found, int most) {
    Set<BlockId> seen = new HashSet<>();
    for (int i = first; i < found.size(); i++) {
      BlockId block = found.get(i).block();
      if (cast.node(block) != null && seen.add(block)) {
        pointers(block, found, most);
      }
    }
  }

  private void pointers(BlockId holder, List<Arrow> found, int most) {
    Region own = world.region(RegionId.of(holder));
    if (own != null) {
      pointers(all(RegionId.of(holder), own), found, most);
    }
  }

  /// What leads to a block, up to the owners.
  private void above(BlockId block, List<Arrow> found, int most) {
    List<BlockId> reached = new ArrayList<>(List.of(block));
    for (int i = 0; i < reached.size() && world.block(reached.get(i)) != null; i++) {
      for (SlotId slot : world.slotsOf(reached.get(i))) {
        if (found.size() >= most) {
          return;
        }
        add(slot, found);
        if (slot.region() instanceof RegionId.InBlock(BlockId holder)
            && !reached.contains(holder)) {
          reached.add(holder);
        }
      }
    }
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
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (!region.counted() || access == Access.BORROWED) {
      traits.add(Trait.UNCOUNTED);
    }
    if (recent.active(slot.alone())) {
      traits.add(Trait.ACTIVE);
    }
    if (isNew(slot)) {
      traits.add(Trait.NEW);
    }
    if (world.block(block) == null) {
      traits.add(Trait.DANGLING);
    }
    Cell target = cells.apply(block);
    if (target != null && (target.copied() || target.held())) {
      traits.add(Trait.KEPT_OFF);
    }
    if (slot.region() instanceof RegionId.InBlock(BlockId holder)) {
      Cell source = cells.apply(holder);
      if (source != null && source.look() == Cell.Look.UNUSED) {
        traits.add(Trait.OLD);
      }
    }
    return new Arrow(slot, block, traits);
  }

  /// Rows show by themselves what happened to them; between blocks, and from holders without rows,
  /// the arrow has to.
  private boolean isNew(SlotId slot) {
    if (slot.region() instanceof RegionId.InBlock(BlockId holder)) {
      return recent.taken(holder) || recent.pointed(slot);
    }
    RegionRole role = cast.region(slot.region());
    return role != null && role.form() == Form.HIDDEN && recent.pointed(slot);
  }

  private boolean dot(BlockId block) {
    PoolRole pool = cast.pool(block.prefix());
    return cast.node(block) == null && pool != null && pool.heat();
  }

  /// Whether the block has a place to point at; the dots of a heat map have.
  private boolean visible(BlockId block) {
    NodeRole node = cast.node(block);
    PoolRole pool = cast.pool(block.prefix());
    return node == null ? pool != null && pool.shows(block.number(), step) : node.shown(step);
  }
}
