package cowscope.world;

import org.jspecify.annotations.Nullable;

/// How blocks come, change and go.
public final class BlockChanges {
  private BlockChanges() {}

  /// `count` neighbouring blocks come to life with equal content and no owner.
  ///
  /// @param counted false for blocks whose owners are never counted
  public static World allocate(
      World world, BlockId first, int count, Content content, boolean counted) {
    Pool pool = vacant(world, first, count);
    int index = first.index();
    Vector<Content> filled = pool.contents().fill(index, count, content);
    return world.with(pool.allocate(index, count, counted, filled));
  }

  /// `count` neighbouring blocks come to life with what another run holds.
  ///
  /// @param kind what the copies are
  public static World copy(World world, BlockId source, BlockId copy, int count, String kind) {
    Pool pool = vacant(world, copy, count);
    Pool from = world.pool(source.prefix());
    int shift = source.index() - copy.index();
    Vector<Content> filled =
        pool.contents()
            .generate(copy.index(), count, i -> copyOf(from.contents().get(i + shift), kind));
    return world.with(pool.allocate(copy.index(), count, true, filled));
  }

  /// `count` neighbouring blocks that nobody counts on any more go.
  public static World free(World world, BlockId first, int count) {
    Pool pool = world.pool(first.prefix());
    for (int i = 0; i < count; i++) {
      if (pool.refs(first.index() + i) != 0 || !pool.allocated(first.index() + i)) {
        throw new IllegalStateException("cannot free " + first.plus(i));
      }
    }
    return world.with(pool.release(first.index(), count));
  }

  /// A block's attribute is set, or taken away when the value is null.
  public static World mark(World world, BlockId block, String key, @Nullable Object value) {
    Content content = world.existingBlock(block).content();
    return world.withContent(block, content.withAttributes(content.attributes().with(key, value)));
  }

  private static Pool vacant(World world, BlockId first, int count) {
    Pool pool = world.pool(first.prefix());
    for (int i = 0; i < count; i++) {
      if (pool.allocated(first.index() + i)) {
        throw new IllegalStateException(first.plus(i) + " is already in use");
      }
    }
    return pool;
  }

  private static Content copyOf(@Nullable Content source, String kind) {
    if (source == null) {
      throw new IllegalStateException("nothing to copy");
    }
    return Content.of(kind, source.value(), source.bytes());
  }
}
