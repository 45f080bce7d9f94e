package cowscope.mechanism.layers;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.BlockId;
import cowscope.world.World;

/// Each layer is a thin snapshot of the device below it (Docker: the `devicemapper` driver). The
/// device knows blocks, not files: a write copies one block, a removal or a new name changes a
/// block of the directory. Commands do not say where in a file they write; the model takes it that
/// they hit the same block.
final class BlockDevice implements Driver {

  @Override
  public boolean metadataAlone(World world) {
    return true;
  }

  @Override
  public boolean movesDirectories(World world) {
    return true;
  }

  @Override
  public boolean mappingsFollow() {
    return true;
  }

  @Override
  public long bytesToCopy(World world, long size) {
    return Math.min(size, Files.blockSize(world));
  }

  @Override
  public void copy(Draft draft, BlockId source, BlockId copy, long size, String cause) {
    long bytes = bytesToCopy(draft.world(), size);
    draft.then(new Event.PartCopied(source, copy, Words.PART_KIND, bytes, cause));
  }

  @Override
  public boolean partial() {
    return true;
  }
}
