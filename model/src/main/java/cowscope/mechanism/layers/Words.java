package cowscope.mechanism.layers;

/// What owners, regions, blocks, pools and attributes are called in a world of this mechanism.
final class Words {
  // Settings.
  static final String DRIVER = "driver";
  static final String METACOPY = "metacopy";
  static final String REDIRECT_DIR = "redirectDir";
  static final String BLOCK_SIZE = "blockSize";
  static final String DISK_BLOCKS = "diskBlocks";

  // Values of the setting driver.
  static final String OVERLAYFS = "overlayfs";
  static final String AUFS = "aufs";
  static final String UNIONFS = "unionfs";
  static final String VFS = "vfs";
  static final String BLOCK = "block";

  // Kinds of owners.
  static final String IMAGE = "image";
  static final String CONTAINER = "container";

  /// The region of an owner that holds its layers, the lowest first.
  static final String LAYERS = "layers";

  /// The derived region of a container: its paths, as the merged view finds them.
  static final String MERGED = "merged";

  /// The region of a container that holds its open files; its slots look without being counted.
  static final String DESCRIPTORS = "descriptors";

  /// The region of a container that holds its memory mappings of files.
  static final String MAPPINGS = "mappings";

  /// The kind of the region in a layer.
  static final String PATHS = "paths";

  /// What layers and files begin with.
  static final String LAYER = "L";

  static final String FILE = "D";

  // Kinds of blocks.
  static final String LAYER_KIND = "layer";
  static final String FILE_KIND = "file";
  static final String PART_KIND = "block";

  /// Attribute of a container: nothing can be written to it.
  static final String READ_ONLY = "readOnly";

  // Attributes of the slots of a layer.

  /// The path is gone from here on down.
  static final String WHITEOUT = "whiteout";

  /// The slot is a directory.
  static final String DIRECTORY = "directory";

  /// The directory hides what lies below it.
  static final String OPAQUE = "opaque";

  /// Layers below know the path under this name.
  static final String REDIRECT = "redirect";

  /// The slot has only metadata of its own; the data lie below.
  static final String METADATA_ONLY = "metadataOnly";

  /// The slot has only some blocks of its own; the others lie below.
  static final String PARTIAL = "partial";

  /// The size of a file that has only some blocks of its own.
  static final String SIZE = "size";

  /// What chmod set.
  static final String MODE = "mode";

  // Attributes of descriptors and mappings.
  static final String PATH = "path";
  static final String OPENED = "opened";

  // What the world remembers.

  /// Descriptors that are closed, or were never opened because the system answered.
  static final String CLOSED = "closed";

  /// Mappings that are gone, or were never made.
  static final String UNMAPPED = "unmapped";

  private Words() {}
}
