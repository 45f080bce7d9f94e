package cowscope.trace;

import cowscope.trace.WorldImage.BlockImage;
import cowscope.trace.WorldImage.OwnerImage;
import cowscope.trace.WorldImage.PoolImage;
import cowscope.trace.WorldImage.RegionImage;
import cowscope.trace.WorldImage.SlotImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers what it sees of a world.
final class ImageBuilder implements WorldVisitor<RuntimeException> {
  private final List<OwnerImage> owners = new ArrayList<>();
  private final List<BlockImage> blocks = new ArrayList<>();
  private final List<PoolImage> pools = new ArrayList<>();
  private List<RegionImage> regions = new ArrayList<>();
  private List<SlotImage> slots = new ArrayList<>();

  WorldImage build() {
    return new WorldImage(owners, blocks, pools);
  }

  @Override
  public void owners() {}

  @Override
  public void owner(String name, String kind, @Nullable String parent) {
    regions = new ArrayList<>();
    owners.add(new OwnerImage(name, kind, parent, regions));
  }

  @Override
  public void region(String name, boolean derived) {
    slots = new ArrayList<>();
    regions.add(new RegionImage(name, derived, slots));
  }

  @Override
  public void slot(SlotImage slot) {
    slots.add(slot);
  }

  @Override
  public void endOfRegion() {}

  @Override
  public void endOfOwner() {}

  @Override
  public void blocks() {}

  @Override
  public void block(BlockImage block) {
    blocks.add(block);
  }

  @Override
  public void pools() {}

  @Override
  public void pool(PoolImage pool) {
    pools.add(pool);
  }

  @Override
  public void end() {}
}
