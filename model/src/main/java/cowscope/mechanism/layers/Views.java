package cowscope.mechanism.layers;

import cowscope.mechanism.Mechanism;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.DerivedRegion;
import cowscope.world.Owner;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The merged view of each container: a slot for each path, that points at the content it shows.
final class Views {
  private static final String PATTERN = "{owner}:{name}";

  private Views() {}

  static List<Mechanism.View> all(World world) {
    return world.ownersOf(Words.CONTAINER).stream()
        .filter(container -> !container.regions().isEmpty())
        .map(container -> view(world, container))
        .toList();
  }

  private static Mechanism.View view(World world, Owner container) {
    DerivedRegion region = new DerivedRegion(world, Words.MERGED, Words.MERGED, PATTERN);
    if (!Stacks.topFirst(world, container.name()).isEmpty()) {
      boolean writable = Stacks.writable(world, container.name());
      for (Found found : Merged.of(world, container.name()).all()) {
        boolean own = writable && found.own();
        Access access = own ? Access.READ_WRITE : Access.READ_ONLY;
        region.with(found.anchor(), found.path(), found.data(), access, attributes(world, found));
      }
    }
    return new Mechanism.View(container.name(), region.build());
  }

  /// Which layer shows the path, and what is special about it.
  private static Attributes attributes(World world, Found found) {
    Attributes attributes = Attributes.of("layer", found.layer().toString());
    String title = value(world, found.layer());
    attributes =
        attributes.with("from", title).with(Words.DIRECTORY, found.directory() ? true : null);
    for (String mark : List.of(Words.MODE, Words.METADATA_ONLY, Words.PARTIAL, Words.OPAQUE)) {
      attributes = attributes.with(mark, found.attributes().get(mark));
    }
    return found.directory() ? attributes : attributes.with("bytes", found.size());
  }

  /// What a slot of the merged view, a descriptor or an entry of a layer shows, or null.
  static @Nullable String peek(World world, SlotId slot) {
    if (inView(slot)) {
      Found found = found(world, slot);
      if (found == null) {
        return null;
      }
      return found.directory() ? Words.DIRECTORY : value(world, found.data());
    }
    Slot entry = world.slot(slot);
    String stands = entry == null ? null : standsFor(entry.attributes());
    return stands == null ? value(world, world.target(slot)) : stands;
  }

  /// What an entry of a layer is that is no file.
  private static @Nullable String standsFor(Attributes marks) {
    if (marks.is(Words.WHITEOUT)) {
      return Words.WHITEOUT;
    }
    if (marks.is(Words.DIRECTORY)) {
      return marks.is(Words.OPAQUE) ? "opaque directory" : Words.DIRECTORY;
    }
    return marks.is(Words.OPAQUE)
        ? Words.OPAQUE
        : marks.is(Words.METADATA_ONLY) ? "metadata" : null;
  }

  /// How people write a slot of the merged view, or null for other slots.
  static @Nullable String path(World world, SlotId slot) {
    Found found = inView(slot) ? found(world, slot) : null;
    return found == null ? null : holder(slot) + ":" + found.path();
  }

  private static boolean inView(SlotId slot) {
    return slot.region() instanceof RegionId.InOwner(_, String region)
        && region.equals(Words.MERGED);
  }

  private static String holder(SlotId slot) {
    return slot.region() instanceof RegionId.InOwner(String owner, _) ? owner : "";
  }

  private static @Nullable Found found(World world, SlotId slot) {
    String container = holder(slot);
    if (world.owner(container) != null) {
      for (Found found : Merged.of(world, container).all()) {
        if (found.anchor() == slot.index()) {
          return found;
        }
      }
    }
    return null;
  }

  static @Nullable String value(World world, @Nullable BlockId id) {
    Block block = id == null ? null : world.block(id);
    return block == null ? null : block.value();
  }
}
