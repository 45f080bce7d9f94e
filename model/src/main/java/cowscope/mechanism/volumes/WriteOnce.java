package cowscope.mechanism.volumes;

import cowscope.event.Event;
import cowscope.mechanism.Decision.Refused;
import cowscope.mechanism.Draft;
import cowscope.world.Access;
import cowscope.world.BlockId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A medium whose blocks cannot be overwritten: each write goes to a block not written yet, a
/// mapping table is redirected, and the old block is stale. A WORM disk runs full for good; flash
/// is erased in groups and collects its garbage when it has to.
final class WriteOnce extends Redirecting {

  @Override
  public @Nullable Refused refuse(World world, VolumesCommand command) {
    if (command instanceof VolumesCommand.Erase(int group)) {
      int groups = Medium.groups(world);
      return group < groups
          ? null
          : new Refused("group", "the medium has the groups 0 to " + (groups - 1));
    }
    return super.refuse(world, command);
  }

  @Override
  Access ownAccess() {
    return Access.READ_ONLY;
  }

  @Override
  public int room(World world) {
    return Medium.room(world);
  }

  @Override
  BlockId copy(Draft draft, BlockId source, String cause) {
    BlockId block = Medium.next(draft.world());
    Medium.copy(draft, source, block, cause);
    return block;
  }

  @Override
  BlockId fresh(Draft draft, SlotId slot, String value, String cause) {
    BlockId block = Medium.next(draft.world());
    allocate(draft, block, null, cause);
    Medium.wear(draft, block);
    draft.then(new Event.Written(block, slot, value));
    return block;
  }

  @Override
  void retire(Draft draft, List<BlockId> left, String cause) {
    for (BlockId block : left.stream().distinct().toList()) {
      if (Devices.unused(draft.world(), block)) {
        draft.then(new Event.BlockTurned(block, Words.STALE, cause));
      }
    }
  }

  @Override
  public void write(Draft draft, SlotId slot, String value, boolean whole) {
    Devices.attemptWrite(draft, slot, value, whole);
    if (draft.world().target(slot) != null) {
      draft.then(new Event.Trapped(slot, "written-before"));
    }
    if (Medium.room(draft.world()) == 0) {
      Medium.collect(draft);
    }
    if (Medium.room(draft.world()) == 0) {
      draft.then(new Event.Answered("ENOSPC", slot, "medium-full"));
    } else {
      redirect(draft, slot, value, whole);
    }
  }

  @Override
  public void erase(Draft draft, int group) {
    if (!Medium.flash(draft.world())) {
      draft.then(new Event.Answered("EROFS", null, "write-once"));
    } else if (!Medium.canMove(draft.world(), group)) {
      draft.then(new Event.Answered("ENOSPC", null, "no-room-to-move"));
    } else {
      Medium.erase(draft, group);
    }
  }
}
