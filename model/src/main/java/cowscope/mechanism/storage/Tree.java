package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotDetail;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Files in a tree: a root with one slot for each file, below it one node per file, or several
/// levels when the file has more blocks than a node has slots, then the data.
final class Tree implements Catalog {
  private static final String NAMED = "{owner}/{name}";

  private final Keeping keeping;

  Tree(Keeping keeping) {
    this.keeping = keeping;
  }

  Keeping keeping() {
    return keeping;
  }

  /// An empty root node.
  static BlockId emptyRoot(Draft draft) {
    return Space.node(draft, "/", Words.NODE, 0, NAMED, Attributes.NONE);
  }

  @Override
  public List<String> files(World world, String owner) {
    Region names = slotsOf(world, Subvolumes.rootNode(world, owner));
    List<String> files = new ArrayList<>();
    for (int index = 0; names != null && index < names.size(); index++) {
      String name = names.slotName(index);
      if (name != null && names.pointsSomewhere(index)) {
        files.add(name);
      }
    }
    return files;
  }

  @Override
  public @Nullable FileEntry file(World world, String owner, String file) {
    Block top = top(world, owner, file);
    if (top == null) {
      return null;
    }
    Attributes marks = top.content().attributes();
    return new FileEntry(marks.get(Words.Marks.SIZE, 0), marks.is(Words.Marks.NOCOW));
  }

  @Override
  public @Nullable Piece piece(World world, String owner, String file, int index) {
    if (index >= capacity(world, new Located(owner, file))) {
      return null;
    }
    Path path = new Path(this, world, owner, file).down(index);
    Region leaf = slotsOf(world, path.lowest());
    int slot = path.lastSlot();
    BlockId block = leaf == null ? null : world.target(RegionId.of(path.lowestNode()).slot(slot));
    if (block == null || Space.isNode(block)) {
      return null;
    }
    int birth = birth(world, RegionId.of(path.lowestNode()), slot, block);
    Hold hold = keeping.ofData(world, owner, new Pointer(block, birth), path.hold());
    return new Piece(block, birth, hold);
  }

  @Override
  public List<@Nullable BlockId> blocks(World world, String owner, String file) {
    Block top = top(world, owner, file);
    if (top == null) {
      return List.of();
    }
    Attributes marks = top.content().attributes();
    int size = marks.get(Words.Marks.SIZE, 0);
    List<@Nullable BlockId> found = new ArrayList<>(Collections.nCopies(size, null));
    int fanout = fanout(world);
    long span = 1;
    for (int level = 1; level < marks.get(Words.Marks.HEIGHT, 1); level++) {
      span *= fanout;
    }
    collect(world, top.id(), 0, span, found);
    return found;
  }

  private static void collect(
      World world, BlockId node, long first, long span, List<@Nullable BlockId> found) {
    if (slotsOf(world, node) == null) {
      return;
    }
    world.forEachPointer(
        Counts.slots(world, node),
        (slot, block, access) -> {
          long index = first + slot * span;
          if (Space.isNode(block)) {
            collect(world, block, index, span / fanout(world), found);
          } else if (index < found.size()) {
            found.set((int) index, block);
          }
        });
  }

  /// The birth of a pointer: its own, when it was made later than its block.
  static int birth(World world, RegionId node, int slot, BlockId block) {
    Integer own = ownBirth(world, node, slot);
    return own != null ? own : Transactions.birth(world, block);
  }

  private static @Nullable Integer ownBirth(World world, RegionId node, int slot) {
    SlotDetail detail = world.existingRegion(node).details().get(slot);
    return detail == null ? null : (Integer) detail.attributes().get(Words.Marks.BIRTH);
  }

  @Override
  public Set<BlockId> nodes(World world, String owner) {
    Set<BlockId> found = new LinkedHashSet<>();
    collect(world, Subvolumes.rootNode(world, owner), found);
    return found;
  }

  @Override
  public Set<BlockId> nodes(World world, Located file) {
    Set<BlockId> found = new LinkedHashSet<>();
    Block top = top(world, file.owner(), file.name());
    collect(world, top == null ? null : top.id(), found);
    found.addAll(way(world, file, Integer.MAX_VALUE));
    return found;
  }

  @Override
  public List<BlockId> way(World world, Located file, int index) {
    Path root = new Path(this, world, file.owner(), file.name());
    return (index < capacity(world, file) ? root.down(index) : root.toTop()).existing();
  }

  static void collect(World world, @Nullable BlockId node, Set<BlockId> found) {
    if (node != null && slotsOf(world, node) != null && found.add(node)) {
      for (Pointer pointer : Counts.pointers(world, node)) {
        if (Space.isNode(pointer.block())) {
          collect(world, pointer.block(), found);
        }
      }
    }
  }

  @Override
  public void create(Draft draft, Located file, FileEntry entry) {
    int height = height(draft.world(), entry.size());
    BlockId top =
        Space.node(
            draft,
            file.name(),
            Words.NODE,
            fanout(draft.world()),
            Space.NUMBERED,
            marks(entry, height));
    Path root = new Path(this, draft.world(), file.owner(), file.name());
    RegionId names = RegionId.of(root.open(draft));
    int index = draft.world().existingRegion(names).size();
    draft.then(new Event.SlotAdded(names.slot(index), file.name()));
    point(draft, names.slots(index, 1), top, "new-file");
    root.close(draft);
  }

  @Override
  public void point(Draft draft, Located file, Run run) {
    if (run.block() == null) {
      new Pruning(this, draft, file).hole(run.first(), run.end());
      return;
    }
    int fanout = fanout(draft.world());
    for (int from = run.first(); from < run.end(); from = (from / fanout + 1) * fanout) {
      pointLeaf(draft, file, run.part(from, fanout - from % fanout));
    }
  }

  private void pointLeaf(Draft draft, Located file, Run run) {
    Path path = new Path(this, draft.world(), file.owner(), file.name()).down(run.first());
    path.rewriting(run.count());
    RegionId leaf = RegionId.of(path.open(draft));
    SlotRange slots = leaf.slots(path.lastSlot(), run.count());
    List<Pointer> old = replace(draft, slots, run.block(), "written");
    if (run.born() != null) {
      for (int i = 0; i < run.count(); i++) {
        draft.then(new Event.SlotMarked(slots.slot(i), Words.Marks.BIRTH, run.born()));
      }
    }
    keeping.letGo(draft, file.owner(), old);
    path.close(draft);
  }

  /// Slots of a node point elsewhere.
  ///
  /// @return what they pointed at
  static List<Pointer> replace(
      Draft draft, SlotRange slots, @Nullable BlockId block, String cause) {
    List<Pointer> old = new ArrayList<>();
    World world = draft.world();
    world.forEachPointer(
        slots,
        (index, target, access) ->
            old.add(new Pointer(target, birth(world, slots.region(), index, target))));
    point(draft, slots, block, cause);
    for (int i = 0; i < slots.count(); i++) {
      if (ownBirth(world, slots.region(), slots.first() + i) != null) {
        draft.then(new Event.SlotMarked(slots.slot(i), Words.Marks.BIRTH, null));
      }
    }
    return old;
  }

  static void point(Draft draft, SlotRange slots, @Nullable BlockId block, String cause) {
    Access access = block == null ? Access.NONE : Access.READ_ONLY;
    draft.then(new Event.SlotPointed(slots, block, access, Mark.NONE, cause));
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
    while (capacity(draft.world(), file) < size) {
      grow(draft, file);
    }
    mark(draft, file, Words.Marks.SIZE, size);
  }

  @Override
  public void allowInPlace(Draft draft, Located file) {
    mark(draft, file, Words.Marks.NOCOW, true);
  }

  private void mark(Draft draft, Located file, String key, Object value) {
    Path path = new Path(this, draft.world(), file.owner(), file.name()).toTop();
    draft.then(new Event.BlockMarked(path.open(draft), key, value));
    path.close(draft);
  }

  /// The file has outgrown its tree: a node comes above its topmost one.
  private void grow(Draft draft, Located file) {
    Block old = top(draft.world(), file.owner(), file.name());
    if (old == null) {
      return;
    }
    Attributes marks = old.content().attributes();
    int height = marks.get(Words.Marks.HEIGHT, 1);
    BlockId top =
        Space.node(
            draft,
            file.name(),
            Words.NODE,
            fanout(draft.world()),
            Space.NUMBERED,
            marks.with(Words.Marks.HEIGHT, height + 1));
    Path root = new Path(this, draft.world(), file.owner(), file.name());
    RegionId names = RegionId.of(root.open(draft));
    point(draft, RegionId.of(top).slots(0, 1), old.id(), "grown");
    int index = draft.world().existingRegion(names).indexOf(file.name());
    point(draft, names.slots(index, 1), top, "grown");
    root.close(draft);
  }

  @Override
  public void remove(Draft draft, Located file) {
    Path root = new Path(this, draft.world(), file.owner(), file.name());
    RegionId names = RegionId.of(root.open(draft));
    World world = draft.world();
    int index = world.existingRegion(names).indexOf(file.name());
    BlockId top = world.target(names.slot(index));
    draft.then(new Event.SlotRemoved(names.slot(index), "deleted"));
    if (top != null) {
      keeping.letGo(draft, file.owner(), List.of(new Pointer(top, Transactions.birth(world, top))));
    }
    root.close(draft);
  }

  @Nullable Block top(World world, String owner, String file) {
    BlockId root = Subvolumes.rootNode(world, owner);
    Region names = slotsOf(world, root);
    int index = names == null ? -1 : names.indexOf(file);
    BlockId top = root == null || index < 0 ? null : world.target(RegionId.of(root).slot(index));
    return top == null ? null : world.block(top);
  }

  private int capacity(World world, Located file) {
    return (int) Math.min(Integer.MAX_VALUE, Math.pow(fanout(world), height(world, file)));
  }

  /// How many levels a file's tree has.
  int height(World world, Located file) {
    Block top = top(world, file.owner(), file.name());
    return top == null ? 1 : top.content().attributes().get(Words.Marks.HEIGHT, 1);
  }

  private static int height(World world, int size) {
    int height = 1;
    for (long capacity = fanout(world); capacity < size; capacity *= fanout(world)) {
      height++;
    }
    return height;
  }

  static int fanout(World world) {
    return StorageSettings.of(world).fanout();
  }

  private static Attributes marks(FileEntry entry, int height) {
    Attributes marks =
        Attributes.of(Words.Marks.SIZE, entry.size()).with(Words.Marks.HEIGHT, height);
    return entry.nocow() ? marks.with(Words.Marks.NOCOW, true) : marks;
  }

  /// The slots of a node; null when it is none, or in the middle of being made.
  static @Nullable Region slotsOf(World world, @Nullable BlockId node) {
    return node == null ? null : world.region(RegionId.of(node));
  }
}
