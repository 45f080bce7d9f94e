package cowscope.mechanism.volumes;

import cowscope.event.Event;
import cowscope.mechanism.Decision.Refused;
import cowscope.mechanism.Draft;
import cowscope.mechanism.Policy;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Volumes and snapshots are mappings into one pool; the writer goes to a new block and the old one
/// stays where it is.
abstract class Redirecting implements Rules {

  /// What a slot may do that points at a block of its own.
  abstract Access ownAccess();

  /// Blocks that a mapping left; those that nobody maps any more are given up.
  abstract void retire(Draft draft, List<BlockId> left, String cause);

  /// A new block that holds what `source` holds.
  abstract BlockId copy(Draft draft, BlockId source, String cause);

  /// A new block that holds `value`.
  abstract BlockId fresh(Draft draft, SlotId slot, String value, String cause);

  @Override
  public @Nullable Refused refuse(World world, VolumesCommand command) {
    return null;
  }

  private static boolean parentless(World world, String snapshot) {
    String parent = world.existingOwner(snapshot).parent();
    return parent == null || world.owner(parent) == null;
  }

  @Override
  public void fill(Draft draft, SlotId slot, String value) {
    Devices.point(draft, slot, fresh(draft, slot, value, "volume"), ownAccess(), "volume");
  }

  @Override
  public void snapshot(Draft draft, String volume, String name, @Nullable Integer store) {
    if (store != null) {
      Devices.noStore(draft, name);
    }
    int chunks = Devices.size(draft.world(), volume);
    Devices.add(draft, name, Words.SNAPSHOT, volume, chunks);
    if (Policy.of(draft.world()) == Policy.ON_WRITE) {
      draft.then(
          new Event.SlotsShared(
              Devices.all(draft.world(), volume), Devices.region(name), "snapshot"));
      return;
    }
    for (int i = 0; i < chunks; i++) {
      BlockId source = draft.world().target(Devices.slot(volume, i));
      if (source != null) {
        BlockId copy = copy(draft, source, "eager-snapshot");
        Devices.point(draft, Devices.slot(name, i), copy, ownAccess(), "eager-snapshot");
      }
    }
  }

  /// The writer gets a new block; the old one stays for whoever still maps it.
  void redirect(Draft draft, SlotId slot, String value, boolean whole) {
    BlockId old = draft.world().target(slot);
    if (old == null || whole) {
      String cause = old == null ? "first-touch" : "whole-chunk";
      BlockId block = fresh(draft, slot, value, cause);
      Devices.point(draft, slot, block, ownAccess(), old == null ? "mapped" : "redirected");
    } else {
      BlockId block = copy(draft, old, "redirect");
      draft.then(new Event.Written(block, slot, value));
      Devices.point(draft, slot, block, ownAccess(), "redirected");
    }
    if (old != null) {
      retire(draft, List.of(old), "unmapped");
    }
  }

  @Override
  public void drop(Draft draft, String owner) {
    dismiss(draft, owner, "dropped");
  }

  private void dismiss(Draft draft, String owner, String cause) {
    List<BlockId> left = Devices.clear(draft, owner, cause);
    retire(draft, left, cause);
    draft.then(new Event.OwnerRemoved(owner, cause));
  }

  @Override
  public void merge(Draft draft, String snapshot) {
    if (parentless(draft.world(), snapshot)) {
      draft.then(new Event.Answered("ENOENT", null, "no-origin"));
      return;
    }
    String volume = OriginInPlace.parent(draft.world(), snapshot);
    List<BlockId> left = new ArrayList<>();
    for (int i = 0; i < Devices.size(draft.world(), snapshot); i++) {
      SlotId from = Devices.slot(snapshot, i);
      SlotId to = Devices.slot(volume, i);
      BlockId kept = draft.world().target(from);
      BlockId old = draft.world().target(to);
      if (kept == null ? old != null : !kept.equals(old)) {
        Access access = kept == null ? Access.NONE : Devices.access(draft.world(), from);
        Devices.point(draft, to, kept, access, "merge");
        left.add(old == null ? kept : old);
      }
    }
    retire(draft, left.stream().filter(java.util.Objects::nonNull).toList(), "merge");
    dismiss(draft, snapshot, "merged");
  }

  @Override
  public void discard(Draft draft, SlotId slot) {
    draft.then(new Event.Attempted(slot, "discard", null, "discard"));
    BlockId old = draft.world().target(slot);
    if (old != null) {
      Devices.point(draft, slot, null, Access.NONE, "discard");
      retire(draft, List.of(old), "discard");
    }
  }

  /// A block of a pool comes to life.
  static void allocate(Draft draft, BlockId block, @Nullable String value, String cause) {
    long bytes = Devices.bytes(draft.world());
    draft.then(new Event.BlockAllocated(block, 1, Words.CHUNK, value, bytes, true, cause));
  }

  /// Figures about one thing.
  static Attributes figure(String key, Object value) {
    return Attributes.of(key, value);
  }
}
