package cowscope.mechanism.volumes;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Access;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Thin provisioning (Linux: `drivers/md/dm-thin.c`). Whether a block must be left is decided by
/// time, not by its count: a mapping older than the last snapshot of its device counts as shared
/// (`dm_thin_find_block`), so that one copy may be needless (recording dm-07). Here a snapshot
/// takes the write permission from both mappings, and only a new block brings it back.
final class DmThin extends Redirecting {

  @Override
  Access ownAccess() {
    return Access.READ_WRITE;
  }

  @Override
  public int room(World world) {
    return world.pool(Words.DISK).free();
  }

  @Override
  BlockId copy(Draft draft, BlockId source, String cause) {
    return OriginInPlace.copy(draft, source, draft.world().pool(Words.DISK), cause);
  }

  @Override
  BlockId fresh(Draft draft, SlotId slot, String value, String cause) {
    BlockId block = Devices.next(draft.world().pool(Words.DISK));
    if (cause.equals("volume")) {
      allocate(draft, block, value, cause);
    } else {
      allocate(draft, block, Words.ZEROS, cause);
      draft.then(new Event.Written(block, slot, value));
    }
    return block;
  }

  @Override
  void retire(Draft draft, List<BlockId> left, String cause) {
    Devices.freeUnused(draft, left, cause);
  }

  @Override
  public void write(Draft draft, SlotId slot, String value, boolean whole) {
    Devices.attemptWrite(draft, slot, value, whole);
    World world = draft.world();
    BlockId block = world.target(slot);
    if (block != null && Devices.access(world, slot) == Access.READ_WRITE) {
      draft.then(new Event.Written(block, slot, value));
      return;
    }
    draft.then(new Event.Trapped(slot, whyTrapped(world, block)));
    if (world.pool(Words.DISK).free() == 0) {
      draft.then(new Event.Answered("ENOSPC", slot, "pool-full"));
    } else {
      redirect(draft, slot, value, whole);
    }
  }

  private static String whyTrapped(World world, @Nullable BlockId id) {
    Block block = id == null ? null : world.block(id);
    return block == null ? "unmapped" : block.shared() ? "shared" : "older-than-snapshot";
  }

  @Override
  public void erase(Draft draft, int group) {
    draft.then(new Event.Answered("ENOTSUP", null, "no-flash"));
  }
}
