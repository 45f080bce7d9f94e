package cowscope.mechanism.storage;

import cowscope.command.Name;
import cowscope.mechanism.Decision.Refused;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.World;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether a command makes sense in a world: what is wrong is a mistake in the scenario.
final class Checks {
  private static final String PLAIN = "[\\p{L}\\p{N}_./@ -]+";

  private final World world;
  private final Layout layout;

  private Checks(World world) {
    this.world = world;
    this.layout = Layouts.of(world);
  }

  /// What is wrong with `command`, or null.
  static @Nullable Refused refusal(World world, StorageCommand command) {
    return new Checks(world).check(command);
  }

  private @Nullable Refused check(StorageCommand command) {
    return switch (command) {
      case StorageCommand.Create(Name file, int blocks, _, _) ->
          any(fileName("file", file), size(blocks));
      case StorageCommand.Write(FilePath path, _) -> notBeyondLimit(path);
      case StorageCommand.Append(Name file, _) -> room(file);
      case StorageCommand.Truncate(_, int blocks) -> size(blocks);
      case StorageCommand.Punch _,
          StorageCommand.Read _,
          StorageCommand.Delete _,
          StorageCommand.Nocow _ ->
          null;
      case StorageCommand.Clone(Name file, Name copy) ->
          any(fileName("copy", copy), different("copy", file, copy));
      case StorageCommand.Dedupe(Name file, Name other) -> different("other", file, other);
      case StorageCommand.Snapshot(Name subvolume, Name name, _) ->
          layout.snapshots() == null ? null : any(owner("subvolume", subvolume), plain(name));
      case StorageCommand.Drop(Name name) -> snapshot("snapshot", name);
      case StorageCommand.Rollback(Name name) -> snapshot("snapshot", name);
      case StorageCommand.Send(Name name, Name parent) ->
          layout.snapshots() == null
              ? null
              : any(owner("snapshot", name), parent == null ? null : snapshot("parent", parent));
      case StorageCommand.Account(Name name) -> owner("owner", name);
      case StorageCommand.Corrupt(Damaged damaged) -> block(damaged);
      case StorageCommand.Commit _, StorageCommand.Crash _ -> null;
    };
  }

  private static @Nullable Refused any(@Nullable Refused... refusals) {
    for (Refused refusal : refusals) {
      if (refusal != null) {
        return refusal;
      }
    }
    return null;
  }

  private @Nullable Refused fileName(String argument, Name file) {
    String name = Located.of(world, file.text()).name();
    return name.matches(PLAIN) && !name.startsWith("/") && !name.endsWith("/")
        ? null
        : new Refused(
            argument, "the name of a file has letters, digits, blanks and _ . / @ - only");
  }

  private static @Nullable Refused size(int blocks) {
    return blocks <= Limits.FILE_BLOCKS
        ? null
        : new Refused("blocks", "a file has at most " + Limits.FILE_BLOCKS + " blocks");
  }

  private static @Nullable Refused notBeyondLimit(FilePath path) {
    return path.last() < Limits.FILE_BLOCKS
        ? null
        : new Refused("path", "a file has at most " + Limits.FILE_BLOCKS + " blocks");
  }

  private @Nullable Refused room(Name file) {
    FileEntry entry = entry(file.text());
    return entry == null || entry.size() < Limits.FILE_BLOCKS ? null : size(entry.size() + 1);
  }

  private @Nullable FileEntry entry(String file) {
    Located located = Located.of(world, file);
    return layout.catalog().file(world, located.owner(), located.name());
  }

  private @Nullable Refused different(String argument, Name file, Name other) {
    return Located.of(world, file.text()).equals(Located.of(world, other.text()))
        ? new Refused(argument, "both names mean the same file, " + file)
        : null;
  }

  private @Nullable Refused owner(String argument, Name name) {
    return Subvolumes.find(world, name.text()) != null
        ? null
        : new Refused(argument, "there is no subvolume or snapshot " + name + "; " + listed());
  }

  private @Nullable Refused snapshot(String argument, Name name) {
    if (layout.snapshots() == null) {
      return null;
    }
    Owner owner = Subvolumes.find(world, name.text());
    return owner != null && owner.kind().equals(Words.SNAPSHOT)
        ? null
        : new Refused(argument, "there is no snapshot " + name + "; " + listed());
  }

  private String listed() {
    return "there are "
        + Subvolumes.all(world).stream().map(Owner::name).collect(Collectors.joining(", "));
  }

  private @Nullable Refused plain(Name name) {
    if (!name.text().matches("[\\p{L}\\p{N}_.@-]+")) {
      return new Refused("name", "the name of a snapshot has letters, digits and _ . @ - only");
    }
    if (name.text().equals(Words.SUPERBLOCK)) {
      return new Refused("name", "the name " + name + " is in use already");
    }
    return world.owners().size() < Limits.OWNERS
        ? null
        : new Refused("name", "there may be at most " + Limits.OWNERS + " snapshots");
  }

  private @Nullable Refused block(Damaged damaged) {
    FilePath path = damaged.path();
    if (path != null) {
      return path.first() == path.last()
          ? null
          : new Refused("block", "name one block, such as D0, N0 or a[0]");
    }
    int blocks = StorageSettings.of(world).blocks();
    BlockId block = damaged.block();
    return block == null || Space.isNode(block) || block.number() < blocks
        ? null
        : new Refused("block", "the disk has the blocks D0 to D" + (blocks - 1));
  }
}
