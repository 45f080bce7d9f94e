package cowscope.app.diagram;

import cowscope.history.History;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everyone who appears in a run, in the order of first appearance, each as large as it ever
/// becomes. Places are given to the cast and not to a world, so nothing moves from step to step.
public final class Cast {
  private static final int FEW = 12;

  private final List<OwnerRole> owners;
  private final List<PoolRole> pools;
  private final boolean columns;
  private final boolean fits;
  private final Map<RegionId, RegionRole> regions = new HashMap<>();
  private final Map<BlockId, NodeRole> nodes = new HashMap<>();

  /// @param columns whether the owners stand side by side
  Cast(List<OwnerRole> owners, List<PoolRole> pools, boolean columns) {
    this(owners, pools, columns, false);
  }

  private Cast(List<OwnerRole> owners, List<PoolRole> pools, boolean columns, boolean fits) {
    this.owners = List.copyOf(owners);
    this.columns = columns;
    this.fits = fits;
    this.pools = List.copyOf(pools);
    for (OwnerRole owner : owners) {
      owner.regions().forEach(region -> known(owner, region));
    }
    for (PoolRole pool : pools) {
      for (NodeRole node : pool.nodes()) {
        for (BlockId block : node.members()) {
          nodes.put(block, node);
          regions.put(RegionId.of(block), node.slots());
        }
      }
    }
  }

  private void known(OwnerRole owner, RegionRole region) {
    regions.put(region.id(), region);
    if (owner.group() && region.id() instanceof RegionId.InOwner(_, String own)) {
      owner.members().forEach(name -> regions.put(RegionId.of(name, own), region));
    }
  }

  /// The cast of a run.
  public static Cast of(History history) {
    return new CastBuilder(history).build();
  }

  public List<OwnerRole> owners() {
    return owners;
  }

  public List<PoolRole> pools() {
    return pools;
  }

  /// Whether the owners stand side by side instead of one below the other.
  public boolean columns() {
    return columns;
  }

  /// Whether there are blocks with slots of their own.
  boolean hasNodes() {
    return pools.stream().anyMatch(pool -> !pool.nodes().isEmpty());
  }

  /// Whether values are drawn character by character.
  boolean spelled() {
    return pools.stream().anyMatch(PoolRole::spelled);
  }

  /// The same without room for blocks that are always free.
  Cast withoutFree() {
    List<PoolRole> less = pools.stream().map(PoolRole::withoutFree).toList();
    return new Cast(owners, less, columns, fits);
  }

  /// The same cast, whose places are chosen so that all together fill a stage well.
  Cast fitting() {
    return new Cast(owners, pools, columns, true);
  }

  boolean fits() {
    return fits;
  }

  /// Whether so many places are tried out for it that this may take longer than a frame of 16 ms:
  /// some 400 µs for each of these on a warm machine.
  public boolean crowded() {
    int nodes = pools.stream().mapToInt(pool -> pool.nodes().size()).sum();
    return fits && owners.size() + nodes > FEW;
  }

  public @Nullable OwnerRole owner(String name) {
    for (OwnerRole owner : owners) {
      if (owner.members().contains(name)) {
        return owner;
      }
    }
    return null;
  }

  public @Nullable PoolRole pool(String prefix) {
    for (PoolRole pool : pools) {
      if (pool.prefix().equals(prefix)) {
        return pool;
      }
    }
    return null;
  }

  public @Nullable RegionRole region(RegionId id) {
    return regions.get(id);
  }

  /// The block as one with slots, or null when it never has any.
  public @Nullable NodeRole node(BlockId block) {
    return nodes.get(block);
  }
}
