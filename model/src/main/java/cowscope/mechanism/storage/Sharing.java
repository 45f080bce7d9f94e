package cowscope.mechanism.storage;

import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Who reaches which blocks of a world.
///
/// @param live what the live subvolume reaches
/// @param owners how many subvolumes and snapshots reach each block
record Sharing(World world, Set<BlockId> live, Map<BlockId, Integer> owners) {

  static Sharing of(World world) {
    Set<BlockId> live = new HashSet<>();
    Map<BlockId, Integer> owners = new HashMap<>();
    for (Owner owner : Subvolumes.all(world)) {
      Reach reach = Reach.of(world, owner.name());
      Set<BlockId> all = new HashSet<>(reach.nodes());
      all.addAll(reach.data());
      all.forEach(block -> owners.merge(block, 1, Integer::sum));
      if (owner.name().equals(Words.LIVE)) {
        live = all;
      }
    }
    return new Sharing(world, live, owners);
  }

  int sharers(BlockId block) {
    return owners.getOrDefault(block, 0);
  }

  /// Whether only snapshots reach the block.
  boolean held(BlockId block) {
    return owners.containsKey(block) && !live.contains(block);
  }
}
