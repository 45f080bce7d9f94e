package cowscope.mechanism.layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
      case LayersCommand.Read(var c, var path) -> file(c.text(), path) == null ? "ENOENT" : "ok";
      case LayersCommand.Map map ->
          map.path() == null || file(map.container().text(), map.path()) != null ? "ok" : "ENOENT";
      case LayersCommand.Write(var c, var path, var content) ->
          write(tree(c.text()), path.text(), content, false);
      case LayersCommand.Append(var c, var path, var content) ->
          write(tree(c.text()), path.text(), content, true);
      case LayersCommand.Truncate(var c, var path, var size) ->
          cut(file(c.text(), path), size == null ? 0 : (int) size.bytes());
      case LayersCommand.Chmod(var c, var path, _) ->
          file(c.text(), path) == null ? "ENOENT" : "ok";
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
      case LayersCommand.Look _, LayersCommand.Close _, LayersCommand.Account _ -> "ok";
    };
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

  private Tree tree(String owner) {
    return Objects.requireNonNull(owners.get(owner), owner);
  }

  private @Nullable Box file(String owner, FilePath path) {
    return tree(owner).files.get(path.text());
  }

  private static String write(Tree tree, String path, String content, boolean atEnd) {
    Box box = tree.files.get(path);
    if (box == null && !tree.directory(FilePath.parent(path))) {
      return "ENOENT";
    }
    if (box == null) {
      tree.files.put(path, new Box(content));
    } else {
      box.content = atEnd ? box.content + content : content;
    }
    return "ok";
  }

  private static String cut(@Nullable Box box, int size) {
    if (box == null) {
      return "ENOENT";
    }
    box.content = box.content.substring(0, Math.min(size, box.content.length()));
    return "ok";
  }

  private String open(LayersCommand.Open open) {
    Box box = file(open.container().text(), open.path());
    return open.mode() == OpenMode.TRUNCATE ? cut(box, 0) : box == null ? "ENOENT" : "ok";
  }

  private static String rename(Tree tree, String path, String to) {
    boolean there = tree.files.containsKey(path) || tree.directory(path);
    if (!there || !tree.directory(FilePath.parent(to))) {
      return "ENOENT";
    }
    Box box = tree.files.remove(path);
    if (box != null) {
      tree.files.put(to, box);
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

  private static String remove(Tree tree, String path) {
    boolean there = tree.files.containsKey(path) || tree.directory(path);
    tree.removeWithin(path);
    return there ? "ok" : "ENOENT";
  }

  private static String mkdir(Tree tree, String path) {
    if (!tree.directory(FilePath.parent(path))) {
      return "ENOENT";
    }
    tree.directories.add(path);
    return "ok";
  }

  private static String link(Tree tree, String path, String to) {
    Box box = tree.files.get(path);
    if (box == null || !tree.directory(FilePath.parent(to))) {
      return "ENOENT";
    }
    tree.files.put(to, box);
    return "ok";
  }
}
