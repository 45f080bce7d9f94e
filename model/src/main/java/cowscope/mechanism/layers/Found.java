package cowscope.mechanism.layers;

import cowscope.world.Attributes;
import cowscope.world.BlockId;
import org.jspecify.annotations.Nullable;

/// A path as the merged view finds it.
///
/// @param depth how many layers lie above the one that has it; 0: the container's own
/// @param layer that has it
/// @param slot of it in that layer, or -1 for a directory that is there by what lies in it
/// @param attributes of that slot
/// @param data the block with its content, maybe further down; null for a directory
/// @param size of the file in bytes
/// @param anchor a number that stays the same when the file is copied up: where the lowest layer
///   has it
record Found(
    String path,
    boolean directory,
    int depth,
    BlockId layer,
    int slot,
    Attributes attributes,
    @Nullable BlockId data,
    long size,
    int anchor) {

  Found at(int otherAnchor) {
    return new Found(path, directory, depth, layer, slot, attributes, data, size, otherAnchor);
  }

  boolean file() {
    return !directory;
  }

  /// Whether the data are the container's own: what it writes needs no copy.
  boolean own() {
    return depth == 0 && !attributes.is(Words.METADATA_ONLY);
  }
}
