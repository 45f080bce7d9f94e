package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.world.Access;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Region;
import cowscope.world.World;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// mprotect, part by part (Linux: `do_mprotect_pkey`, `mprotect_fixup`, `change_pte_range`).
final class Protecting {
  private final Story story;
  private final Mapping mapping;
  private final Protection protection;

  private Protecting(Story story, Mapping mapping, Protection protection) {
    this.story = story;
    this.mapping = mapping;
    this.protection = protection;
  }

  /// Changes what neighbouring pages allow, up to the first hole.
  ///
  /// @return false when the system answers an error
  static boolean run(Story story, Mapping mapping, Pages.Run run, Protection protection) {
    return new Protecting(story, mapping, protection).run(run);
  }

  private boolean run(Pages.Run run) {
    int index = run.first();
    while (index < run.end()) {
      Part part = story.again(mapping).parts().at(index);
      if (part == null) {
        story.answer("ENOMEM", mapping.slot(index), "hole");
        return false;
      }
      Part cut = part.between(index, Math.min(run.end(), part.end()));
      if (cut.protection() != protection && !change(cut)) {
        return false;
      }
      index = cut.end();
    }
    return true;
  }

  private boolean change(Part cut) {
    if (protection.writable() && mapping.region().attributes().is(Words.NEVER_WRITABLE)) {
      story.answer("EACCES", mapping.slot(cut.first()), "never-writable");
      return false;
    }
    boolean charge = protection.writable() && !mapping.shared() && !cut.charged();
    if (charge && !Commit.allows(story, cut.count())) {
      story.answer("ENOMEM", mapping.slot(cut.first()), "commit-limit");
      return false;
    }
    Parts parts = story.again(mapping).parts();
    boolean charged = charge || (cut.charged() && !forgivable(cut));
    story.setParts(
        mapping, parts.change(cut.first(), cut.end(), part -> part.with(protection, charged)));
    changeEntries(cut);
    boolean populate = cut.locked() && protection.writable() && !mapping.shared();
    return !populate || Locking.populate(story, mapping, cut.first(), cut.end());
  }

  /// A promise of anonymous memory is given back while no page of it was ever taken.
  private boolean forgivable(Part cut) {
    boolean known = !story.settings().textbook() && !story.eager();
    return known && !protection.writable() && mapping.privateAnonymous() && !cut.hasHistory();
  }

  /// Empty entries do not interrupt a run, as nothing becomes of them; swapped ones do, as they
  /// stay.
  private void changeEntries(Part cut) {
    World world = story.world();
    Region region = story.again(mapping).region();
    int first = -1;
    int end = -1;
    @Nullable State state = null;
    for (int index = cut.first(); index < cut.end(); index++) {
      BlockId there = world.target(mapping.slot(index));
      if (there == null) {
        continue;
      }
      State next = stateAt(there, region, index);
      if (state != null && !state.equals(next)) {
        apply(first, end, state);
      }
      first = next != null && next.equals(state) ? first : index;
      end = index + 1;
      state = next;
    }
    if (state != null) {
      apply(first, end, state);
    }
  }

  private void apply(int first, int end, State state) {
    story.add(
        new Event.SlotProtected(
            mapping.slots(first, end - first),
            state.access(),
            state.marks(),
            "protect-" + protection));
  }

  /// What an entry becomes.
  private record State(Access access, Set<Mark> marks) {}

  /// Null for a swapped page. Linux: `can_change_pte_writable`.
  private @Nullable State stateAt(BlockId there, Region region, int index) {
    if (there.prefix().equals(Words.SWAP)) {
      return null;
    }
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Mark mark : List.of(Mark.EXCLUSIVE, Mark.DIRTY)) {
      if (region.has(index, mark)) {
        marks.add(mark);
      }
    }
    return new State(access(marks), Set.copyOf(marks));
  }

  private Access access(Set<Mark> marks) {
    boolean writable =
        mapping.shared()
            ? !mapping.ofFile() || marks.contains(Mark.DIRTY)
            : marks.contains(Mark.EXCLUSIVE);
    return protection.writable() && !writable ? Access.READ_ONLY : Eager.access(protection);
  }
}
