package cowscope.app.diagram;

import cowscope.world.BlockId;
import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which owners ever pointed straight at a block, and counted on it.
final class Holders {
  private final Map<BlockId, Set<String>> owners = new HashMap<>();

  void pointed(SlotRange slots, @Nullable BlockId block) {
    if (block != null && slots.region() instanceof RegionId.InOwner(String owner, _)) {
      owners.computeIfAbsent(block, key -> new LinkedHashSet<>()).add(owner);
    }
  }

  Set<String> of(BlockId block) {
    return owners.getOrDefault(block, Set.of());
  }
}
