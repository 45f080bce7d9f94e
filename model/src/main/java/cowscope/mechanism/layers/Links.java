package cowscope.mechanism.layers;

import cowscope.world.World;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The names that one file has in a container's own layer (hard links): what is done to the file
/// under one of them shows under all.
record Links(World world, String container) {

  /// All names of the file that the layer has at `path`, in the order of their slots.
  List<String> names(String path) {
    LayerIndex top = Merged.of(world, container).top();
    LayerIndex.Entry entry = top.file(path);
    if (entry == null) {
      return List.of(path);
    }
    return top.entries().keySet().stream()
        .filter(name -> name.equals(path) || same(path, entry, name, top.file(name)))
        .toList();
  }

  /// Whether two paths are names of one file.
  boolean same(String path, String other) {
    return names(path).contains(other);
  }

  private boolean same(
      String path, LayerIndex.Entry entry, String other, LayerIndex.@Nullable Entry there) {
    if (there == null || !Objects.equals(entry.block(), there.block())) {
      return false;
    }
    return entry.block() != null || below(path, entry).equals(below(other, there));
  }

  /// Where a file that has only its metadata in the layer has its data: two files never have them
  /// in the same place, as the second would find a whiteout there.
  private String below(String path, LayerIndex.Entry entry) {
    String redirect = entry.redirect();
    return redirect == null ? Merged.of(world, container).nameBelow(path) : redirect;
  }
}
