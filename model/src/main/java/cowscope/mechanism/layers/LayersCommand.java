package cowscope.mechanism.layers;

import cowscope.command.Command;
import cowscope.command.Help;
import cowscope.command.Name;
import cowscope.command.Size;
import cowscope.command.Syntax;
import org.jspecify.annotations.Nullable;

/// What can be asked of images and containers.
public sealed interface LayersCommand extends Command {

  @Syntax("image <image> [from <base>]")
  @Help("makes an image with one new layer, on the layers of another")
  record Image(Name image, @Nullable Name base) implements LayersCommand {}

  @Syntax("add <image> <path> <size> [<content>]")
  @Help("puts a file into an image's top layer, before anything runs from it")
  record Add(Name image, FilePath path, Size size, @Nullable String content)
      implements LayersCommand {}

  @Syntax("run <container> from <image> [<root>]")
  @Help("starts a container with an empty writable layer on top; nothing is copied")
  record Run(Name container, Name image, @Nullable Root root) implements LayersCommand {}

  @Syntax("read <container> <path>")
  @Help("reads a file")
  record Read(Name container, FilePath path) implements LayersCommand {}

  @Syntax("write <container> <path> <content>")
  @Help("writes into a file, or creates it")
  record Write(Name container, FilePath path, String content) implements LayersCommand {}

  @Syntax("append <container> <path> <content>")
  @Help("writes at the end of a file, or creates it")
  record Append(Name container, FilePath path, String content) implements LayersCommand {}

  @Syntax("truncate <container> <path> [<size>]")
  @Help("cuts a file, to nothing unless a size is given")
  record Truncate(Name container, FilePath path, @Nullable Size size) implements LayersCommand {}

  @Syntax("chmod <container> <path> [<mode>]")
  @Help("changes a file's metadata, not its data")
  record Chmod(Name container, FilePath path, @Nullable Name mode) implements LayersCommand {}

  @Syntax("rename <container> <path> <to>")
  @Help("gives a file or a directory another path")
  record Rename(Name container, FilePath path, FilePath to) implements LayersCommand {}

  @Syntax("remove <container> <path>")
  @Help("removes a file, or a directory with all that is in it")
  record Remove(Name container, FilePath path) implements LayersCommand {}

  @Syntax("mkdir <container> <path>")
  @Help("makes an empty directory")
  record Mkdir(Name container, FilePath path) implements LayersCommand {}

  @Syntax("link <owner> <path> <to>")
  @Help("gives a file a second name (a hard link), in an image or a container")
  record Link(Name owner, FilePath path, FilePath to) implements LayersCommand {}

  @Syntax("open <container> <path> as <fd> [<mode>]")
  @Help("opens a file; opening for writing copies up, before anything is written")
  record Open(Name container, FilePath path, Name fd, @Nullable OpenMode mode)
      implements LayersCommand {}

  @Syntax({
    "map <container> <path> as <mapping>",
    "map <container> <fd> as <mapping>",
  })
  @Help("maps a file into memory, by its path or through an open descriptor")
  record Map(Name container, @Nullable FilePath path, @Nullable Name fd, Name mapping)
      implements LayersCommand {}

  @Syntax("look <fd>")
  @Help("reads through a descriptor or a mapping")
  record Look(Name fd) implements LayersCommand {}

  @Syntax("close <fd>")
  @Help("closes a descriptor or a mapping")
  record Close(Name fd) implements LayersCommand {}

  @Syntax("commit <container> as <image>")
  @Help("makes an image of what the container sees; its layer is frozen, and it gets a new one")
  record Commit(Name container, Name image) implements LayersCommand {}

  @Syntax("stop <container>")
  @Help("ends a container; its layer goes")
  record Stop(Name container) implements LayersCommand {}

  @Syntax("prune <image>")
  @Help("removes an image; layers that others stand on stay")
  record Prune(Name image) implements LayersCommand {}

  @Syntax("account <owner>")
  @Help("tells what is shared, what is its own, and what dropping it would free")
  record Account(Name owner) implements LayersCommand {}

  /// What a container may do with its files.
  enum Root {
    READ_ONLY
  }
}
