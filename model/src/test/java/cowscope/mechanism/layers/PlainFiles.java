package cowscope.mechanism.layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// An oracle for what containers see: each owner has a file system of its own, with nothing shared
/// and no layers. Names of one file share a box, until layers come between them.
final class PlainFiles {
  private static final class Box {
    private String content;

    Box(String content) {
      this.content = content;
    }
  }

  private static final class Tree {
    private final TreeMap<String, Box> files = new TreeMap<>();
    private final TreeSet<String> directories = new TreeSet<>();

    Tree copy() {
      Tree copy = new Tree();
      files.forEach((path, box) -> copy.files.put(path, new Box(box.content)));
      copy.directories.addAll(directories);
      return copy;
    }

    /// What a path leads to: `ok` at a file, `atDirectory` at a directory, else an error.
    String walk(String path, String atDirectory) {
      for (String above : FilePath.ancestors(path)) {
        if (!directory(above)) {
          return files.containsKey(above) ? "ENOTDIR" : "ENOENT";
        }
      }
      return directory(path) ? atDirectory : files.containsKey(path) ? "ok" : "ENOENT";
    }

    /// Whether a path has a directory to be in.
    String parent(String path) {
      String parent = FilePath.parent(path);
      String answer = parent.isEmpty() ? "directory" : walk(parent, "directory");
      return answer.equals("directory") ? "ok" : answer.equals("ok") ? "ENOTDIR" : answer;
    }

    boolean empty(String directory) {
      return files.keySet().stream().noneMatch(path -> FilePath.within(path, directory))
          && directories.stream().noneMatch(path -> FilePath.within(path, directory));
    }

    boolean directory(String path) {
      return path.isEmpty() || directories.contains(path);
    }

    void removeWithin(String path) {
      files.keySet().removeIf(name -> name.equals(path) || FilePath.within(name, path));
      directories.removeIf(name -> name.equals(path) || FilePath.within(name, path));
    }
  }

  private final Map<String, Tree> owners = new HashMap<>();
  private final List<String> containers = new ArrayList<>();
  private final Set<String> mappings = new HashSet<>();
  private final Set<String> closed = new HashSet<>();
  private final Set<String> unmapped = new HashSet<>();
  private final boolean linksBreakAtCommit;

  /// @param linksBreakAtCommit whether a container's files lie in a lower layer after a commit, so
  ///   that the next write parts the names of a file
  PlainFiles(boolean linksBreakAtCommit) {
    this.linksBreakAtCommit = linksBreakAtCommit;
  }

  /// Does what an accepted command says; returns what the system should answer.
  String apply(LayersCommand command) {
    return switch (command) {
      case LayersCommand.Image(var image, var base) -> {
        owners.put(image.text(), base == null ? new Tree() : tree(base.text()).copy());
        yield "ok";
      }
      case LayersCommand.Add add -> {
        Tree tree = tree(add.image().text());
        String path = add.path().text();
        tree.directories.addAll(FilePath.ancestors(path));
        String content = Objects.requireNonNullElse(add.content(), FilePath.name(path));
        tree.files.put(path, new Box(content));
        yield "ok";
      }
      case LayersCommand.Run(var container, var image, _) -> {
        owners.put(container.text(), tree(image.text()).copy());
        containers.add(container.text());
        yield "ok";
      }
      case LayersCommand.Read(var c, var path) -> tree(c.text()).walk(path.text(), "EISDIR");
      case LayersCommand.Map map -> map(map);
      case LayersCommand.Write(var c, var path, var content) ->
          write(tree(c.text()), path.text(), content, false);
      case LayersCommand.Append(var c, var path, var content) ->
          write(tree(c.text()), path.text(), content, true);
      case LayersCommand.Truncate(var c, var path, var size) ->
          cut(tree(c.text()), path.text(), size == null ? 0 : (int) size.bytes());
      case LayersCommand.Chmod(var c, var path, _) -> tree(c.text()).walk(path.text(), "ok");
      case LayersCommand.Open open -> open(open);
      case LayersCommand.Rename(var c, var path, var to) ->
          rename(tree(c.text()), path.text(), to.text());
      case LayersCommand.Remove(var c, var path) -> remove(tree(c.text()), path.text());
      case LayersCommand.Mkdir(var c, var path) -> mkdir(tree(c.text()), path.text());
      case LayersCommand.Link(var owner, var path, var to) ->
          link(tree(owner.text()), path.text(), to.text());
      case LayersCommand.Commit(var c, var image) -> {
        owners.put(image.text(), tree(c.text()).copy());
        if (linksBreakAtCommit) {
          owners.put(c.text(), tree(c.text()).copy());
        }
        yield "ok";
      }
      case LayersCommand.Stop(var c) -> {
        owners.remove(c.text());
        containers.remove(c.text());
        yield "ok";
      }
      case LayersCommand.Prune(var image) -> {
        owners.remove(image.text());
        yield "ok";
      }
      case LayersCommand.Look(var name) ->
          unmapped.contains(name.text())
              ? "SIGSEGV"
              : closed.contains(name.text()) ? "EBADF" : "ok";
      case LayersCommand.Close(var name) -> close(name.text());
      case LayersCommand.Account _ -> "ok";
    };
  }

  private String close(String name) {
    boolean again = closed.contains(name);
    (mappings.contains(name) ? unmapped : closed).add(name);
    return again ? "EBADF" : "ok";
  }

  /// What every container sees, as `c1 c1:/etc/motd`.
  SortedMap<String, String> seen() {
    SortedMap<String, String> seen = new TreeMap<>();
    for (String container : containers) {
      tree(container)
          .files
          .forEach((path, box) -> seen.put(container + " " + container + ":" + path, box.content));
    }
    return seen;
  }

  /// Descriptors and mappings that were closed, or could not be opened.
  List<String> onceOpen() {
    return Stream.concat(closed.stream(), unmapped.stream()).sorted().toList();
  }

  private Tree tree(String owner) {
    return Objects.requireNonNull(owners.get(owner), owner);
  }

  private static String write(Tree tree, String path, String content, boolean atEnd) {
    Box box = tree.files.get(path);
    String parent = tree.parent(path);
    if (!parent.equals("ok")) {
      return parent;
    }
    if (tree.directory(path)) {
      return "EISDIR";
    }
    if (box == null) {
      tree.files.put(path, new Box(content));
    } else {
      box.content = atEnd ? box.content + content : content;
    }
    return "ok";
  }

  private static String cut(Tree tree, String path, int size) {
    Box box = tree.files.get(path);
    if (box != null) {
      box.content = box.content.substring(0, Math.min(size, box.content.length()));
    }
    return tree.walk(path, "EISDIR");
  }

  private String open(LayersCommand.Open open) {
    Tree tree = tree(open.container().text());
    String answer = tree.walk(open.path().text(), "EISDIR");
    if (answer.equals("ok") && open.mode() == OpenMode.TRUNCATE) {
      cut(tree, open.path().text(), 0);
    }
    if (!answer.equals("ok")) {
      closed.add(open.fd().text());
    }
    return answer;
  }

  private String map(LayersCommand.Map map) {
    FilePath path = map.path();
    String answer = path == null ? "ok" : tree(map.container().text()).walk(path.text(), "ENODEV");
    String name = map.mapping().text();
    mappings.add(name);
    if (!answer.equals("ok")) {
      unmapped.add(name);
    }
    return answer;
  }

  private static String rename(Tree tree, String path, String to) {
    String answer = renameAnswer(tree, path, to);
    if (!answer.equals("ok") || path.equals(to)) {
      return answer;
    }
    Box box = tree.files.get(path);
    if (box != null) {
      if (tree.files.get(to) != box) {
        tree.files.remove(path);
        tree.files.put(to, box);
      }
      return "ok";
    }
    Tree old = new Tree();
    old.files.putAll(tree.files);
    old.directories.addAll(tree.directories);
    tree.removeWithin(path);
    old.files.forEach((name, inside) -> {
      if (FilePath.within(name, path)) {
        tree.files.put(FilePath.moved(name, path, to), inside);
      }
    });
    for (String name : old.directories) {
      if (name.equals(path) || FilePath.within(name, path)) {
        tree.directories.add(FilePath.moved(name, path, to));
      }
    }
    return "ok";
  }

  /// rename(2), ERRORS.
  private static String renameAnswer(Tree tree, String path, String to) {
    String from = tree.walk(path, "directory");
    String parent = tree.parent(to);
    if (from.startsWith("E") || !parent.equals("ok")) {
      return from.equals("ENOTDIR") || parent.equals("ENOTDIR") ? "ENOTDIR" : "ENOENT";
    }
    if (FilePath.within(to, path)) {
      return "EINVAL";
    }
    if (FilePath.within(path, to)) {
      return "ENOTEMPTY";
    }
    String there = path.equals(to) ? "ENOENT" : tree.walk(to, "directory");
    if (there.equals("ENOENT") || (from.equals("ok") && there.equals("ok"))) {
      return "ok";
    }
    if (!from.equals(there)) {
      return from.equals("directory") ? "ENOTDIR" : "EISDIR";
    }
    return tree.empty(to) ? "ok" : "ENOTEMPTY";
  }

  private static String remove(Tree tree, String path) {
    String answer = tree.walk(path, "ok");
    if (answer.equals("ok")) {
      tree.removeWithin(path);
    }
    return answer;
  }

  private static String mkdir(Tree tree, String path) {
    String parent = tree.parent(path);
    if (!parent.equals("ok")) {
      return parent;
    }
    if (tree.walk(path, "ok").equals("ok")) {
      return "EEXIST";
    }
    tree.directories.add(path);
    return "ok";
  }

  private static String link(Tree tree, String path, String to) {
    Box box = tree.files.get(path);
    String from = tree.walk(path, "ok");
    String parent = tree.parent(to);
    if (!from.equals("ok") || !parent.equals("ok")) {
      return from.equals("ok") ? parent : from;
    }
    if (tree.walk(to, "ok").equals("ok")) {
      return "EEXIST";
    }
    if (box == null) {
      return "EPERM";
    }
    tree.files.put(to, box);
    return "ok";
  }
}
