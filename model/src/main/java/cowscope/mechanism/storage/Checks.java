package cowscope.mechanism.storage;

import cowscope.command.Name;
import cowscope.mechanism.Decision.Refused;
import cowscope.world.Block;
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
      case StorageCommand.Write(FilePath path, _) -> any(notBeyondLimit(path), notEmpty(path));
      case StorageCommand.Append(Name file, _) -> room(file);
      case StorageCommand.Truncate(_, int blocks) -> size(blocks);
      case StorageCommand.Punch(FilePath path) -> any(notEmpty(path), inFile(path));
      case StorageCommand.Read(FilePath path) -> any(notEmpty(path), inFile(path));
      case StorageCommand.Delete _, StorageCommand.Nocow _ -> null;
      case StorageCommand.Clone(Name file, Name copy) ->
          any(fileName("copy", copy), different("copy", file, copy));
      case StorageCommand.Dedupe(Name file, Name other) -> different("other", file, other);
      case StorageCommand.Snapshot(Name subvolume, Name name, _) ->
          layout.snapshots() == null ? null : any(owner("subvolume", subvolume), unused(name));
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

  private @Nullable Refused notEmpty(FilePath path) {
    FileEntry entry = entry(path.file());
    return path.last() != FilePath.ALL || entry == null || entry.size() > 0
        ? null
        : new Refused("path", path.file() + " has no blocks yet");
  }

  private @Nullable Refused inFile(FilePath path) {
    FileEntry entry = entry(path.file());
    if (entry == null || path.last() < entry.size()) {
      return null;
    }
    String reason =
        entry.size() == 0
            ? path.file() + " has no blocks yet"
            : "there is no "
                + path.file()
                + "["
                + path.last()
                + "]; its last block is "
                + (entry.size() - 1);
    return new Refused("path", reason);
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

  private @Nullable Refused unused(Name name) {
    String text = name.text();
    if (!text.matches("[\\p{L}\\p{N}_.@-]+")) {
      return new Refused("name", "the name of a snapshot has letters, digits and _ . @ - only");
    }
    if (world.owner(text) != null) {
      return new Refused("name", "the name " + name + " is in use already");
    }
    if (Located.all(world).stream().anyMatch(file -> file.name().startsWith(text + "/"))) {
      return new Refused("name", "there are files whose names begin with " + name + "/");
    }
    return world.owners().size() < Limits.OWNERS
        ? null
        : new Refused("name", "there may be at most " + Limits.OWNERS + " snapshots");
  }

  private @Nullable Refused block(Damaged damaged) {
    FilePath path = damaged.path();
    if (path != null) {
      Located file = Located.of(world, path.file());
      boolean there = Cloning.block(world, file, path.first()) != null;
      boolean one = path.first() == path.last();
      return there && one
          ? null
          : new Refused("block", "there is no block " + path + "; name one, such as D0 or a[0]");
    }
    Block block = damaged.block() == null ? null : world.block(damaged.block());
    return block != null
        ? null
        : new Refused("block", damaged + " holds nothing; name a block that is in use");
  }
}
