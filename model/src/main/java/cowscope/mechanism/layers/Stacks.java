package cowscope.mechanism.layers;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The layers that images and containers stand on. Each has a slot for every layer of its stack,
/// the lowest first, so that a layer's count says how many images and containers stand on it.
final class Stacks {
  private static final String PATTERN = "{owner}.layers[{name}]";
  private static final String PATHS_PATTERN = "{owner}:{name}";

  private Stacks() {}

  static boolean isContainer(World world, String name) {
    Owner owner = world.owner(name);
    return owner != null && owner.kind().equals(Words.CONTAINER);
  }

  static RegionId region(String owner) {
    return RegionId.of(owner, Words.LAYERS);
  }

  /// The layers of an owner, its own first.
  static List<BlockId> topFirst(World world, String owner) {
    Region region = world.existingRegion(region(owner));
    List<BlockId> layers = new ArrayList<>();
    for (int index = region.size() - 1; index >= 0; index--) {
      BlockId layer = world.target(region(owner).slot(index));
      if (layer != null) {
        layers.add(layer);
      }
    }
    return layers;
  }

  /// The slot of the topmost layer.
  static SlotId top(World world, String owner) {
    return region(owner).slot(world.existingRegion(region(owner)).size() - 1);
  }

  /// The topmost layer: what a container writes to.
  static BlockId topLayer(World world, String owner) {
    BlockId layer = world.target(top(world, owner));
    if (layer == null) {
      throw new IllegalStateException(owner + " has no layer");
    }
    return layer;
  }

  /// Whether the topmost layer may be changed.
  static boolean writable(World world, String owner) {
    Region region = world.existingRegion(region(owner));
    return region.access(region.size() - 1) == Access.READ_WRITE;
  }

  /// A new owner without layers.
  static void addOwner(Draft draft, String name, String kind, @Nullable String parent) {
    draft
        .then(new Event.OwnerAdded(name, kind, parent))
        .then(new Event.RegionAdded(region(name), Words.LAYERS, 0, true, PATTERN, Attributes.NONE));
  }

  /// The owner stands on one layer more.
  static void push(Draft draft, String owner, BlockId layer, Access access, String cause) {
    int index = draft.world().existingRegion(region(owner)).size();
    SlotId slot = region(owner).slot(index);
    draft
        .then(new Event.SlotAdded(slot, Integer.toString(index)))
        .then(new Event.SlotPointed(slot.alone(), layer, access, Mark.NONE, cause));
  }

  /// The owner stands on all layers of another, which nobody may change from now on.
  static void standOn(Draft draft, String owner, String other) {
    freeze(draft, other);
    for (BlockId layer : topFirst(draft.world(), other).reversed()) {
      push(draft, owner, layer, Access.READ_ONLY, "stacked");
    }
  }

  /// The topmost layer of an owner becomes read-only.
  static void freeze(Draft draft, String owner) {
    if (writable(draft.world(), owner)) {
      SlotId top = top(draft.world(), owner);
      draft.then(new Event.SlotProtected(top.alone(), Access.READ_ONLY, Mark.NONE, "stacked-on"));
      freezeFiles(draft, topLayer(draft.world(), owner));
    }
  }

  /// Files that a container wrote become read-only with its layer; those of an image always are.
  private static void freezeFiles(Draft draft, BlockId layer) {
    World world = draft.world();
    RegionId paths = RegionId.of(layer);
    Region region = world.existingRegion(paths);
    boolean any =
        IntStream.range(0, region.size()).anyMatch(i -> region.access(i) == Access.READ_WRITE);
    if (any) {
      SlotRange all = paths.slots(0, region.size());
      draft.then(new Event.SlotProtected(all, Access.READ_ONLY, Mark.NONE, "frozen"));
    }
  }

  /// A new empty layer on top.
  static void pushNew(Draft draft, String owner, String cause) {
    Pool pool = draft.world().pool(Words.LAYER);
    BlockId layer = new BlockId(Words.LAYER, pool.nextFree());
    draft
        .then(new Event.BlockAllocated(layer, 1, Words.LAYER_KIND, owner, 0, true, cause))
        .then(
            new Event.RegionAdded(
                RegionId.of(layer), Words.PATHS, 0, true, PATHS_PATTERN, Attributes.NONE));
    push(draft, owner, layer, Access.READ_WRITE, cause);
  }

  /// An owner gives up its layers; those on which nobody stands go, with their files.
  static void giveUp(Draft draft, String owner, String cause) {
    List<BlockId> layers = topFirst(draft.world(), owner);
    int size = draft.world().existingRegion(region(owner)).size();
    draft.then(
        new Event.SlotPointed(region(owner).slots(0, size), null, Access.NONE, Mark.NONE, cause));
    for (BlockId layer : layers) {
      if (draft.world().existingBlock(layer).refs() == 0) {
        removeLayer(draft, layer, cause);
      }
    }
    draft.then(new Event.OwnerRemoved(owner, cause));
  }

  private static void removeLayer(Draft draft, BlockId layer, String cause) {
    List<BlockId> files = files(draft.world(), layer);
    RegionId paths = RegionId.of(layer);
    int size = draft.world().existingRegion(paths).size();
    if (size > 0) {
      draft.then(
          new Event.SlotPointed(paths.slots(0, size), null, Access.NONE, Mark.NONE, "layer-goes"));
    }
    Files.freeUnused(draft, files, cause);
    draft.then(new Event.BlockFreed(layer, 1, cause));
  }

  /// The files that a layer holds.
  static List<BlockId> files(World world, BlockId layer) {
    RegionId paths = RegionId.of(layer);
    List<BlockId> files = new ArrayList<>();
    int size = world.existingRegion(paths).size();
    if (size > 0) {
      world.forEachPointer(paths.slots(0, size), (index, block, access) -> files.add(block));
    }
    return files.stream().distinct().toList();
  }
}
