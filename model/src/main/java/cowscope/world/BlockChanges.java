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

  /// `count` neighbouring blocks come to life as copies of others, slots and all: what those point
  /// at gains an owner each.
  public static World copyNode(
      World world, BlockId source, BlockId copy, int count, Attributes marks) {
    World copied = world;
    for (int i = 0; i < count; i++) {
      Block node = world.existingBlock(source.plus(i));
      Content content = node.content().withAttributes(marks);
      copied = allocate(copied, copy.plus(i), 1, content, node.counted());
      Region slots = content.slots();
      copied = slots == null ? copied : SlotChanges.countAll(copied, slots);
    }
    return copied;
  }

  /// What a block holds, and the slots that count on it, go to another place; the old one is free.
  public static World move(World world, BlockId block, BlockId to, long bytes) {
    Content content = world.existingBlock(block).content().withBytes(bytes);
    World moved = allocate(world, to, 1, content, true);
    for (SlotId slot : world.slotsOf(block)) {
      Slot old = moved.slot(slot);
      if (old != null && old.counted()) {
        moved = SlotChanges.point(moved, slot.alone(), to, old.access(), old.marks());
      }
    }
    return free(moved, block, 1);
  }

  /// `count` neighbouring blocks that nobody counts on any more go.
  public static World free(World world, BlockId first, int count) {
    Pool pool = world.pool(first.prefix());
    if (!pool.unused(first.index(), count)) {
      throw new IllegalStateException("cannot free all of " + new BlockRun(first, count));
    }
    return world.with(pool.release(first.index(), count));
  }

  /// `count` neighbouring blocks hold `value` from now on.
  public static World write(World world, BlockId first, int count, @Nullable String value) {
    Pool pool = world.pool(first.prefix());
    Vector<Content> old = pool.contents();
    if (count == 1) {
      return world.withContent(first, world.existingBlock(first).content().withValue(value));
    }
    Content[] last = new Content[2];
    Vector<Content> written =
        old.generate(first.index(), count, i -> rewritten(old.get(i), value, last));
    return world.with(pool.withContents(written));
  }

  /// The content with its value replaced; equal contents in a row stay one object.
  private static Content rewritten(@Nullable Content old, @Nullable String value, Content[] last) {
    if (old == null) {
      throw new IllegalStateException("nothing to write to");
    }
    if (last[0] != old) {
      last[0] = old;
      last[1] = old.withValue(value);
    }
    return last[1];
  }

  /// A block comes to life that shows what another one holds but has only `bytes` of it.
  public static World copyPart(World world, BlockId source, BlockId copy, String kind, long bytes) {
    String value = world.existingBlock(source).value();
    return allocate(world, copy, 1, Content.of(kind, value, bytes), true);
  }

  /// A block takes over value and size of another; what it is stays.
  public static World overwrite(World world, BlockId source, BlockId block) {
    Content from = world.existingBlock(source).content();
    Content old = world.existingBlock(block).content();
    return world.withContent(block, old.withValue(from.value()).withBytes(from.bytes()));
  }

  /// A block's attribute is set, or taken away when the value is null.
  public static World mark(World world, BlockId block, String key, @Nullable Object value) {
    Content content = world.existingBlock(block).content();
    return world.withContent(block, content.withAttributes(content.attributes().with(key, value)));
  }

  private static Pool vacant(World world, BlockId first, int count) {
    Pool pool = world.pool(first.prefix());
    if (!pool.vacant(first.index(), count)) {
      throw new IllegalStateException("in use already: some of " + new BlockRun(first, count));
    }
    return pool;
  }

  private static Content copyOf(@Nullable Content source, String kind) {
    if (source == null) {
      throw new IllegalStateException("nothing to copy");
    }
    boolean same =
        source.kind().equals(kind)
            && source.slots() == null
            && source.attributes().asMap().isEmpty();
    return same ? source : Content.of(kind, source.value(), source.bytes());
  }
}
