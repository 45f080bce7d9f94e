package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.storage.Words.Marks;
import cowscope.mechanism.storage.Words.OwnerMarks;
import cowscope.world.Access;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Blocks are not counted: births and snapshots tell whether one is still needed. Free blocks are
/// used again after the commit.
final class Births implements Keeping {

  @Override
  public Hold ofNode(World world, String owner, BlockId node, Hold above) {
    return hold(world, owner, new Pointer(node, Transactions.birth(world, node)));
  }

  @Override
  public Hold ofData(World world, String owner, Pointer pointer, Hold above) {
    return Clones.of(world, pointer.block()) > 0 ? Hold.SHARED : hold(world, owner, pointer);
  }

  private static Hold hold(World world, String owner, Pointer pointer) {
    if (pointer.birth() <= newest(world, owner)) {
      return Hold.SHARED;
    }
    return Transactions.frozen(world, pointer.block()) ? Hold.COMMITTED : Hold.FRESH;
  }

  /// Before every transaction, that of mkfs included.
  private static final int NEVER = -1;

  /// The transaction of the newest snapshot that sees blocks of `owner`, or before all of them.
  static int newest(World world, String owner) {
    Owner snapshot = newestSnapshot(world, owner);
    return snapshot != null ? transaction(snapshot) : origin(world, owner);
  }

  /// The transaction of the snapshot that a clone came from, or before all of them.
  static int origin(World world, String owner) {
    Owner holder = world.owner(owner);
    Object origin = holder == null ? null : holder.attributes().get(OwnerMarks.ORIGIN);
    Owner snapshot = origin == null ? null : world.owner(origin.toString());
    return snapshot == null ? NEVER : transaction(snapshot);
  }

  static @Nullable Owner newestSnapshot(World world, String owner) {
    List<Owner> own = snapshots(world, owner);
    return own.isEmpty() ? null : own.getLast();
  }

  /// The snapshots of a dataset, oldest first.
  static List<Owner> snapshots(World world, String owner) {
    return Subvolumes.all(world).stream()
        .filter(o -> owner.equals(o.parent()) && !o.attributes().is(OwnerMarks.WRITABLE))
        .filter(o -> o.attributes().get(OwnerMarks.TRANSACTION) != null)
        .sorted(Comparator.comparingInt(Births::transaction))
        .toList();
  }

  static int transaction(Owner snapshot) {
    return snapshot.attributes().get(OwnerMarks.TRANSACTION, 0);
  }

  @Override
  public void replaced(Draft draft, String owner, BlockId node) {
    World world = draft.world();
    giveUp(draft, owner, new Pointer(node, Transactions.birth(world, node)));
  }

  @Override
  public void letGo(Draft draft, String owner, List<Pointer> pointers) {
    for (Pointer pointer : pointers) {
      if (!Space.isNode(pointer.block())) {
        giveUp(draft, owner, pointer);
        continue;
      }
      List<Pointer> below = Counts.pointers(draft.world(), pointer.block());
      if (pointer.birth() > newest(draft.world(), owner)) {
        detach(draft, pointer.block());
      }
      letGo(draft, owner, below);
      giveUp(draft, owner, pointer);
    }
  }

  /// A dataset no longer has this pointer.
  private static void giveUp(Draft draft, String owner, Pointer pointer) {
    World world = draft.world();
    if (pointer.birth() > newest(world, owner)) {
      free(draft, pointer);
      return;
    }
    Owner snapshot = newestSnapshot(world, owner);
    if (snapshot != null) {
      draft.then(
          new Event.OwnerMarked(
              snapshot.name(), OwnerMarks.DEADLIST, Deadlist.of(snapshot).with(pointer)));
    }
  }

  /// A node that is freed no longer holds what it points at.
  static void detach(Draft draft, BlockId node) {
    Region slots = Space.slots(draft.world(), node);
    if (Counts.pointers(draft.world(), node).isEmpty()) {
      return;
    }
    SlotRange all = RegionId.of(node).slots(0, slots.size());
    draft.then(
        Transactions.frozen(draft.world(), node)
            ? new Event.SlotProtected(all, Access.BORROWED, Mark.NONE, "given-up")
            : new Event.SlotPointed(all, null, Access.NONE, Mark.NONE, "given-up"));
  }

  /// Nobody has this pointer any more: its block is free at the commit, or at once when no commit
  /// knows it; unless a clone has another pointer to it.
  static void free(Draft draft, Pointer pointer) {
    World world = draft.world();
    BlockId block = pointer.block();
    if (Clones.of(world, block) > 0) {
      Clones.change(draft, block, -1);
    } else if (Transactions.frozen(world, block)) {
      draft.then(new Event.BlockMarked(block, Marks.PENDING, true));
    } else {
      draft.then(new Event.BlockFreed(block, 1, "unreachable"));
    }
  }

  @Override
  public List<BlockId> condemned(World world) {
    List<BlockId> found = new ArrayList<>();
    for (Pool pool : world.pools()) {
      pool.forEachBlock((Block block) -> {
        if (block.content().attributes().is(Marks.PENDING)) {
          found.add(block.id());
        }
      });
    }
    return found;
  }

  @Override
  public Integer cloned(Draft draft, BlockId block) {
    Clones.change(draft, block, 1);
    return Transactions.running(draft.world());
  }
}
