package cowscope.mechanism.layers;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes files the container's own before they change (Linux: `fs/overlayfs/copy_up.c`).
record CopyUp(Draft draft, String container) {

  private TopLayer top() {
    return new TopLayer(draft, container);
  }

  private Driver driver() {
    return Driver.of(draft.world());
  }

  /// The data become the container's own, if they are not yet. Returns the block with them, or null
  /// when the disk has no room, which has been answered then.
  @Nullable BlockId data(Found found, SlotId seen) {
    BlockId source = Objects.requireNonNull(found.data());
    if (found.own()) {
      return source;
    }
    trap(found, seen);
    long bytes = driver().bytesToCopy(draft.world(), found.size());
    if (!Files.fits(draft.world(), 0, bytes)) {
      draft.then(new Event.Answered("ENOSPC", seen, "no-space"));
      return null;
    }
    parents(found.path());
    return copy(found, source, "copy-up");
  }

  /// The data are copied into the topmost layer, and the path and its descriptors follow.
  BlockId copy(Found found, BlockId source, String cause) {
    BlockId copy = Files.next(draft.world());
    List<String> names = new Links(draft.world(), container).names(found.path());
    driver().copy(draft, source, copy, found.size(), cause);
    TopLayer top = top();
    metadata(top, found);
    if (driver().partial() && found.size() > Files.blockSize(draft.world())) {
      top.mark(found.path(), Words.PARTIAL, true);
      top.mark(found.path(), Words.SIZE, found.size());
    }
    names.forEach(name -> show(name, copy, cause));
    return copy;
  }

  /// A name in the topmost layer has its own data from now on.
  private void show(String name, BlockId file, String cause) {
    TopLayer top = top();
    top.point(name, file, cause);
    top.mark(name, Words.METADATA_ONLY, null);
    top.mark(name, Words.REDIRECT, null);
    Descriptors.follow(draft, container, name, file);
  }

  /// Only the metadata become the container's own; the data stay where they are. Returns false when
  /// the driver cannot do that and the disk has no room for the data.
  boolean metadataAlone(Found found, SlotId seen) {
    if (found.depth() == 0) {
      return true;
    }
    if (!driver().metadataAlone(draft.world())) {
      return data(found, seen) != null;
    }
    trap(found, seen);
    parents(found.path());
    TopLayer top = top();
    metadata(top, found);
    top.mark(found.path(), Words.METADATA_ONLY, true);
    return true;
  }

  /// A directory becomes the container's own; what is in it stays where it is.
  void directory(Found found, SlotId seen) {
    if (found.depth() > 0) {
      draft.then(new Event.Trapped(seen, "lower-directory"));
      parents(found.path());
    }
    top().mark(found.path(), Words.DIRECTORY, true);
  }

  /// An empty file takes the place of what is below: nothing is copied.
  @Nullable BlockId nothing(Found found, SlotId seen) {
    trap(found, seen);
    parents(found.path());
    List<String> names = new Links(draft.world(), container).names(found.path());
    BlockId empty = Files.next(draft.world());
    draft.then(new Event.BlockAllocated(empty, 1, Words.FILE_KIND, "", 0, true, "truncated"));
    metadata(top(), found);
    names.forEach(name -> show(name, empty, "truncated"));
    return empty;
  }

  /// Directories on the way to a path come first. They are there by what lies in them.
  void parents(String path) {
    LayerIndex index = top().index();
    List<String> missing =
        FilePath.ancestors(path).stream().filter(above -> !index.directory(above)).toList();
    if (!missing.isEmpty() && driver().stacks()) {
      draft.then(
          new Event.Noted(
              "parents",
              Attributes.of("directories", String.join(", ", missing))
                  .with("container", container)));
    }
  }

  private void trap(Found found, SlotId seen) {
    draft.then(new Event.Trapped(seen, found.depth() == 0 ? "data-below" : "lower-layer"));
  }

  private static void metadata(TopLayer top, Found found) {
    Object mode = found.attributes().get(Words.MODE);
    if (mode != null) {
      top.mark(found.path(), Words.MODE, mode);
    }
  }

  /// Everything that can be seen is copied into the new topmost layer. Returns false when the disk
  /// has no room.
  static boolean everything(Draft draft, String owner, String from) {
    World world = draft.world();
    CopyUp copyUp = new CopyUp(draft, owner);
    for (Found found : Merged.of(world, from).all()) {
      if (found.file()) {
        copyUp.copy(found, Objects.requireNonNull(found.data()), "at-once");
      } else if (!Driver.of(world).stacks()) {
        new TopLayer(draft, owner).mark(found.path(), Words.DIRECTORY, true);
      }
    }
    return true;
  }

  /// How many bytes [#everything] takes, in blocks of the disk.
  static boolean everythingFits(World world, String from) {
    var disk = world.pool(Words.FILE);
    long needed =
        Merged.of(world, from).all().stream()
            .filter(Found::file)
            .mapToLong(found -> disk.units(found.size()))
            .sum();
    return needed <= disk.free();
  }
}
