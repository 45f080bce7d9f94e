package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Removes keys that no version sees any more (Bcachefs: `bch2_delete_dead_snapshots`).
final class Compaction {
  private final Keeping keeping;

  Compaction(Keeping keeping) {
    this.keeping = keeping;
  }

  /// All keys of the whole file system.
  void everything(Draft draft) {
    BlockId root = Subvolumes.existingRoot(draft.world(), Words.LIVE);
    Set<FileNode> files = new LinkedHashSet<>();
    for (Owner owner : Subvolumes.all(draft.world())) {
      for (String key : Keys.keys(draft.world(), root)) {
        BlockId node = Keys.node(draft.world(), owner.name(), Keys.name(key));
        if (node != null) {
          files.add(new FileNode(Keys.name(key), node));
        }
      }
    }
    pruneAll(draft, root, null);
    files.forEach(file -> pruneAll(draft, file.node(), file.name()));
  }

  private record FileNode(String name, BlockId node) {}

  /// All keys of one node.
  ///
  /// @param file null for the root
  void pruneAll(Draft draft, BlockId node, @Nullable String file) {
    Set<String> names = new LinkedHashSet<>();
    Keys.keys(draft.world(), node).forEach(key -> names.add(Keys.name(key)));
    names.forEach(name -> prune(draft, node, file, name));
  }

  /// The keys of one name in a node.
  ///
  /// @param file null for the root
  void prune(Draft draft, BlockId node, @Nullable String file, String name) {
    World world = draft.world();
    List<Owner> readers = Versions.one(world) ? List.of() : Keys.readers(world, node, file);
    if (readers.isEmpty()) {
      return;
    }
    Set<Integer> seen = new HashSet<>();
    readers.forEach(owner -> seen.add(Keys.newest(world, node, name, Versions.of(owner))));
    for (String key : Keys.keys(world, node)) {
      if (Keys.name(key).equals(name)) {
        int slot = Space.slots(world, node).indexOf(key);
        if (!seen.contains(slot) || hidesNothing(draft.world(), node, key)) {
          remove(draft, RegionId.of(node).slot(slot));
        }
      }
    }
  }

  /// Whether a key that points at nothing has no older one to hide.
  private static boolean hidesNothing(World world, BlockId node, String key) {
    int slot = Space.slots(world, node).indexOf(key);
    if (world.target(RegionId.of(node).slot(slot)) != null) {
      return false;
    }
    return Versions.seen(world, Keys.version(key)).stream()
        .skip(1)
        .noneMatch(id -> Keys.keys(world, node).contains(Keys.name(key) + ":" + id));
  }

  private void remove(Draft draft, SlotId slot) {
    World world = draft.world();
    BlockId target = world.target(slot);
    if (slot.region() instanceof RegionId.InBlock(BlockId node)) {
      Journal.touch(draft, node);
    }
    draft.then(new Event.SlotRemoved(slot, "unseen"));
    if (target != null) {
      int birth = Transactions.birth(world, target);
      keeping.letGo(draft, Words.LIVE, List.of(new Pointer(target, birth)));
    }
  }
}
