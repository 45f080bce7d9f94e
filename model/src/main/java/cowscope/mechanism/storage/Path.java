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
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The nodes from an owner's root down to where one of its files is to change.
///
/// [#open] makes the lowest of them one that may be changed, which often means a copy; [#close]
/// climbs back to the root, since a node above a copy must point at the copy and so changes too.
/// This is shadowing (Btrfs: `btrfs_cow_block`); file systems that change nodes in place write them
/// to their journal instead.
final class Path {
  private final Tree tree;
  private final World world;
  private final String owner;
  private final String file;

  /// From the root down; null where a node is still missing.
  private final List<@Nullable BlockId> nodes = new ArrayList<>();

  private final List<@Nullable BlockId> fresh = new ArrayList<>();
  private final List<Hold> holds = new ArrayList<>();

  /// The slot of each node that leads on.
  private final List<Integer> slots = new ArrayList<>();

  /// How many slots of the lowest node will change.
  private int changing = 1;

  /// A path of the root alone.
  Path(Tree tree, World world, String owner, String file) {
    this.tree = tree;
    this.world = world;
    this.owner = owner;
    this.file = file;
    BlockId root = Subvolumes.rootNode(world, owner);
    Region names = Tree.slotsOf(world, root);
    add(root, names == null ? -1 : names.indexOf(file));
  }

  /// Longer by the topmost node of the file.
  Path toTop() {
    Block top = tree.top(world, owner, file);
    add(top == null ? null : top.id(), 0);
    return this;
  }

  /// Down to the leaf that has block `index` of the file.
  Path down(int index) {
    Block top = tree.top(world, owner, file);
    int height = top == null ? 1 : top.content().attributes().get(Words.Marks.HEIGHT, 1);
    return down(index, height);
  }

  /// Down by some levels towards the leaf that has block `index` of the file.
  Path down(int index, int levels) {
    Block top = tree.top(world, owner, file);
    int height = top == null ? 1 : top.content().attributes().get(Words.Marks.HEIGHT, 1);
    int fanout = Tree.fanout(world);
    BlockId node = top == null ? null : top.id();
    for (int level = height; level > height - levels; level--) {
      long span = (long) Math.pow(fanout, level - 1);
      int slot = (int) (index / span % fanout);
      add(node, slot);
      node = Tree.slotsOf(world, node) == null ? null : child(node, slot);
    }
    return this;
  }

  private @Nullable BlockId child(@Nullable BlockId node, int slot) {
    return node == null ? null : world.target(RegionId.of(node).slot(slot));
  }

  private void add(@Nullable BlockId node, int slot) {
    Hold above = holds.isEmpty() ? Hold.FRESH : holds.getLast();
    nodes.add(node);
    fresh.add(null);
    slots.add(slot);
    holds.add(node == null ? above : tree.keeping().ofNode(world, owner, node, above));
  }

  /// What keeps the nodes of this path from being changed.
  Hold hold() {
    return holds.getLast();
  }

  /// The nodes that are there, from the root down.
  List<BlockId> existing() {
    return nodes.stream().filter(Objects::nonNull).toList();
  }

  @Nullable BlockId lowest() {
    return nodes.getLast();
  }

  BlockId lowestNode() {
    return Objects.requireNonNull(nodes.getLast());
  }

  int lastSlot() {
    return slots.getLast();
  }

  int levels() {
    return nodes.size();
  }

  /// Says how many slots of the lowest node will point elsewhere, from the last slot on.
  void rewriting(int count) {
    changing = count;
  }

  /// The lowest node, or its copy, ready to be changed.
  BlockId open(Draft draft) {
    return writable(draft, nodes.size() - 1);
  }

  /// The nodes above follow, up to the first that already may be changed.
  void close(Draft draft) {
    int level = nodes.size() - 1;
    while (level > 0 && !Objects.equals(fresh.get(level), nodes.get(level))) {
      BlockId parent = writable(draft, level - 1);
      Tree.point(
          draft, RegionId.of(parent).slots(slots.get(level - 1), 1), fresh.get(level), "shadow");
      given(draft, nodes.get(level));
      level--;
    }
    if (level == 0 && !Objects.equals(fresh.get(0), nodes.get(0))) {
      Subvolumes.point(draft, owner, fresh.get(0), "shadow");
      given(draft, nodes.get(0));
    }
  }

  private void given(Draft draft, @Nullable BlockId old) {
    if (old != null) {
      tree.keeping().replaced(draft, owner, old);
    }
  }

  private BlockId writable(Draft draft, int level) {
    BlockId old = nodes.get(level);
    BlockId ready = old == null ? missing(draft) : writable(draft, level, old);
    fresh.set(level, ready);
    return ready;
  }

  private BlockId missing(Draft draft) {
    return Space.node(
        draft, file, Words.NODE, Tree.fanout(draft.world()), Space.NUMBERED, Attributes.NONE);
  }

  private BlockId writable(Draft draft, int level, BlockId old) {
    return switch (holds.get(level)) {
      case FRESH -> {
        Journal.touch(draft, old);
        yield old;
      }
      case COMMITTED -> {
        BlockId copy = copy(draft, old, "shadow");
        if (!Counts.pointers(draft.world(), old).isEmpty()) {
          draft.then(
              new Event.SlotProtected(
                  Counts.slots(draft.world(), old), Access.BORROWED, Mark.NONE, "handed-over"));
        }
        yield copy;
      }
      case SHARED -> {
        BlockId copy = copy(draft, old, "shared");
        tellChildren(draft, level, copy);
        yield copy;
      }
    };
  }

  static BlockId copy(Draft draft, BlockId node, String cause) {
    World world = draft.world();
    BlockId copy = new BlockId(Words.METADATA, world.pool(Words.METADATA).nextFree());
    Attributes marks =
        world
            .existingBlock(node)
            .content()
            .attributes()
            .with(Words.Marks.PENDING, null)
            .with(Words.Marks.GENERATION, Transactions.running(world));
    int bytes = StorageSettings.of(world).blockSize();
    draft.then(new Event.BlockCopied(node, copy, 1, Words.NODE, bytes, cause, marks));
    return copy;
  }

  /// Says which children of a node have one owner more now that it was copied.
  private void tellChildren(Draft draft, int level, BlockId copy) {
    int first = slots.get(level);
    int after = level == nodes.size() - 1 ? first + changing : first + 1;
    Counting.tell(draft, copy, slot -> slot < first || slot >= after);
  }
}
