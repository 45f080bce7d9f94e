package cowscope.mechanism.layers;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// What stands in the way of a command on paths, whatever the driver: the kernel's path walk and
/// its checks of kinds answer before a union file system is asked (Linux: `fs/namei.c`).
record Obstacles(World world) {

  /// What is answered instead of doing what was asked.
  ///
  /// @param path that is named first
  /// @param action what was asked, for people
  /// @param value the other path, if there is one
  record Obstacle(
      String container,
      String path,
      String action,
      @Nullable String value,
      String outcome,
      String cause) {

    void answer(Draft draft) {
      new Contents(draft, container).attempt(path, action, value);
      draft.then(new Event.Answered(outcome, Stacks.top(draft.world(), container), cause));
    }
  }

  /// The errno, and the word under which the lexicon explains it.
  private enum Kind {
    ENOTDIR("file-on-the-way"),
    EISDIR("directory"),
    EEXIST("exists"),
    EINVAL("into-itself"),
    ENOTEMPTY("not-empty"),
    EPERM("directory-link"),
    ENODEV("directory-map");

    private final String cause;

    Kind(String cause) {
      this.cause = cause;
    }
  }

  /// What is in the way of the command, or null.
  @Nullable Obstacle of(LayersCommand command) {
    return switch (command) {
      case LayersCommand.Read(var c, var path) ->
          obstacle(c.text(), path, "read", null, file(c.text(), path.text(), Kind.EISDIR));
      case LayersCommand.Write(var c, var path, var content) ->
          obstacle(c.text(), path, "write", content, file(c.text(), path.text(), Kind.EISDIR));
      case LayersCommand.Append(var c, var path, var content) ->
          obstacle(c.text(), path, "append", content, file(c.text(), path.text(), Kind.EISDIR));
      case LayersCommand.Truncate(var c, var path, var size) ->
          obstacle(
              c.text(),
              path,
              "truncate",
              Long.toString(size == null ? 0 : size.bytes()),
              file(c.text(), path.text(), Kind.EISDIR));
      case LayersCommand.Open(var c, var path, _, var mode) ->
          obstacle(
              c.text(),
              path,
              "open",
              (mode == null ? OpenMode.READ_ONLY : mode).word(),
              file(c.text(), path.text(), Kind.EISDIR));
      case LayersCommand.Map(var c, var path, _, _) ->
          path == null
              ? null
              : obstacle(c.text(), path, "map", null, file(c.text(), path.text(), Kind.ENODEV));
      case LayersCommand.Chmod(var c, var path, _) ->
          obstacle(c.text(), path, "chmod", null, through(c.text(), path.text()));
      case LayersCommand.Remove(var c, var path) ->
          obstacle(c.text(), path, "remove", null, through(c.text(), path.text()));
      case LayersCommand.Mkdir(var c, var path) ->
          obstacle(c.text(), path, "mkdir", null, making(c.text(), path.text()));
      case LayersCommand.Rename(var c, var path, var to) ->
          obstacle(c.text(), path, "rename", to.text(), rename(c.text(), path.text(), to.text()));
      case LayersCommand.Link(var c, var path, var to) when Stacks.isContainer(world, c.text()) ->
          obstacle(c.text(), path, "link", to.text(), link(c.text(), path.text(), to.text()));
      case LayersCommand.Link _,
          LayersCommand.Image _,
          LayersCommand.Add _,
          LayersCommand.Run _,
          LayersCommand.Look _,
          LayersCommand.Close _,
          LayersCommand.Commit _,
          LayersCommand.Stop _,
          LayersCommand.Prune _,
          LayersCommand.Account _ ->
          null;
    };
  }

  private static @Nullable Obstacle obstacle(
      String container, FilePath path, String action, @Nullable String value, @Nullable Kind kind) {
    return kind == null
        ? null
        : new Obstacle(container, path.text(), action, value, kind.name(), kind.cause);
  }

  private @Nullable Found find(String container, String path) {
    return Names.find(world, container, path);
  }

  private boolean directory(String container, String path) {
    Found found = find(container, path);
    return found != null && found.directory();
  }

  /// A file where the path needs a directory.
  private @Nullable Kind through(String container, String path) {
    boolean blocked =
        FilePath.ancestors(path).stream()
            .map(above -> find(container, above))
            .anyMatch(found -> found != null && found.file());
    return blocked ? Kind.ENOTDIR : null;
  }

  /// A directory where a file is needed.
  private @Nullable Kind file(String container, String path, Kind directory) {
    Kind blocked = through(container, path);
    return blocked == null && directory(container, path) ? directory : blocked;
  }

  private @Nullable Kind making(String container, String path) {
    Kind blocked = through(container, path);
    return blocked == null && find(container, path) != null ? Kind.EEXIST : blocked;
  }

  /// In the order of `do_linkat` and `vfs_link`; what is missing is answered elsewhere.
  private @Nullable Kind link(String container, String path, String to) {
    Kind blocked = through(container, path);
    if (blocked != null || find(container, path) == null) {
      return blocked;
    }
    Kind made = making(container, to);
    return made == null && directory(container, path) && parentThere(container, to)
        ? Kind.EPERM
        : made;
  }

  private boolean parentThere(String container, String path) {
    return Merged.of(world, container).directory(FilePath.parent(path));
  }

  /// In the order of `do_renameat2` and `vfs_rename`; a missing name, and a root that is read-only,
  /// are answered before, elsewhere.
  private @Nullable Kind rename(String container, String path, String to) {
    Kind first = through(container, path);
    Kind blocked = first == null ? through(container, to) : first;
    Found from = find(container, path);
    boolean early = world.existingOwner(container).attributes().is(Words.READ_ONLY);
    if (blocked != null || early || from == null || !parentThere(container, to)) {
      return blocked;
    }
    if (FilePath.within(to, path)) {
      return Kind.EINVAL;
    }
    if (FilePath.within(path, to)) {
      return Kind.ENOTEMPTY;
    }
    Found there = find(container, to);
    if (there == null || there.directory() == from.directory()) {
      return null;
    }
    return from.directory() ? Kind.ENOTDIR : Kind.EISDIR;
  }
}
