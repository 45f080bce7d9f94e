package cowscope.mechanism.layers;

import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What an owner sees through its layers (overlayfs.rst, "Upper and Lower", "whiteouts and opaque
/// directories", "redirect_dir"). Layers are numbered from the top.
final class Merged {
  private final World world;
  private final List<LayerIndex> layers;

  private Merged(World world, List<LayerIndex> layers) {
    this.world = world;
    this.layers = layers;
  }

  static Merged of(World world, String owner) {
    Driver driver = Driver.of(world);
    List<LayerIndex> layers =
        Stacks.topFirst(world, owner).stream()
            .map(layer -> new LayerIndex(world, layer, driver))
            .toList();
    return new Merged(world, layers);
  }

  LayerIndex top() {
    return layers.getFirst();
  }

  /// The path, or null when nothing is there.
  @Nullable Found find(String path) {
    return find(path, path, 0, false);
  }

  /// What the top layer's own entry hides: the path as it would be without it.
  @Nullable Found below(String path) {
    return find(path, path, 0, true);
  }

  /// The name under which the layers below the top know a path.
  String nameBelow(String path) {
    return renamed(layers.getFirst(), path, true);
  }

  /// Whether there is such a directory; the root always is.
  boolean directory(String path) {
    if (path.isEmpty()) {
      return true;
    }
    Found found = find(path);
    return found != null && found.directory();
  }

  /// Whether nothing can be seen in a directory.
  boolean empty(String directory) {
    return candidates().stream()
        .noneMatch(path -> FilePath.within(path, directory) && find(path) != null);
  }

  /// All files, the directories that were made by themselves, and those in which nothing is left to
  /// see, by their anchors.
  List<Found> all() {
    TreeMap<Integer, Found> all = new TreeMap<>();
    Set<String> led = new HashSet<>();
    Set<String> empty = new TreeSet<>(Comparator.reverseOrder());
    int spare = offset(0) + top().size();
    for (String path : candidates()) {
      Found found = find(path);
      if (found == null) {
        continue;
      }
      if (found.directory() && found.slot() < 0) {
        empty.add(path);
      } else {
        led.addAll(FilePath.ancestors(path));
        if (all.putIfAbsent(found.anchor(), found) != null) {
          all.put(spare, found.at(spare++));
        }
      }
    }
    for (String path : empty) {
      if (!led.contains(path)) {
        led.addAll(FilePath.ancestors(path));
        all.put(spare, Objects.requireNonNull(find(path)).at(spare++));
      }
    }
    return List.copyOf(all.values());
  }

  /// Every name that any layer has, the directories on the way there, and what lies in renamed
  /// directories under their new names.
  private Set<String> candidates() {
    Set<String> paths = new LinkedHashSet<>();
    for (LayerIndex layer : layers.reversed()) {
      Set<String> below = new LinkedHashSet<>(paths);
      for (String name : layer.entries().keySet()) {
        String target = layer.redirect(name);
        if (target != null) {
          below.stream()
              .filter(path -> FilePath.within(path, target))
              .forEach(path -> paths.add(FilePath.moved(path, target, name)));
        }
        paths.add(name);
        paths.addAll(FilePath.ancestors(name));
      }
    }
    return paths;
  }

  private @Nullable Found find(String path, String start, int from, boolean ignoreOwn) {
    String name = start;
    Found directory = null;
    for (int depth = from; depth < layers.size(); depth++) {
      LayerIndex layer = layers.get(depth);
      boolean skip = ignoreOwn && depth == from;
      if (hidden(layer, name) || (!skip && layer.whiteout(name))) {
        return directory;
      }
      LayerIndex.Entry file = skip ? null : layer.file(name);
      if (file != null) {
        return directory != null ? directory : fileAt(path, depth, layer, name, file);
      }
      if (!skip && layer.directory(name)) {
        directory = directoryAt(directory, path, depth, layer, name);
      }
      if (covered(layer, name, skip)) {
        return directory;
      }
      name = renamed(layer, name, !skip);
    }
    return directory;
  }

  /// Whether a layer has something in the way of the path: a whiteout, or a file where the path has
  /// a directory.
  private static boolean hidden(LayerIndex layer, String name) {
    return FilePath.ancestors(name).stream()
        .anyMatch(above -> layer.whiteout(above) || layer.file(above) != null);
  }

  /// Whether the layers below have no say: the path is opaque, or a directory on the way to it. One
  /// that was renamed leads out of an opaque directory around it (Linux: `ovl_lookup`).
  private static boolean covered(LayerIndex layer, String name, boolean skip) {
    for (String directory : outwards(name, !skip)) {
      if (layer.opaque(directory)) {
        return true;
      }
      if (layer.redirect(directory) != null) {
        return false;
      }
    }
    return false;
  }

  /// The directories that a path lies in, the innermost first.
  private static List<String> outwards(String name, boolean itself) {
    List<String> on = new ArrayList<>(FilePath.ancestors(name));
    if (itself) {
      on.add(name);
    }
    return on.reversed();
  }

  private static String renamed(LayerIndex layer, String name, boolean itself) {
    for (String directory : outwards(name, itself)) {
      String target = layer.redirect(directory);
      if (target != null) {
        return FilePath.moved(name, directory, target);
      }
    }
    return name;
  }

  private Found directoryAt(
      @Nullable Found above, String path, int depth, LayerIndex layer, String name) {
    LayerIndex.Entry entry = layer.entry(name);
    int slot = entry == null ? -1 : entry.slot();
    int anchor = offset(depth) + Math.max(slot, 0);
    if (above == null) {
      Attributes attributes = entry == null ? Attributes.NONE : entry.attributes();
      return new Found(path, true, depth, layer.layer(), slot, attributes, null, 0, anchor);
    }
    boolean made = above.slot() >= 0 || slot < 0;
    return new Found(
        path,
        true,
        above.depth(),
        above.layer(),
        made ? above.slot() : slot,
        above.attributes(),
        null,
        0,
        slot >= 0 ? anchor : above.anchor());
  }

  private Found fileAt(
      String path, int depth, LayerIndex layer, String name, LayerIndex.Entry entry) {
    Attributes attributes = entry.attributes();
    Found data = entry.block() == null ? dataBelow(depth, layer, name, entry) : null;
    BlockId block = data == null ? entry.block() : data.data();
    long held = data == null ? bytes(entry.block()) : data.size();
    long size = attributes.get(Words.SIZE, held);
    int anchor = anchorBelow(depth, name, offset(depth) + entry.slot());
    return new Found(
        path, false, depth, layer.layer(), entry.slot(), attributes, block, size, anchor);
  }

  private @Nullable Found dataBelow(
      int depth, LayerIndex layer, String name, LayerIndex.Entry entry) {
    String redirect = entry.redirect();
    String below = redirect == null ? renamed(layer, name, false) : redirect;
    return find(below, below, depth + 1, false);
  }

  private long bytes(@Nullable BlockId id) {
    Block block = id == null ? null : world.block(id);
    return block == null ? 0 : block.bytes();
  }

  /// Where the lowest layer has the file that a layer above shows in its own version.
  private int anchorBelow(int depth, String start, int own) {
    int anchor = own;
    String name = start;
    for (int d = depth; d < layers.size(); d++) {
      LayerIndex layer = layers.get(d);
      LayerIndex.Entry file = layer.file(name);
      boolean stop = d > depth && (hidden(layer, name) || layer.whiteout(name));
      if (stop || (file == null && layer.directory(name))) {
        return anchor;
      }
      anchor = file == null ? anchor : offset(d) + file.slot();
      if (covered(layer, name, false)) {
        return anchor;
      }
      name = renamed(layer, name, false);
    }
    return anchor;
  }

  /// Where the numbers of a layer's slots begin; those of lower layers come first, so that a new
  /// entry on top changes no other's number.
  private int offset(int depth) {
    int offset = 0;
    for (int below = depth + 1; below < layers.size(); below++) {
      offset += layers.get(below).size();
    }
    return offset;
  }
}
