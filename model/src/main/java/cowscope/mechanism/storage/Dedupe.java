package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.storage.Words.Marks;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.World;
import java.util.Objects;

/// Lets a second file point at the blocks of a first where both hold the same.
///
/// What is compared is a whole run of the second file: an extent, or neighbours where blocks are
/// freed one by one. If one block of it differs, nothing of it is shared (FIDEDUPERANGE answers
/// FILE_DEDUPE_RANGE_DIFFERS), and sharing a part of an extent would free nothing.
final class Dedupe {
  private final Draft draft;
  private final Layout layout;
  private final Located file;
  private final Located other;

  Dedupe(Draft draft, Located file, Located other) {
    this.draft = draft;
    this.layout = Layouts.of(draft.world());
    this.file = file;
    this.other = other;
  }

  void run(int size) {
    int shared = 0;
    for (int index = 0; index < size; ) {
      int length = unit(index, size);
      if (equal(index, length)) {
        share(index, length);
        shared += length;
      }
      index += length;
    }
    String cause = shared == 0 ? "dedupe-differs" : "deduped";
    draft.then(
        new Event.Noted(
            cause,
            Attributes.of("file", file.toString())
                .with("other", other.toString())
                .with("blocks", shared)));
  }

  /// How many blocks of the second file from `index` on are compared as one.
  private int unit(int index, int size) {
    World world = draft.world();
    int length = Cloning.run(world, other, index, size);
    BlockId start = Cloning.block(world, other, index);
    if (start == null || !layout.bookends()) {
      return length;
    }
    int same = 1;
    while (same < length
        && Space.extent(world, start).equals(Space.extent(world, start.plus(same)))) {
      same++;
    }
    return same;
  }

  private boolean equal(int index, int length) {
    boolean different = false;
    for (int i = index; i < index + length; i++) {
      BlockId mine = Cloning.block(draft.world(), file, i);
      BlockId theirs = Cloning.block(draft.world(), other, i);
      if (mine == null || theirs == null || !equal(mine, theirs)) {
        return false;
      }
      different |= !mine.equals(theirs);
    }
    return different;
  }

  private boolean equal(BlockId mine, BlockId theirs) {
    Block here = draft.world().existingBlock(mine);
    Block there = draft.world().existingBlock(theirs);
    return Objects.equals(here.value(), there.value())
        && !here.content().attributes().is(Marks.CORRUPT)
        && !there.content().attributes().is(Marks.CORRUPT);
  }

  private void share(int index, int length) {
    if (!layout.clonesShare()) {
      return;
    }
    for (int i = index; i < index + length; ) {
      int run = Math.min(Cloning.run(draft.world(), file, i, index + length), index + length - i);
      BlockId block = Cloning.block(draft.world(), file, i);
      Cloning.point(draft, layout, other, new Catalog.Run(i, run, block));
      i += run;
    }
  }
}
