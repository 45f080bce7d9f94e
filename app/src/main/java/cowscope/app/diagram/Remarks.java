package cowscope.app.diagram;

import cowscope.mechanism.Depiction;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Notes how long it becomes what stands beside names, step by step.
final class Remarks {
  private static final String SEPARATOR = " · ";

  private final Depiction depiction;
  private final Map<String, OwnerRecord> owners;
  private final Map<RegionId, RegionRecord> regions;

  /// Slots that were marked in this step.
  private final Set<SlotId> marked = new LinkedHashSet<>();

  /// Owners of whom something changed in this step.
  private final Set<String> changed = new LinkedHashSet<>();

  /// Blocks with slots that came in this step.
  private final Set<BlockId> born = new LinkedHashSet<>();

  Remarks(
      Depiction depiction, Map<String, OwnerRecord> owners, Map<RegionId, RegionRecord> regions) {
    this.depiction = depiction;
    this.owners = owners;
    this.regions = regions;
  }

  void marked(SlotId slot) {
    marked.add(slot);
  }

  void changed(String owner) {
    changed.add(owner);
  }

  void born(BlockId block) {
    born.add(block);
  }

  /// The step is over.
  void note(World world) {
    says(world, marked);
    marked.clear();
    for (String name : changed) {
      Owner owner = world.owner(name);
      OwnerRecord record = owners.get(name);
      if (owner != null && record != null) {
        record.remarked(depiction.subtitle(world, owner));
      }
    }
    changed.clear();
    born.forEach(block -> head(world, block));
    born.clear();
  }

  private void head(World world, BlockId id) {
    RegionRecord record = regions.get(RegionId.of(id));
    Block block = record == null ? null : world.block(id);
    if (record != null && block != null) {
      String first = depiction.subtitle(world, block).split(SEPARATOR, 2)[0];
      record.headed(depiction.title(world, block).length() + 1 + first.length());
    }
  }

  /// Notes what stands beside the names of slots.
  void says(World world, Iterable<SlotId> slots) {
    for (SlotId id : slots) {
      Slot slot = world.slot(id);
      RegionRecord record = regions.get(id.region());
      if (slot != null && record != null) {
        record.says(depiction.target(world, slot));
      }
    }
  }
}
