package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.storage.Words.State;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.World;
import java.util.List;
import java.util.Set;

/// Ends the transaction: the list of roots is written to the place not in use, then one write of
/// the superblock switches to it; what only the old state needed is free from then on. (Btrfs:
/// `btrfs_commit_transaction`; ZFS: `spa_sync`.)
final class Commit {
  private Commit() {}

  static void run(Draft draft) {
    World world = draft.world();
    RootList roots = RootList.of(world);
    int transaction = roots.transaction();
    boolean idle =
        roots.sameAs(Transactions.current(world))
            && Journal.of(world).nodes().isEmpty()
            && Journal.of(world).data().isEmpty();
    if (idle) {
      draft.then(new Event.Noted("idle-commit", Attributes.NONE));
      return;
    }
    boolean mark = Transactions.spareMark(world);
    draft.then(new Event.WorldMarked(Transactions.place(mark), roots));
    Set<Mark> marks = mark ? Set.of(Mark.SPECIAL) : Mark.NONE;
    BlockId root = Subvolumes.existingRoot(world, Words.LIVE);
    Subvolumes.point(draft, Words.SUPERBLOCK, root, marks, "committed");
    draft.then(new Event.OwnerMarked(Words.SUPERBLOCK, State.TRANSACTION, transaction));
    if (world.state().get(State.JOURNAL) != null) {
      draft.then(new Event.WorldMarked(State.JOURNAL, null));
    }
    free(draft, Layouts.of(world).keeping().condemned(draft.world()), "committed");
    Transactions.next(draft);
  }

  /// Frees blocks, neighbours at once.
  static void free(Draft draft, List<BlockId> blocks, String cause) {
    for (int i = 0; i < blocks.size(); ) {
      BlockId first = blocks.get(i);
      int count = 1;
      while (i + count < blocks.size() && blocks.get(i + count).equals(first.plus(count))) {
        count++;
      }
      draft.then(new Event.BlockFreed(first, count, cause));
      i += count;
    }
  }
}
