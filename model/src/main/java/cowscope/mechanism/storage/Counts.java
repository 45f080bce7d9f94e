package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.BlockRun;
import cowscope.world.Mark;
import cowscope.world.Pool;
import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Blocks are counted (Btrfs: extent items; XFS: its reference count tree): what nobody points at
/// is free, at once when it was born in the running transaction, else at the commit.
///
/// Counts are lazy: a node's pointers count once, however many snapshots reach the node. When the
/// node is copied, its copy points too, and only then the counts below rise (Rodeh, "B-trees,
/// Shadowing, and Clones").
final class Counts implements Keeping {
  private final boolean shadows;

  /// @param shadows whether nodes are copied when they change; else they change in place
  Counts(boolean shadows) {
    this.shadows = shadows;
  }

  @Override
  public Hold ofNode(World world, String owner, BlockId node, Hold above) {
    return shadows ? hold(world, node, above) : Hold.FRESH;
  }

  @Override
  public Hold ofData(World world, String owner, Pointer pointer, Hold above) {
    return hold(world, pointer.block(), above);
  }

  private static Hold hold(World world, BlockId block, Hold above) {
    if (above == Hold.SHARED || Space.refs(world, block) > 1) {
      return Hold.SHARED;
    }
    return Transactions.frozen(world, block) ? Hold.COMMITTED : Hold.FRESH;
  }

  @Override
  public void replaced(Draft draft, String owner, BlockId node) {
    // its pointers went to the copy, or others still hold it
  }

  @Override
  public void letGo(Draft draft, String owner, List<Pointer> pointers) {
    Set<BlockRun> extents = new LinkedHashSet<>();
    letGo(draft, pointers, extents);
    extents.forEach(extent -> freeData(draft, extent));
  }

  /// Frees nodes, and gathers the extents of data that lost a pointer.
  private static void letGo(Draft draft, List<Pointer> pointers, Set<BlockRun> extents) {
    for (Pointer pointer : pointers) {
      BlockId block = pointer.block();
      if (Space.refs(draft.world(), block) > 0) {
        continue;
      }
      if (Space.isNode(block)) {
        freeNode(draft, block, extents);
      } else {
        extents.add(Space.extent(draft.world(), block));
      }
    }
  }

  private static void freeNode(Draft draft, BlockId node, Set<BlockRun> extents) {
    List<Pointer> below = pointers(draft.world(), node);
    SlotRange slots = slots(draft.world(), node);
    boolean frozen = Transactions.frozen(draft.world(), node);
    if (!below.isEmpty()) {
      draft.then(
          frozen
              ? new Event.SlotProtected(slots, Access.BORROWED, Mark.NONE, "given-up")
              : new Event.SlotPointed(slots, null, Access.NONE, Mark.NONE, "given-up"));
    }
    letGo(draft, below, extents);
    if (!frozen) {
      draft.then(new Event.BlockFreed(node, 1, "unreachable"));
    }
  }

  private static void freeData(Draft draft, BlockRun extent) {
    World world = draft.world();
    int held = held(world, extent);
    if (held > 0) {
      draft.then(
          new Event.Noted(
              "bookend",
              Attributes.of("extent", extent.first().toString())
                  .with("blocks", extent.count())
                  .with("held", held)));
    } else if (!Transactions.frozen(world, extent.first())) {
      draft.then(new Event.BlockFreed(extent.first(), extent.count(), "unreachable"));
    }
  }

  /// How many blocks of an extent somebody points at.
  private static int held(World world, BlockRun extent) {
    int held = 0;
    for (int i = 0; i < extent.count(); i++) {
      held += Space.refs(world, extent.first().plus(i)) > 0 ? 1 : 0;
    }
    return held;
  }

  @Override
  public List<BlockId> condemned(World world) {
    List<BlockId> found = new ArrayList<>();
    Map<BlockRun, Boolean> unreachable = new HashMap<>();
    for (Pool pool : world.pools()) {
      pool.forEachBlock((Block block) -> {
        boolean alone = block.kind().equals(Words.NODE);
        if (block.refs() == 0
            && (alone
                || unreachable.computeIfAbsent(
                    Space.extent(world, block.id()), extent -> held(world, extent) == 0))) {
          found.add(block.id());
        }
      });
    }
    return found;
  }

  /// What a node points at.
  static List<Pointer> pointers(World world, BlockId node) {
    List<Pointer> found = new ArrayList<>();
    world.forEachPointer(
        slots(world, node),
        (index, block, access) ->
            found.add(new Pointer(block, Tree.birth(world, RegionId.of(node), index, block))));
    return found;
  }

  static SlotRange slots(World world, BlockId node) {
    return RegionId.of(node).slots(0, Math.max(1, Space.slots(world, node).size()));
  }
}
