package cowscope.mechanism.volumes;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.Policy;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Pool;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shadow copies of Windows (volsnap.sys): all of a volume's share one diff area. The old chunk is
/// copied once, for the newest; older ones look through the newer (libvshadow, "Volume Shadow
/// Snapshot format"). When the area is full, the oldest shadow copy goes.
final class Vss extends OriginInPlace {

  private static @Nullable Pool area(World world, String volume) {
    return world.pools().stream()
        .filter(pool -> pool.listed() && pool.prefix().equals(Words.storePrefix(volume)))
        .findFirst()
        .orElse(null);
  }

  @Override
  String storePrefix(String volume, String name) {
    return Words.storePrefix(volume);
  }

  @Override
  void prepareStore(Draft draft, String volume, String name, @Nullable Integer chunks) {
    Pool there = area(draft.world(), volume);
    if (there != null && chunks != null && there.capacity() != chunks) {
      Devices.noStore(draft, name);
    }
    if (there == null) {
      boolean eager = Policy.of(draft.world()) == Policy.EAGER;
      int wanted = chunks == null ? Devices.size(draft.world(), volume) : chunks;
      String prefix = Words.storePrefix(volume);
      String name0 = "diff area of " + volume;
      Pool area = eager ? Pool.unlimited(name0, prefix, 0) : Pool.of(name0, prefix, wanted);
      draft.then(new Event.PoolAdded(area));
    }
  }

  @Override
  void removeStore(Draft draft, String volume, String name) {
    if (Devices.snapshotsOf(draft.world(), volume).isEmpty()) {
      draft.then(new Event.PoolRemoved(Words.storePrefix(volume), "dropped"));
    }
  }

  @Override
  void save(Draft draft, SlotId origin, BlockId old, List<String> lacking) {
    String volume = Devices.owner(origin);
    makeRoom(draft, volume);
    List<String> left = Devices.lacking(draft.world(), volume, origin.index());
    if (left.isEmpty()) {
      return;
    }
    Pool area = draft.world().pool(Words.storePrefix(volume));
    BlockId copy = copy(draft, old, area, "first-write");
    for (String snapshot : left) {
      SlotId slot = Devices.slot(snapshot, origin.index());
      Devices.point(draft, slot, copy, snapshotAccess(), "saved");
    }
  }

  private void makeRoom(Draft draft, String volume) {
    List<String> left = Devices.snapshotsOf(draft.world(), volume);
    while (!left.isEmpty() && draft.world().pool(Words.storePrefix(volume)).free() == 0) {
      draft.then(
          new Event.Noted(
              "oldest-goes", Attributes.of("snapshot", left.getFirst()).with("volume", volume)));
      dismiss(draft, left.getFirst(), "oldest-goes");
      left = Devices.snapshotsOf(draft.world(), volume);
    }
  }

  /// What was taken after the shadow copy that the volume reverts to is of a future that is no
  /// more.
  @Override
  void beforeMerge(Draft draft, String volume, String snapshot) {
    List<String> all = Devices.snapshotsOf(draft.world(), volume);
    for (String newer : all.subList(all.indexOf(snapshot) + 1, all.size())) {
      dismiss(draft, newer, "newer-than-merged");
    }
  }

  @Override
  void writeSnapshot(Draft draft, SlotId slot, String value, boolean whole) {
    draft.then(new Event.Answered("EROFS", slot, "read-only-snapshot"));
  }
}
