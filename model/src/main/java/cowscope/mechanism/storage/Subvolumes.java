package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The owners of a file system and the one slot that each has: its root.
final class Subvolumes {
  /// `@.root`
  private static final String PATTERN = "{owner}.{region}";

  private Subvolumes() {}

  static SlotId root(String owner) {
    return RegionId.of(owner, Words.ROOT).slot(0);
  }

  static @Nullable BlockId rootNode(World world, String owner) {
    return world.target(root(owner));
  }

  /// The root node of an owner between two steps, when each has one.
  static BlockId existingRoot(World world, String owner) {
    return Objects.requireNonNull(rootNode(world, owner));
  }

  /// The live subvolume and all snapshots, in the order of their appearance.
  static List<Owner> all(World world) {
    return world.owners().stream().filter(owner -> !owner.name().equals(Words.SUPERBLOCK)).toList();
  }

  static @Nullable Owner find(World world, String name) {
    Owner owner = world.owner(name);
    return owner == null || owner.name().equals(Words.SUPERBLOCK) ? null : owner;
  }

  static boolean writable(World world, String name) {
    Owner owner = world.owner(name);
    return owner != null
        && (owner.kind().equals(Words.SUBVOLUME)
            || owner.attributes().is(Words.OwnerMarks.WRITABLE));
  }

  /// An owner appears, with a root that points at nothing yet.
  static void add(Draft draft, String name, String kind, @Nullable String parent) {
    draft.then(new Event.OwnerAdded(name, kind, parent));
    addRoot(draft, name);
  }

  static void addRoot(Draft draft, String name) {
    boolean counted = !name.equals(Words.SUPERBLOCK);
    RegionId region = RegionId.of(name, Words.ROOT);
    draft.then(new Event.RegionAdded(region, Words.ROOT, 1, counted, PATTERN, Attributes.NONE));
  }

  /// An owner's root points at a node from now on, or at nothing.
  static void point(Draft draft, String owner, @Nullable BlockId node, String cause) {
    point(draft, owner, node, Mark.NONE, cause);
  }

  static void point(
      Draft draft, String owner, @Nullable BlockId node, Set<Mark> marks, String cause) {
    Access access =
        node == null
            ? Access.NONE
            : owner.equals(Words.SUPERBLOCK)
                ? Access.BORROWED
                : writable(draft.world(), owner) ? Access.READ_WRITE : Access.READ_ONLY;
    draft.then(new Event.SlotPointed(root(owner).alone(), node, access, marks, cause));
  }

  /// Removes an owner whose root points at nothing any more.
  static void remove(Draft draft, String owner, String cause) {
    draft.then(new Event.OwnerRemoved(owner, cause));
  }

  /// Whether the owner has its root slot already; in the middle of a step it may not.
  static boolean hasRoot(World world, String owner) {
    Region region = world.region(RegionId.of(owner, Words.ROOT));
    return region != null;
  }
}
