package cowscope.mechanism.storage;

import cowscope.mechanism.storage.Words.Marks;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// What reads see, without reading.
final class Peeking {
  private Peeking() {}

  static @Nullable String peek(World world, SlotId slot) {
    return switch (slot.region()) {
      case RegionId.InOwner(_, String region) when !Views.showsFile(region) -> null;
      case RegionId.InOwner(String owner, String region) ->
          read(world, new Located(owner, Views.fileName(region)), slot.index());
      case RegionId.InBlock _ -> {
        BlockId target = world.target(slot);
        Block block = target == null ? null : world.block(target);
        yield block != null && block.kind().equals(Words.DATA) && readable(world, block, false)
            ? block.value()
            : null;
      }
    };
  }

  /// What a read of a block of a file sees; null when it answers EIO, or there is no such block.
  static @Nullable String read(World world, Located file, int index) {
    Catalog catalog = Layouts.of(world).catalog();
    FileEntry entry = catalog.file(world, file.owner(), file.name());
    if (entry == null || index >= entry.size() || BadNodes.before(world, file, index)) {
      return null;
    }
    Piece piece = catalog.piece(world, file.owner(), file.name(), index);
    Block block = piece == null ? null : world.block(piece.block());
    if (block == null) {
      return Words.ZEROS;
    }
    return readable(world, block, entry.nocow()) ? block.value() : null;
  }

  /// Whether a block can be read: a damaged one is noticed by its checksum, which files overwritten
  /// in place lack.
  static boolean readable(World world, Block block, boolean nocow) {
    return nocow
        || !block.content().attributes().is(Marks.CORRUPT)
        || !Layouts.of(world).checksums();
  }
}
