package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.storage.Words.Marks;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotDetail;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Files as keys with a version: the root has a slot for each file and version, `notes.txt:1`, and
/// a file's node a slot for each block and version, `0:1`. One tree serves all snapshots; a reader
/// takes the newest key that its version sees. A key that points at nothing hides older ones.
///
/// Nodes are changed in place; what was committed goes to the journal first. They are large in
/// Bcachefs (256 KiB), so one holds all keys of a file here.
final class Keys implements Catalog {
  private static final String PATTERN = "{owner}[{name}]";
  private static final String AT = ":";

  private final Keeping keeping;

  Keys(Keeping keeping) {
    this.keeping = keeping;
  }

  static BlockId emptyRoot(Draft draft) {
    return Space.node(draft, "/", Words.KEYS, 0, PATTERN, Attributes.NONE);
  }

  @Override
  public List<String> files(World world, String owner) {
    Set<String> names = new LinkedHashSet<>();
    BlockId root = Subvolumes.rootNode(world, owner);
    for (String key : keys(world, root)) {
      String name = name(key);
      if (node(world, owner, name) != null) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  @Override
  public @Nullable FileEntry file(World world, String owner, String file) {
    BlockId root = Subvolumes.rootNode(world, owner);
    int slot = newest(world, root, file, Versions.of(world, owner));
    if (root == null || slot < 0 || world.target(RegionId.of(root).slot(slot)) == null) {
      return null;
    }
    SlotDetail detail = Space.slots(world, root).details().get(slot);
    Attributes marks = detail == null ? Attributes.NONE : detail.attributes();
    return new FileEntry(marks.get(Marks.SIZE, 0), marks.is(Marks.NOCOW));
  }

  @Override
  public @Nullable Piece piece(World world, String owner, String file, int index) {
    BlockId node = node(world, owner, file);
    int version = Versions.of(world, owner);
    int slot = newest(world, node, "" + index, version);
    if (node == null || slot < 0) {
      return null;
    }
    BlockId block = world.target(RegionId.of(node).slot(slot));
    if (block == null) {
      return null;
    }
    Hold above = seenByOthers(world, owner, file, node, slot) ? Hold.SHARED : Hold.FRESH;
    Pointer pointer = new Pointer(block, Transactions.birth(world, block));
    return new Piece(block, pointer.birth(), keeping.ofData(world, owner, pointer, above));
  }

  @Override
  public List<@Nullable BlockId> blocks(World world, String owner, String file) {
    FileEntry entry = file(world, owner, file);
    BlockId node = node(world, owner, file);
    if (entry == null || node == null) {
      return List.of();
    }
    List<@Nullable BlockId> found = new ArrayList<>(Collections.nCopies(entry.size(), null));
    List<Integer> versions = Versions.seen(world, Versions.of(world, owner)).reversed();
    Map<String, Integer> slots = new HashMap<>();
    Region region = Space.slots(world, node);
    for (int slot = 0; slot < region.size(); slot++) {
      slots.put(region.slotName(slot), slot);
    }
    for (int version : versions) {
      for (int index = 0; index < entry.size(); index++) {
        Integer slot = slots.get(index + AT + version);
        if (slot != null) {
          found.set(index, world.target(RegionId.of(node).slot(slot)));
        }
      }
    }
    return found;
  }

  private boolean seenByOthers(World world, String owner, String file, BlockId node, int slot) {
    String index = name(String.valueOf(Space.slots(world, node).slotName(slot)));
    return Subvolumes.all(world).stream()
        .filter(other -> !other.name().equals(owner))
        .filter(other -> node.equals(node(world, other.name(), file)))
        .anyMatch(other -> newest(world, node, index, Versions.of(other)) == slot);
  }

  @Override
  public Set<BlockId> nodes(World world, String owner) {
    Set<BlockId> found = new LinkedHashSet<>();
    BlockId root = Subvolumes.rootNode(world, owner);
    if (root != null) {
      found.add(root);
    }
    for (String file : files(world, owner)) {
      BlockId node = node(world, owner, file);
      if (node != null) {
        found.add(node);
      }
    }
    return found;
  }

  @Override
  public Set<BlockId> nodes(World world, Located file) {
    return new LinkedHashSet<>(way(world, file, 0));
  }

  @Override
  public List<BlockId> way(World world, Located file, int index) {
    List<BlockId> way = new ArrayList<>();
    BlockId root = Subvolumes.rootNode(world, file.owner());
    BlockId node = node(world, file.owner(), file.name());
    if (root != null) {
      way.add(root);
    }
    if (node != null) {
      way.add(node);
    }
    return way;
  }

  @Override
  public void create(Draft draft, Located file, FileEntry entry) {
    BlockId node = Space.node(draft, file.name(), Words.KEYS, 0, PATTERN, Attributes.NONE);
    SlotId key = ownKey(draft, root(draft, file), file.name(), file.owner());
    Tree.point(draft, key.alone(), node, "new-file");
    note(draft, key, entry);
  }

  private static void note(Draft draft, SlotId key, FileEntry entry) {
    draft.then(new Event.SlotMarked(key, Marks.SIZE, entry.size()));
    Slot slot = draft.world().slot(key);
    if (slot != null && slot.attributes().is(Marks.NOCOW) != entry.nocow()) {
      draft.then(new Event.SlotMarked(key, Marks.NOCOW, entry.nocow() ? true : null));
    }
  }

  @Override
  public void point(Draft draft, Located file, Run run) {
    for (int index = run.first(); index < run.end(); index++) {
      BlockId node = node(draft.world(), file.owner(), file.name());
      if (node == null) {
        return;
      }
      boolean hole = newest(draft.world(), node, "" + index, version(draft, file)) < 0;
      if (run.block() == null && hole) {
        continue;
      }
      BlockId block = run.block() == null ? null : run.block().plus(index - run.first());
      SlotId key = ownKey(draft, node, "" + index, file.owner());
      List<Pointer> old = Tree.replace(draft, key.alone(), block, block == null ? "hole" : "key");
      keeping.letGo(draft, file.owner(), old);
      new Compaction(keeping).prune(draft, node, file.name(), "" + index);
    }
  }

  @Override
  public void resize(Draft draft, Located file, int size) {
    FileEntry entry = file(draft.world(), file.owner(), file.name());
    if (entry == null || entry.size() == size) {
      return;
    }
    if (size < entry.size()) {
      point(draft, file, new Run(size, entry.size() - size, null));
    }
    renew(draft, file, new FileEntry(size, entry.nocow()));
  }

  @Override
  public void allowInPlace(Draft draft, Located file) {
    FileEntry entry = file(draft.world(), file.owner(), file.name());
    if (entry != null) {
      renew(draft, file, new FileEntry(entry.size(), true));
    }
  }

  /// The file's entry changes for this version only.
  private void renew(Draft draft, Located file, FileEntry entry) {
    BlockId node = node(draft.world(), file.owner(), file.name());
    SlotId key = ownKey(draft, root(draft, file), file.name(), file.owner());
    if (!Objects.equals(draft.world().target(key), node)) {
      Tree.point(draft, key.alone(), node, "key");
    }
    note(draft, key, entry);
    new Compaction(keeping).prune(draft, root(draft, file), null, file.name());
  }

  @Override
  public void remove(Draft draft, Located file) {
    BlockId node = node(draft.world(), file.owner(), file.name());
    SlotId key = ownKey(draft, root(draft, file), file.name(), file.owner());
    List<Pointer> old = Tree.replace(draft, key.alone(), null, "whiteout");
    draft.then(new Event.SlotMarked(key, Marks.SIZE, null));
    keeping.letGo(draft, file.owner(), old);
    Compaction compaction = new Compaction(keeping);
    compaction.prune(draft, root(draft, file), null, file.name());
    if (node != null) {
      compaction.pruneAll(draft, node, file.name());
    }
  }

  private static int version(Draft draft, Located file) {
    return Versions.of(draft.world(), file.owner());
  }

  private static BlockId root(Draft draft, Located file) {
    return Subvolumes.existingRoot(draft.world(), file.owner());
  }

  /// The slot of the key with the owner's own version, new if need be; its node may be changed.
  private static SlotId ownKey(Draft draft, BlockId node, String name, String owner) {
    Journal.touch(draft, node);
    String key = name + AT + Versions.of(draft.world(), owner);
    Region slots = Space.slots(draft.world(), node);
    int index = slots.indexOf(key);
    if (index >= 0) {
      return RegionId.of(node).slot(index);
    }
    SlotId slot = RegionId.of(node).slot(slots.size());
    draft.then(new Event.SlotAdded(slot, key));
    return slot;
  }

  static @Nullable BlockId node(World world, String owner, String file) {
    BlockId root = Subvolumes.rootNode(world, owner);
    int slot = newest(world, root, file, Versions.of(world, owner));
    return root == null || slot < 0 ? null : world.target(RegionId.of(root).slot(slot));
  }

  /// The slot of the newest key that a version sees, or -1.
  static int newest(World world, @Nullable BlockId node, String name, int version) {
    Region slots = Tree.slotsOf(world, node);
    if (slots == null) {
      return -1;
    }
    for (int id : Versions.seen(world, version)) {
      int slot = slots.indexOf(name + AT + id);
      if (slot >= 0) {
        return slot;
      }
    }
    return -1;
  }

  static List<String> keys(World world, @Nullable BlockId node) {
    Region slots = Tree.slotsOf(world, node);
    List<String> keys = new ArrayList<>();
    for (int index = 0; slots != null && index < slots.size(); index++) {
      String key = slots.slotName(index);
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  static String name(String key) {
    return key.substring(0, key.lastIndexOf(AT));
  }

  static int version(String key) {
    return Integer.parseInt(key.substring(key.lastIndexOf(AT) + 1));
  }

  /// The owners whose versions see this node under this name.
  static List<Owner> readers(World world, BlockId node, @Nullable String file) {
    return Subvolumes.all(world).stream()
        .filter(owner ->
            file == null
                ? node.equals(Subvolumes.rootNode(world, owner.name()))
                : node.equals(node(world, owner.name(), file)))
        .toList();
  }
}
