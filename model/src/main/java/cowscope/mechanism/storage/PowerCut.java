package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.storage.Words.Marks;
import cowscope.mechanism.storage.Words.OwnerMarks;
import cowscope.mechanism.storage.Words.State;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// What a power cut leaves, whatever the moment: memory is gone, and the next mount finds what the
/// superblock reaches. Works on any world, also one in the middle of a step.
///
/// What was written in place meanwhile is on the disk and stays: it may be new in one block and old
/// in the next. What is copied on write is as it was at the last commit.
final class PowerCut {
  private final Draft draft;
  private final RootList roots;
  private final Survivors survivors;

  private PowerCut(Draft draft) {
    this.draft = draft;
    this.roots = Transactions.current(draft.world());
    this.survivors = Survivors.of(draft.world(), roots);
  }

  static void run(Draft draft) {
    Journal journal = Journal.of(draft.world());
    draft.then(
        new Event.Noted(
            "power-cut", Attributes.of("transaction", Transactions.committed(draft.world()))));
    new PowerCut(draft).mount(journal);
  }

  private void mount(Journal journal) {
    owners();
    strangers();
    survivors.nodes().forEach((node, state) -> new Restoring(draft, node).to(state));
    data(journal);
    rootSlots();
    freeStrangers();
    remembered();
  }

  /// Who was not there at the commit goes, who was comes back.
  private void owners() {
    for (Owner owner : Subvolumes.all(draft.world())) {
      if (roots.entry(owner.name()) == null) {
        if (Subvolumes.rootNode(draft.world(), owner.name()) != null) {
          Subvolumes.point(draft, owner.name(), null, "power-cut");
        }
        Subvolumes.remove(draft, owner.name(), "power-cut");
      }
    }
    for (RootList.Entry entry : roots.entries()) {
      if (draft.world().owner(entry.name()) == null) {
        Subvolumes.add(draft, entry.name(), entry.kind(), entry.parent());
      } else if (!Subvolumes.hasRoot(draft.world(), entry.name())) {
        Subvolumes.addRoot(draft, entry.name());
      }
      Restoring.marks(
          draft.world().existingOwner(entry.name()).attributes(),
          entry.attributes(),
          (key, value) -> draft.then(new Event.OwnerMarked(entry.name(), key, value)));
    }
  }

  /// Nodes that the superblock does not reach let go of what they point at.
  private void strangers() {
    for (BlockId node : others(Words.METADATA, survivors.nodes().keySet())) {
      Region slots = Tree.slotsOf(draft.world(), node);
      if (slots != null && !Counts.pointers(draft.world(), node).isEmpty()) {
        SlotRange all = RegionId.of(node).slots(0, slots.size());
        draft.then(new Event.SlotPointed(all, null, Access.NONE, Mark.NONE, "power-cut"));
      }
    }
  }

  private void data(Journal journal) {
    for (Map.Entry<String, Journal.Value> old : journal.data().entrySet()) {
      for (BlockId block : survivors.data()) {
        if (block.toString().equals(old.getKey())) {
          draft.then(new Event.Written(block, 1, null, old.getValue().text(), "journal"));
        }
      }
    }
    for (BlockId block : survivors.data()) {
      if (draft.world().existingBlock(block).content().attributes().is(Marks.PENDING)) {
        draft.then(new Event.BlockMarked(block, Marks.PENDING, null));
      }
    }
  }

  private void rootSlots() {
    for (RootList.Entry entry : roots.entries()) {
      if (!entry.root().equals(Subvolumes.rootNode(draft.world(), entry.name()))) {
        Subvolumes.point(draft, entry.name(), entry.root(), "power-cut");
      }
    }
  }

  private void freeStrangers() {
    Commit.free(draft, others(Words.METADATA, survivors.nodes().keySet()), "power-cut");
    Commit.free(draft, others(Words.DISK, survivors.data()), "power-cut");
  }

  private List<BlockId> others(String prefix, Set<BlockId> kept) {
    List<BlockId> others = new ArrayList<>();
    Pool pool = draft.world().pool(prefix);
    pool.forEachBlock((Block block) -> {
      if (!kept.contains(block.id())) {
        others.add(block.id());
      }
    });
    return others;
  }

  /// What the file system remembers is as it was; what was only in memory is gone.
  private void remembered() {
    Attributes before = roots.state();
    Attributes now = draft.world().state();
    Set<String> keys = new TreeSet<>(RootList.lasting());
    keys.addAll(List.of(State.JOURNAL, State.FORKS));
    for (String key : keys) {
      if (!Objects.equals(now.get(key), before.get(key))) {
        draft.then(new Event.WorldMarked(key, before.get(key)));
      }
    }
    Owner superblock = draft.world().existingOwner(Words.SUPERBLOCK);
    if (superblock.attributes().get(OwnerMarks.TRANSACTION, 0) != roots.transaction()) {
      draft.then(
          new Event.OwnerMarked(Words.SUPERBLOCK, OwnerMarks.TRANSACTION, roots.transaction()));
    }
    draft.then(new Event.WorldMarked(State.TRANSACTION, roots.transaction() + 1));
  }
}
