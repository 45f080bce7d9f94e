package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.storage.Words.Marks;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.BlockRun;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// Makes one file what another is: by sharing its blocks (FICLONE), or by copying them.
final class Cloning {
  private Cloning() {}

  /// The copy gets pointers to the blocks of the source. It exists and is empty, or does not exist.
  static void share(Draft draft, Located from, Located to) {
    Layout layout = Layouts.of(draft.world());
    FileEntry entry = prepare(draft, from, to);
    for (int index = 0; index < entry.size(); ) {
      int length = run(draft.world(), from, index, entry.size());
      BlockId block = block(draft.world(), from, index);
      if (block != null) {
        point(draft, layout, to, new Catalog.Run(index, length, block));
      }
      index += length;
    }
  }

  /// Points at blocks that others point at too; where pointers have births of their own, each gets
  /// one.
  static void point(Draft draft, Layout layout, Located file, Catalog.Run run) {
    BlockId first = run.block();
    Integer born = null;
    for (int i = 0; first != null && i < run.count(); i++) {
      born = layout.keeping().cloned(draft, first.plus(i));
    }
    layout.catalog().point(draft, file, new Catalog.Run(run.first(), run.count(), first, born));
  }

  /// The copy gets blocks of its own, which hold the same.
  static void copy(Draft draft, Located from, Located to) {
    Layout layout = Layouts.of(draft.world());
    FileEntry entry = prepare(draft, from, to);
    for (int index = 0; index < entry.size(); index++) {
      BlockId source = block(draft.world(), from, index);
      if (source != null) {
        BlockRun place = Space.single(draft.world(), 1).getFirst();
        copy(draft, layout, source, place.first(), entry.nocow());
        layout.catalog().point(draft, to, new Catalog.Run(index, 1, place.first()));
      }
    }
  }

  private static void copy(
      Draft draft, Layout layout, BlockId source, BlockId copy, boolean nocow) {
    World world = draft.world();
    Block block = world.existingBlock(source);
    Attributes marks = Attributes.of(layout.birthMark(), Transactions.running(world));
    if (nocow) {
      marks = marks.with(Marks.SNAPSHOTS, world.state().get(Words.State.SNAPSHOTS, 0));
    }
    if (block.content().attributes().is(Marks.CORRUPT)) {
      marks = marks.with(Marks.CORRUPT, true);
    }
    draft.then(
        new Event.BlockCopied(source, copy, 1, Words.DATA, block.bytes(), "full-copy", marks));
  }

  private static FileEntry prepare(Draft draft, Located from, Located to) {
    Catalog catalog = Layouts.of(draft.world()).catalog();
    FileEntry entry = catalog.file(draft.world(), from.owner(), from.name());
    FileEntry wanted = entry == null ? new FileEntry(0, false) : entry;
    if (catalog.file(draft.world(), to.owner(), to.name()) == null) {
      catalog.create(draft, to, wanted);
    } else {
      catalog.resize(draft, to, 0);
      catalog.resize(draft, to, wanted.size());
    }
    return wanted;
  }

  /// How many blocks of a file from `index` on lie in neighbouring places.
  static int run(World world, Located file, int index, int size) {
    BlockId start = block(world, file, index);
    int length = 1;
    while (start != null
        && index + length < size
        && start.plus(length).equals(block(world, file, index + length))) {
      length++;
    }
    return length;
  }

  static @Nullable BlockId block(World world, Located file, int index) {
    Catalog catalog = Layouts.of(world).catalog();
    Piece piece = catalog.piece(world, file.owner(), file.name(), index);
    return piece == null ? null : piece.block();
  }
}
