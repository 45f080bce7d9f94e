package cowscope.mechanism.storage;

import cowscope.world.BlockId;
import cowscope.world.BlockRun;
import cowscope.world.Owner;
import cowscope.world.World;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/// What a subvolume or snapshot refers to.
///
/// @param data the blocks that its files have, each once
record Reach(Set<BlockId> nodes, Set<BlockId> data) {

  static Reach of(World world, String owner) {
    Catalog catalog = Layouts.of(world).catalog();
    Set<BlockId> data = new LinkedHashSet<>();
    for (String file : catalog.files(world, owner)) {
      for (BlockId block : catalog.blocks(world, owner, file)) {
        if (block != null) {
          data.add(block);
        }
      }
    }
    return new Reach(catalog.nodes(world, owner), data);
  }

  /// What all others together refer to.
  static Reach ofOthers(World world, String owner) {
    Reach sum = new Reach(new HashSet<>(), new HashSet<>());
    for (Owner other : Subvolumes.all(world)) {
      if (!other.name().equals(owner)) {
        Reach its = of(world, other.name());
        sum.nodes.addAll(its.nodes);
        sum.data.addAll(its.data);
      }
    }
    return sum;
  }

  /// How many blocks of the disk would be free without the owner of this: extents count whole, and
  /// only when no other refers to any of their blocks.
  int freedWithout(World world, Reach others) {
    Set<BlockRun> extents = new HashSet<>();
    data.forEach(block -> extents.add(Space.extent(world, block)));
    int freed = 0;
    for (BlockRun extent : extents) {
      boolean needed = false;
      for (int i = 0; i < extent.count(); i++) {
        needed |= others.data.contains(extent.first().plus(i));
      }
      freed += needed ? 0 : extent.count();
    }
    return freed;
  }
}
