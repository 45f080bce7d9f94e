package cowscope.mechanism.layers;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.Policy;
import cowscope.world.BlockId;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// In what the drivers differ.
interface Driver {

  /// The driver that a world was set up for; under the eager policy it copies everything at once.
  static Driver of(World world) {
    Driver chosen = named(world.setup().get(Words.DRIVER, ""));
    return Policy.of(world) == Policy.EAGER ? new Eager(chosen) : chosen;
  }

  private static Driver named(String name) {
    return switch (name) {
      case Words.OVERLAYFS -> new Overlayfs();
      case Words.AUFS -> new Aufs();
      case Words.UNIONFS -> new Unionfs();
      case Words.VFS -> new Vfs();
      case Words.BLOCK -> new BlockDevice();
      default -> throw new IllegalArgumentException("no driver " + name);
    };
  }

  /// Whether a new owner stands on the layers of another, or gets one layer with copies of it all.
  default boolean stacks() {
    return true;
  }

  /// Whether a new layer is filled with copies of everything that can be seen from it.
  default boolean copiesAtOnce() {
    return false;
  }

  /// Whether a change of metadata leaves the data below.
  boolean metadataAlone(World world);

  /// Whether a directory of a lower layer can be renamed.
  boolean movesDirectories(World world);

  /// What the entry is called that hides `path` in the layers below.
  default String whiteout(String path) {
    return path;
  }

  /// What the entry is called that makes a directory opaque; null where the directory itself says
  /// so.
  default @Nullable String opaqueMarker(String directory) {
    return null;
  }

  /// Whether a new directory is marked opaque wherever layers below have its parent.
  default boolean newDirectoryOpaque(World world) {
    return false;
  }

  /// Whether a directory of the container's own is marked opaque when it comes to where layers
  /// below have its new parent.
  default boolean movedDirectoryOpaque() {
    return false;
  }

  /// Whether a memory mapping sees a file that was copied since, as it does in a file system that
  /// knows nothing of the copy.
  default boolean mappingsFollow() {
    return false;
  }

  /// How many bytes the first write to a file of `size` copies.
  default long bytesToCopy(World world, long size) {
    return size;
  }

  /// Copies what the first write to a file needs.
  default void copy(Draft draft, BlockId source, BlockId copy, long size, String cause) {
    draft.then(new Event.BlockCopied(source, copy, 1, Words.FILE_KIND, size, cause));
  }

  /// Whether a layer holds single blocks of files, and not whole files.
  default boolean partial() {
    return false;
  }

  /// Whether hard links cannot be told with this driver: one that copies blocks would have to
  /// follow all names of a file.
  default boolean hardLinksRefused(World world) {
    return world.setup().get(Words.DRIVER, "").equals(Words.BLOCK);
  }
}
