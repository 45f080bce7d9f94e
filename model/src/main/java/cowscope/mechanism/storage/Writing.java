package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.storage.Words.Marks;
import cowscope.world.Block;
import cowscope.world.BlockRun;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// One write to some blocks of a file: each goes where it lies, or to a new place, to which the
/// file's tree then points.
final class Writing {
  private final Draft draft;
  private final Layout layout;
  private final Catalog catalog;
  private final Located file;
  private final int first;
  private final int count;
  private final List<@Nullable Piece> pieces = new ArrayList<>();

  /// The blocks that are overwritten where they lie.
  private final SortedSet<Integer> inPlace;

  Writing(Draft draft, Located file, int first, int count) {
    this.draft = draft;
    this.layout = Layouts.of(draft.world());
    this.catalog = layout.catalog();
    this.file = file;
    this.first = first;
    this.count = count;
    World world = draft.world();
    for (int index = first; index < first + count; index++) {
      pieces.add(catalog.piece(world, file.owner(), file.name(), index));
    }
    this.inPlace = layout.overwritten(world, file, first, pieces);
  }

  /// @param together whether blocks that go elsewhere make one extent, as those of one write do
  void run(String action, String content, boolean together) {
    long bytes = (long) count * StorageSettings.of(draft.world()).blockSize();
    draft.then(new Event.Attempted(file.slots(first, count), action, content, bytes, cause()));
    int needed = count - inPlace.size();
    if (needed > Space.free(draft.world())) {
      draft.then(new Event.Answered("ENOSPC", file.slot(first), "disk-full"));
      return;
    }
    for (int index = first; index < first + count; ) {
      int length = sameFate(index);
      if (inPlace.contains(index)) {
        overwrite(index, content);
        index++;
      } else {
        redirect(index, length, content, together);
        index += length;
      }
    }
  }

  private void overwrite(int index, String content) {
    Piece piece = pieces.get(index - first);
    if (piece == null) {
      return;
    }
    if (layout.journalsData()) {
      Journal.touchData(draft, piece.block());
    }
    Block block = draft.world().existingBlock(piece.block());
    if (block.content().attributes().is(Marks.CORRUPT)) {
      draft.then(new Event.BlockMarked(block.id(), Marks.CORRUPT, null));
    }
    draft.then(new Event.Written(block.id(), file.slot(index), Fill.of(content, index)));
  }

  private void redirect(int index, int length, String content, boolean together) {
    for (int i = index; i < index + length; i++) {
      layout.redirecting(draft, file, i, pieces.get(i - first));
    }
    World world = draft.world();
    List<BlockRun> runs = together ? Space.together(world, length) : Space.single(world, length);
    int at = index;
    for (BlockRun run : runs) {
      boolean single = run.count() == 1;
      Space.take(draft, run, together, entry().nocow(), single ? Fill.of(content, at) : null);
      if (!single) {
        Fill.write(draft, run.first(), file.slots(at, run.count()), content);
      }
      at += run.count();
    }
    if (index + length > entry().size()) {
      catalog.resize(draft, file, index + length);
    }
    at = index;
    for (BlockRun run : runs) {
      catalog.point(draft, file, new Catalog.Run(at, run.count(), run.first()));
      at += run.count();
    }
  }

  private FileEntry entry() {
    FileEntry entry = catalog.file(draft.world(), file.owner(), file.name());
    return entry == null ? new FileEntry(0, false) : entry;
  }

  /// How many blocks from `index` on are treated alike.
  private int sameFate(int index) {
    boolean here = inPlace.contains(index);
    int end = index + 1;
    while (end < first + count && inPlace.contains(end) == here) {
      end++;
    }
    return end - index;
  }

  /// Why the first block that goes elsewhere does; when none does, why all may be overwritten.
  private String cause() {
    if (inPlace.size() == count) {
      Piece piece = pieces.getFirst();
      return piece != null && piece.hold() == Hold.FRESH ? "fresh" : "in-place";
    }
    Hold strongest = null;
    for (int i = 0; i < count; i++) {
      Piece piece = inPlace.contains(first + i) ? null : pieces.get(i);
      if (piece != null && (strongest == null || piece.hold().compareTo(strongest) > 0)) {
        strongest = piece.hold();
      }
    }
    return strongest == null ? "new" : strongest == Hold.FRESH ? "reserved" : strongest.cause();
  }
}
