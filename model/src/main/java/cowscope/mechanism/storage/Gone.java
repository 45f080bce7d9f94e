package cowscope.mechanism.storage;

import cowscope.command.Name;
import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.World;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Snapshots that were dropped, that a power cut or a rollback took away, or that the system would
/// not make. What a scenario still asks of them is no mistake of its: the system answers.
final class Gone {
  private Gone() {}

  /// The system will not make this snapshot.
  static void refused(Draft draft, String name) {
    TreeSet<String> names = new TreeSet<>(refused(draft.world()));
    if (names.add(name)) {
      draft.then(new Event.WorldMarked(Words.State.REFUSED, List.copyOf(names)));
    }
  }

  /// Whether a command asks something of what is gone.
  static boolean asked(World world, StorageCommand command) {
    return switch (command) {
      case StorageCommand.Create(Name file, _, _, _) -> inside(world, file);
      case StorageCommand.Clone(_, Name copy) -> inside(world, copy);
      case StorageCommand.Account(Name owner) -> gone(world, owner);
      case StorageCommand.Snapshot(Name subvolume, _, _) -> snapshot(world, subvolume);
      case StorageCommand.Drop(Name snapshot) -> snapshot(world, snapshot);
      case StorageCommand.Rollback(Name snapshot) -> snapshot(world, snapshot);
      case StorageCommand.Send(Name snapshot, Name parent) ->
          snapshot(world, snapshot) || (parent != null && snapshot(world, parent));
      case StorageCommand.Write _,
          StorageCommand.Append _,
          StorageCommand.Truncate _,
          StorageCommand.Punch _,
          StorageCommand.Delete _,
          StorageCommand.Read _,
          StorageCommand.Dedupe _,
          StorageCommand.Commit _,
          StorageCommand.Crash _,
          StorageCommand.Corrupt _,
          StorageCommand.Nocow _ ->
          false;
    };
  }

  /// There is no such snapshot; one of it will not come to be either.
  static void answer(Draft draft, StorageCommand command) {
    draft.then(new Event.Answered("ENOENT", null, "no-snapshot"));
    if (command instanceof StorageCommand.Snapshot(_, Name name, _)) {
      refused(draft, name.text());
    }
  }

  private static boolean snapshot(World world, Name name) {
    return Layouts.of(world).snapshots() != null && gone(world, name);
  }

  private static boolean gone(World world, Name name) {
    return gone(world, name.text());
  }

  private static boolean gone(World world, String name) {
    return world.owner(name) == null && (world.onceHad(name) || refused(world).contains(name));
  }

  /// Whether a file is to be in a snapshot that is gone, and not in a directory of that name.
  private static boolean inside(World world, Name file) {
    Located located = Located.of(world, file.text());
    int slash = located.name().indexOf('/');
    return located.owner().equals(Words.LIVE)
        && slash > 0
        && gone(world, located.name().substring(0, slash))
        && files(world).noneMatch(name -> name.startsWith(located.name().substring(0, slash + 1)));
  }

  private static Stream<String> files(World world) {
    return Layouts.of(world).catalog().files(world, Words.LIVE).stream();
  }

  private static List<String> refused(World world) {
    return world.state().get(Words.State.REFUSED, List.of());
  }
}
