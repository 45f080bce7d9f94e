package cowscope.trace;

import cowscope.trace.WorldImage.BlockImage;
import cowscope.trace.WorldImage.PoolImage;
import cowscope.trace.WorldImage.SlotImage;
import org.jspecify.annotations.Nullable;

/// Sees the parts of a world one after the other, so that a world of a million slots need not stand
/// in memory as images.
///
/// @param <E> what a visit may fail with
interface WorldVisitor<E extends Exception> {
  void owners() throws E;

  void owner(String name, String kind, @Nullable String parent) throws E;

  void region(String name, boolean derived) throws E;

  void slot(SlotImage slot) throws E;

  void endOfRegion() throws E;

  void endOfOwner() throws E;

  void blocks() throws E;

  void block(BlockImage block) throws E;

  void pools() throws E;

  void pool(PoolImage pool) throws E;

  void end() throws E;
}
