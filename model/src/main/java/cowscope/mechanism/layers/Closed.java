package cowscope.mechanism.layers;

import cowscope.command.Name;
import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Attributes;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import java.util.TreeSet;

/// Descriptors and mappings that were closed, or that the system did not give. What a scenario
/// still asks of them is no mistake of its: the system answers.
final class Closed {
  private Closed() {}

  static boolean has(World world, String name) {
    return Descriptors.find(world, name) == null
        && (names(world, Words.CLOSED).contains(name)
            || names(world, Words.UNMAPPED).contains(name));
  }

  /// Remembers whom a command closed, and whom it should have opened and did not.
  static void notice(Draft draft, LayersCommand command) {
    switch (command) {
      case LayersCommand.Open(_, _, var fd, _) -> unlessThere(draft, Words.CLOSED, fd);
      case LayersCommand.Map(_, _, _, var mapping) -> unlessThere(draft, Words.UNMAPPED, mapping);
      case LayersCommand.Image _,
          LayersCommand.Add _,
          LayersCommand.Run _,
          LayersCommand.Read _,
          LayersCommand.Write _,
          LayersCommand.Append _,
          LayersCommand.Truncate _,
          LayersCommand.Chmod _,
          LayersCommand.Rename _,
          LayersCommand.Remove _,
          LayersCommand.Mkdir _,
          LayersCommand.Link _,
          LayersCommand.Look _,
          LayersCommand.Close _,
          LayersCommand.Commit _,
          LayersCommand.Stop _,
          LayersCommand.Prune _,
          LayersCommand.Account _ -> {}
    }
  }

  private static void unlessThere(Draft draft, String kind, Name name) {
    if (Descriptors.find(draft.world(), name.text()) == null) {
      add(draft, kind, name.text());
    }
  }

  /// A descriptor or mapping is closed now.
  static void add(Draft draft, SlotId slot, String name) {
    add(draft, Descriptors.isMapping(slot) ? Words.UNMAPPED : Words.CLOSED, name);
  }

  private static void add(Draft draft, String kind, String name) {
    TreeSet<String> names = new TreeSet<>(names(draft.world(), kind));
    if (names.add(name)) {
      draft.then(new Event.WorldMarked(kind, List.copyOf(names)));
    }
  }

  /// A closed descriptor is answered EBADF. Where nothing is mapped a look is a fault, and there is
  /// nothing to unmap (munmap(2): that is no error).
  static void answer(Draft draft, String name, String action) {
    boolean mapping = names(draft.world(), Words.UNMAPPED).contains(name) && !action.equals("map");
    if (!mapping) {
      draft.then(new Event.Answered("EBADF", null, "closed"));
    } else if (action.equals("look")) {
      draft.then(new Event.Answered("SIGSEGV", null, "unmapped"));
    } else {
      draft.then(new Event.Noted("nothing-mapped", Attributes.of("mapping", name)));
    }
  }

  private static List<String> names(World world, String kind) {
    return world.state().get(kind, List.of());
  }
}
