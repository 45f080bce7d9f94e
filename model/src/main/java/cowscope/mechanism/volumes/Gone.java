package cowscope.mechanism.volumes;

import cowscope.command.Name;
import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.World;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Volumes and snapshots that are gone, or that the system would not make. What a scenario still
/// asks of them is no mistake of its: the system answers.
final class Gone {
  private static final String NO_SUCH_DEVICE = "ENOENT";

  private Gone() {}

  /// The system will not make this device.
  static void add(Draft draft, String name) {
    TreeSet<String> names = new TreeSet<>(names(draft.world()));
    names.add(name);
    draft.then(new Event.WorldMarked(Words.GONE, List.copyOf(names)));
  }

  /// Whether a command asks something of what is gone.
  static boolean asked(World world, VolumesCommand command) {
    String name = device(command);
    return name != null
        && world.owner(name) == null
        && (world.onceHad(name) || names(world).contains(name));
  }

  /// There is no such device; a snapshot or backup of it will not come to be either.
  static void answer(Draft draft, VolumesCommand command) {
    draft.then(new Event.Answered(NO_SUCH_DEVICE, null, "gone"));
    Name unborn =
        switch (command) {
          case VolumesCommand.Snapshot(_, Name name, _) -> name;
          case VolumesCommand.Backup backup -> new Name(Backups.name(backup));
          case VolumesCommand.Volume _,
              VolumesCommand.Write _,
              VolumesCommand.Read _,
              VolumesCommand.Drop _,
              VolumesCommand.Merge _,
              VolumesCommand.Discard _,
              VolumesCommand.Erase _,
              VolumesCommand.Account _ ->
              null;
        };
    if (unborn != null) {
      add(draft, unborn.text());
    }
  }

  /// The volume or snapshot that a command needs, or null.
  private static @Nullable String device(VolumesCommand command) {
    return switch (command) {
      case VolumesCommand.Write(Chunks chunk, _, _) -> chunk.owner();
      case VolumesCommand.Read(Chunks chunk) -> chunk.owner();
      case VolumesCommand.Discard(Chunks chunk) -> chunk.owner();
      case VolumesCommand.Snapshot(Name volume, _, _) -> volume.text();
      case VolumesCommand.Drop(Name name) -> name.text();
      case VolumesCommand.Merge(Name snapshot) -> snapshot.text();
      case VolumesCommand.Backup(Name volume, _) -> volume.text();
      case VolumesCommand.Account(Name name) -> name.text();
      case VolumesCommand.Volume _, VolumesCommand.Erase _ -> null;
    };
  }

  private static List<String> names(World world) {
    return world.state().get(Words.GONE, List.of());
  }
}
