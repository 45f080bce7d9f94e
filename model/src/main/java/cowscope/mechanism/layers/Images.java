package cowscope.mechanism.layers;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Images and containers as such: how they come, what they stand on, how they go.
record Images(Draft draft) {

  private World world() {
    return draft.world();
  }

  void image(String name, @Nullable String base) {
    if (noRoomFor(base)) {
      return;
    }
    Stacks.addOwner(draft, name, Words.IMAGE, base);
    stack(name, base, "image");
  }

  void run(String name, String image, boolean readOnly) {
    if (!readOnly && noRoomFor(image)) {
      return;
    }
    Stacks.addOwner(draft, name, Words.CONTAINER, image);
    if (readOnly) {
      draft.then(new Event.OwnerMarked(name, Words.READ_ONLY, true));
      Stacks.standOn(draft, name, image);
    } else {
      stack(name, image, "run");
    }
  }

  /// The layers of another, and a new one on top; or one with copies of everything.
  private void stack(String name, @Nullable String base, String cause) {
    Driver driver = Driver.of(world());
    if (base != null && driver.stacks()) {
      Stacks.standOn(draft, name, base);
    } else if (base != null) {
      Stacks.freeze(draft, base);
    }
    Stacks.pushNew(draft, name, cause);
    if (base != null && driver.copiesAtOnce()) {
      CopyUp.everything(draft, name, base);
    }
  }

  private boolean noRoomFor(@Nullable String base) {
    boolean none =
        base != null && Driver.of(world()).copiesAtOnce() && !CopyUp.everythingFits(world(), base);
    if (none) {
      draft.then(new Event.Answered("ENOSPC", null, "no-space-for-all"));
    }
    return none;
  }

  void add(String image, String path, long size, @Nullable String content) {
    SlotRange own = Stacks.top(world(), image).alone();
    draft.then(new Event.Attempted(own, "add", path, size, "add"));
    if (!Files.fits(world(), 0, size)) {
      draft.then(new Event.Answered("ENOSPC", null, "no-space-for-all"));
      return;
    }
    String text = content == null ? FilePath.name(path) : content;
    BlockId file = Files.next(world());
    draft.then(new Event.BlockAllocated(file, 1, Words.FILE_KIND, text, size, true, "added"));
    TopLayer top = new TopLayer(draft, image);
    LayerIndex.Entry replaced = top.entry(path);
    top.point(path, file, "added");
    if (replaced != null) {
      Files.freeUnused(draft, replaced.block(), "replaced");
    }
  }

  /// The container's layer becomes the image's topmost, read-only; a new empty one takes its place.
  void commit(String container, String image) {
    String base = world().existingOwner(container).parent();
    Driver driver = Driver.of(world());
    if (noRoomFor(container)) {
      return;
    }
    Stacks.addOwner(draft, image, Words.IMAGE, base);
    if (driver.stacks()) {
      BlockId frozen = Stacks.topLayer(world(), container);
      Stacks.standOn(draft, image, container);
      draft.then(new Event.Written(frozen, null, image));
      Stacks.pushNew(draft, container, "commit");
      if (driver.copiesAtOnce()) {
        CopyUp.everything(draft, container, image);
      }
    } else {
      Stacks.pushNew(draft, image, "commit");
      CopyUp.everything(draft, image, container);
    }
  }

  void stop(String container) {
    Descriptors.closeAll(draft, container);
    Stacks.giveUp(draft, container, "stopped");
  }

  void prune(String image) {
    Stacks.giveUp(draft, image, "pruned");
  }

  /// What an owner refers to in its layers, what of it is its own (in layers on which nobody else
  /// stands, or removed and still open), and so what dropping it would free.
  void account(String owner) {
    World world = world();
    long shared = 0;
    long own = 0;
    int sharedLayers = 0;
    List<BlockId> layers = Stacks.topFirst(world, owner);
    for (BlockId layer : layers) {
      long bytes =
          Stacks.files(world, layer).stream()
              .mapToLong(file -> world.existingBlock(file).bytes())
              .sum();
      boolean alone = world.existingBlock(layer).refs() == 1;
      own += alone ? bytes : 0;
      shared += alone ? 0 : bytes;
      sharedLayers += alone ? 0 : 1;
    }
    long open = Descriptors.orphans(world, owner);
    draft.then(
        new Event.Noted(
            "account",
            Attributes.of("owner", owner)
                .with("layers", layers.size())
                .with("sharedLayers", sharedLayers)
                .with("bytesReferred", shared + own + open)
                .with("bytesOwn", own + open)
                .with("bytesFreed", own + open)));
  }
}
