package cowscope.mechanism.layers;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Changes to the topmost layer of an owner. Each method leaves no moment in which a path shows
/// something that is neither the old nor the new.
record TopLayer(Draft draft, String owner) {

  private RegionId paths() {
    return RegionId.of(Stacks.topLayer(draft.world(), owner));
  }

  LayerIndex index() {
    World world = draft.world();
    return new LayerIndex(world, Stacks.topLayer(world, owner), Driver.of(world));
  }

  LayerIndex.@Nullable Entry entry(String name) {
    return index().entry(name);
  }

  /// The slot called `name`, made if there is none.
  SlotId slot(String name) {
    RegionId paths = paths();
    Region region = draft.world().existingRegion(paths);
    int index = region.indexOf(name);
    if (index < 0) {
      index = region.size();
      draft.then(new Event.SlotAdded(paths.slot(index), name));
    }
    return paths.slot(index);
  }

  void mark(String name, String key, @Nullable Object value) {
    LayerIndex.Entry entry = entry(name);
    Object old = entry == null ? null : entry.attributes().get(key);
    if (!Objects.equals(old, value)) {
      draft.then(new Event.SlotMarked(slot(name), key, value));
    }
  }

  /// Nobody writes to what an image has: a file that is added again takes the place of the old.
  void point(String name, BlockId block, String cause) {
    boolean container = Stacks.isContainer(draft.world(), owner);
    Access access = container ? Access.READ_WRITE : Access.READ_ONLY;
    draft.then(new Event.SlotPointed(slot(name).alone(), block, access, Mark.NONE, cause));
  }

  /// The path stops being hidden.
  void unhide(String path) {
    String whiteout = Driver.of(draft.world()).whiteout(path);
    LayerIndex.Entry entry = entry(whiteout);
    if (entry != null && entry.is(Words.WHITEOUT)) {
      if (whiteout.equals(path)) {
        mark(path, Words.WHITEOUT, null);
      } else {
        draft.then(new Event.SlotRemoved(slot(whiteout), "recreated"));
      }
    }
  }

  /// The entry goes; when layers below have the path, a whiteout takes its place.
  void hide(String path, boolean below, String cause) {
    LayerIndex.Entry old = entry(path);
    String whiteout = Driver.of(draft.world()).whiteout(path);
    if (below) {
      mark(whiteout, Words.WHITEOUT, true);
    }
    if (old != null && below && whiteout.equals(path)) {
      strip(path, old);
    } else if (old != null) {
      draft.then(new Event.SlotRemoved(slot(path), cause));
    }
    if (old != null) {
      Files.freeUnused(draft, old.block(), cause);
    }
  }

  /// Nothing but the whiteout is left of an entry.
  private void strip(String path, LayerIndex.Entry old) {
    if (old.block() != null) {
      draft.then(
          new Event.SlotPointed(slot(path).alone(), null, Access.NONE, Mark.NONE, "whiteout"));
    }
    for (String key : List.copyOf(old.attributes().asMap().keySet())) {
      if (!key.equals(Words.WHITEOUT)) {
        mark(path, key, null);
      }
    }
  }

  /// What an entry has appears under another name too.
  void copyEntry(LayerIndex.Entry entry, String to, String cause) {
    Attributes marks = entry.attributes();
    marks.asMap().forEach((key, value) -> mark(to, key, value));
    if (entry.block() != null) {
      point(to, entry.block(), cause);
    }
  }
}
