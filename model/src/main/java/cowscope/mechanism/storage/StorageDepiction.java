package cowscope.mechanism.storage;

import cowscope.mechanism.Amount;
import cowscope.mechanism.Depiction;
import cowscope.mechanism.Lexicon;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What pictures say of file systems.
final class StorageDepiction extends Depiction {
  /// What the live subvolume of the world drawn last reaches: a picture asks for each block.
  private volatile @Nullable Live live;

  StorageDepiction(Lexicon lexicon) {
    super(lexicon);
  }

  private record Live(World world, Set<BlockId> nodes, Set<BlockId> data) {}

  @Override
  public String poolTitle(World world, Pool pool) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("capacity", pool.capacity());
    figures.put("blockSize", Amount.bytes(StorageSettings.of(world).blockSize()));
    return text("picture.pool." + pool.name(), pool.name(), figures);
  }

  @Override
  public String subtitle(World world, Owner owner) {
    boolean writable = Subvolumes.writable(world, owner.name());
    if (owner.kind().equals(Words.SNAPSHOT) && writable) {
      return text("picture.owner.snapshot.writable", "writable snapshot", figures(owner));
    }
    return text("picture.owner." + owner.kind(), owner.kind(), figures(owner));
  }

  private static Map<String, Object> figures(Owner owner) {
    Map<String, Object> figures = new LinkedHashMap<>(owner.attributes().asMap());
    if (owner.parent() != null) {
      figures.put("parent", owner.parent());
    }
    return figures;
  }

  @Override
  public String subtitle(World world, Block block) {
    if (!block.kind().equals(Words.NODE)) {
      return super.subtitle(world, block);
    }
    Map<String, Object> figures = new LinkedHashMap<>(block.content().attributes().asMap());
    String name = "/".equals(block.value()) ? "root" : String.valueOf(block.value());
    figures.put("name", name);
    return text("picture.node.node", "{name} · txn {generation}", figures);
  }

  /// Whether snapshots reach the block and the live subvolume does not.
  @Override
  public boolean held(World world, Block block) {
    if (block.refs() == 0 || world.ownersOf(Words.SNAPSHOT).isEmpty()) {
      return false;
    }
    Live reached = live;
    if (reached == null || reached.world != world) {
      Reach reach = Reach.of(world, Words.LIVE);
      reached = new Live(world, reach.nodes(), reach.data());
      live = reached;
    }
    return !reached.nodes.contains(block.id()) && !reached.data.contains(block.id());
  }
}
