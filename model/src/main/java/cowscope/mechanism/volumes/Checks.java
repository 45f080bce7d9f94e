package cowscope.mechanism.volumes;

import cowscope.mechanism.Decision.Refused;
import cowscope.world.Owner;
import cowscope.world.World;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What must be true of a command whatever the kind of device.
final class Checks {
  private Checks() {}

  /// What is wrong with the command in this world, or null.
  static @Nullable Refused refuse(World world, VolumesCommand command) {
    return switch (command) {
      case VolumesCommand.Volume(_, int chunks, _) ->
          chunks > 0 ? null : new Refused("chunks", "a volume has at least one chunk");
      case VolumesCommand.Write(var chunk, _, _) -> chunks(world, chunk);
      case VolumesCommand.Read(var chunk) -> chunks(world, chunk);
      case VolumesCommand.Discard(var chunk) -> chunks(world, chunk);
      case VolumesCommand.Snapshot(var volume, _, Integer store) ->
          first(
              device(world, "volume", volume.text()),
              store == null || store > 0
                  ? null
                  : new Refused("store", "a store has room for at least one chunk"));
      case VolumesCommand.Drop(var name) -> owner(world, "owner", name.text());
      case VolumesCommand.Merge(var snapshot) -> snapshot(world, snapshot.text());
      case VolumesCommand.Backup(var volume, _) -> device(world, "volume", volume.text());
      case VolumesCommand.Erase _ -> null;
      case VolumesCommand.Account(var name) -> device(world, "owner", name.text());
    };
  }

  static boolean isSnapshot(World world, String name) {
    Owner owner = world.owner(name);
    return owner != null && owner.kind().equals(Words.SNAPSHOT);
  }

  private static @Nullable Refused first(@Nullable Refused one, @Nullable Refused other) {
    return one == null ? other : one;
  }

  private static @Nullable Refused owner(World world, String argument, String name) {
    return world.owner(name) == null ? unknown(world, argument, name) : null;
  }

  private static @Nullable Refused device(World world, String argument, String name) {
    Owner owner = world.owner(name);
    if (owner == null) {
      return unknown(world, argument, name);
    }
    return owner.kind().equals(Words.BACKUP)
        ? new Refused(argument, name + " is a backup; name a volume or a snapshot")
        : null;
  }

  private static @Nullable Refused snapshot(World world, String name) {
    Refused missing = owner(world, "snapshot", name);
    return missing != null || isSnapshot(world, name)
        ? missing
        : new Refused("snapshot", name + " is not a snapshot; only a snapshot can be merged");
  }

  private static @Nullable Refused chunks(World world, Chunks chunks) {
    Refused missing = device(world, "chunk", chunks.owner());
    int size = Devices.size(world, chunks.owner());
    return missing != null || chunks.last() < size || chunks.last() == Chunks.END
        ? missing
        : new Refused("chunk", chunks.owner() + " has the chunks 0 to " + (size - 1));
  }

  private static Refused unknown(World world, String argument, String name) {
    String there =
        world.owners().isEmpty()
            ? "begin with \"volume " + name + " 4\""
            : "there are "
                + world.owners().stream().map(Owner::name).collect(Collectors.joining(", "));
    return new Refused(argument, "there is no volume or snapshot " + name + "; " + there);
  }
}
