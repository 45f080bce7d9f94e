package cowscope.trace;

import cowscope.mechanism.Mechanism;
import cowscope.world.World;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A world as a trace shows it: names and figures only, enough to draw it.
public record WorldImage(List<OwnerImage> owners, List<BlockImage> blocks, List<PoolImage> pools) {

  public WorldImage {
    owners = List.copyOf(owners);
    blocks = List.copyOf(blocks);
    pools = List.copyOf(pools);
  }

  public record OwnerImage(
      String name, String kind, @Nullable String parent, List<RegionImage> regions) {}

  /// A region.
  ///
  /// @param derived whether it is a view, whose slots nobody counts
  public record RegionImage(String name, boolean derived, List<SlotImage> slots) {}

  /// A slot.
  ///
  /// @param block where its data lies in the end, or null
  /// @param via a block between, or null
  /// @param offset where in the block its data begins, or null for all of it
  /// @param value what it shows, or null
  public record SlotImage(
      String slot,
      @Nullable String block,
      @Nullable String via,
      @Nullable Long offset,
      String access,
      @Nullable String value) {}

  /// A block.
  ///
  /// @param pool null when it lies in no pool that is listed
  /// @param refs null when nobody counts
  /// @param slots its own slots, or null when it has none
  /// @param attributes what its mechanism says of it besides: texts, Longs, Booleans
  public record BlockImage(
      String block,
      @Nullable String pool,
      String kind,
      @Nullable Long refs,
      @Nullable String value,
      long bytes,
      @Nullable List<SlotImage> slots,
      Map<String, Object> attributes) {}

  /// A pool.
  ///
  /// @param capacity null when it has no limit
  public record PoolImage(String pool, @Nullable Long capacity, long used) {}

  /// The image of a world.
  public static WorldImage of(Mechanism mechanism, World world) {
    ImageBuilder builder = new ImageBuilder();
    new WorldWalk(mechanism, world).accept(builder);
    return builder.build();
  }
}
