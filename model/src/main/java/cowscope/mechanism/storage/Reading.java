package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.storage.Words.Marks;
import cowscope.world.BlockId;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// Reads, and what a bad medium does to them.
final class Reading {
  /// The bit that distinguishes capital letters from small ones.
  private static final int BIT = 0x20;

  private Reading() {}

  static void read(Draft draft, FilePath path) {
    World world = draft.world();
    Located file = Located.of(world, path.file());
    FileEntry entry = Layouts.of(world).catalog().file(world, file.owner(), file.name());
    if (entry == null) {
      draft.then(new Event.Answered("ENOENT", null, "no-file"));
      return;
    }
    int last = path.last() == FilePath.ALL ? entry.size() - 1 : path.last();
    for (int index = path.first(); index <= last; index++) {
      String value = Peeking.read(world, file, index);
      draft.then(
          value == null
              ? new Event.Answered("EIO", file.slot(index), "checksum")
              : new Event.ValueRead(file.slot(index), value));
    }
  }

  /// One bit of a block turns over on the disk; nobody is told.
  static void corrupt(Draft draft, Damaged damaged) {
    World world = draft.world();
    BlockId block = damaged.block();
    FilePath path = damaged.path();
    if (block == null && path != null) {
      block = Cloning.block(world, Located.of(world, path.file()), path.first());
    }
    if (block != null) {
      String value = world.existingBlock(block).value();
      draft.then(new Event.BlockMarked(block, Marks.CORRUPT, true));
      draft.then(new Event.Written(block, 1, null, flipped(value), "bit-flip"));
    }
  }

  private static @Nullable String flipped(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return value;
    }
    char first = value.charAt(0);
    boolean letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
    return (char) (first ^ (letter ? BIT : 1)) + value.substring(1);
  }
}
