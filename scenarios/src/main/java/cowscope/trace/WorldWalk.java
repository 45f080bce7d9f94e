package cowscope.trace;

import cowscope.mechanism.Mechanism;
import cowscope.scenario.Sight;
import cowscope.trace.WorldImage.BlockImage;
import cowscope.trace.WorldImage.PoolImage;
import cowscope.trace.WorldImage.SlotImage;
import cowscope.world.Block;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Goes through a world in the order of traces: owners, blocks, pools.
final class WorldWalk {
  private static final Set<String> MEMBERS =
      Set.of("block", "pool", "kind", "refs", "value", "bytes", "slots");

  private final World world;
  private final Sight sight;
  private final Set<RegionId> derived;

  WorldWalk(Mechanism mechanism, World original) {
    this.world = mechanism.shown(original);
    this.sight = new Sight(mechanism, original);
    this.derived =
        mechanism.views(original).stream()
            .map(view -> RegionId.of(view.owner(), view.region().name()))
            .collect(Collectors.toUnmodifiableSet());
  }

  <E extends Exception> void accept(WorldVisitor<E> visitor) throws E {
    visitor.owners();
    for (Owner owner : world.owners()) {
      visitor.owner(owner.name(), owner.kind(), owner.parent());
      for (Region region : owner.regions()) {
        region(RegionId.of(owner.name(), region.name()), region, visitor);
      }
      visitor.endOfOwner();
    }
    visitor.blocks();
    for (Pool pool : world.pools()) {
      blocks(pool, visitor);
    }
    visitor.pools();
    for (Pool pool : world.pools()) {
      if (pool.listed()) {
        visitor.pool(image(pool));
      }
    }
    visitor.end();
  }

  private <E extends Exception> void region(RegionId id, Region region, WorldVisitor<E> visitor)
      throws E {
    visitor.region(region.name(), derived.contains(id));
    for (int i = 0; i < region.size(); i++) {
      if (region.exists(i)) {
        visitor.slot(image(id, i));
      }
    }
    visitor.endOfRegion();
  }

  private SlotImage image(RegionId region, int index) {
    Slot slot = Objects.requireNonNull(world.slot(region.slot(index)));
    Sight.Seen seen = sight.see(slot);
    return new SlotImage(
        slot.label(),
        seen.block() == null ? null : seen.block().toString(),
        seen.via() == null ? null : seen.via().toString(),
        seen.offset() instanceof Number offset ? offset.longValue() : null,
        slot.access().text(),
        sight.value(seen));
  }

  private <E extends Exception> void blocks(Pool pool, WorldVisitor<E> visitor) throws E {
    List<Block> blocks = new ArrayList<>();
    pool.forEachBlock(blocks::add);
    for (Block block : blocks) {
      visitor.block(image(block, pool));
    }
  }

  private BlockImage image(Block block, Pool pool) {
    return new BlockImage(
        block.id().toString(),
        pool.listed() ? pool.name() : null,
        block.kind(),
        block.counted() ? (long) block.refs() : null,
        block.value(),
        block.bytes(),
        slots(block),
        attributes(block));
  }

  private @Nullable List<SlotImage> slots(Block block) {
    Region region = block.content().slots();
    if (region == null) {
      return null;
    }
    List<SlotImage> slots = new ArrayList<>();
    for (int i = 0; i < region.size(); i++) {
      if (region.exists(i)) {
        slots.add(image(RegionId.of(block.id()), i));
      }
    }
    return slots;
  }

  private static Map<String, Object> attributes(Block block) {
    Map<String, Object> simple = new LinkedHashMap<>();
    block
        .content()
        .attributes()
        .asMap()
        .forEach((key, value) -> {
          if (!MEMBERS.contains(key)) {
            switch (value) {
              case Integer number -> simple.put(key, number.longValue());
              case Long number -> simple.put(key, number);
              case Boolean flag -> simple.put(key, flag);
              case String text -> simple.put(key, text);
              default -> {}
            }
          }
        });
    return simple;
  }

  private static PoolImage image(Pool pool) {
    Long capacity = pool.capacity() == Pool.UNLIMITED ? null : (long) pool.capacity();
    return new PoolImage(pool.name(), capacity, pool.used());
  }
}
