package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.storage.Words.Marks;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// A medium that goes bad; nobody is told.
final class Damaging {
  /// The bit that distinguishes capital letters from small ones.
  private static final int BIT = 0x20;

  private Damaging() {}

  static void damage(Draft draft, Damaged damaged) {
    World world = draft.world();
    BlockId named = damaged.block();
    FilePath path = damaged.path();
    if (path == null) {
      boolean used = named != null && world.block(named) != null;
      damage(draft, used ? named : null, damaged);
      return;
    }
    Located file = Located.of(world, path.file());
    if (Layouts.of(world).catalog().file(world, file.owner(), file.name()) == null) {
      draft.then(new Event.Answered("ENOENT", null, "no-file"));
    } else {
      damage(draft, Cloning.block(world, file, path.first()), damaged);
    }
  }

  private static void damage(Draft draft, @Nullable BlockId block, Damaged damaged) {
    if (block == null) {
      draft.then(new Event.Noted("nothing-there", Attributes.of("block", damaged.toString())));
      return;
    }
    draft.then(new Event.BlockMarked(block, Marks.CORRUPT, true));
    if (!Space.isNode(block)) {
      String value = draft.world().existingBlock(block).value();
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
