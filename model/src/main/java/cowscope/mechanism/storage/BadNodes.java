package cowscope.mechanism.storage;

import cowscope.command.Name;
import cowscope.event.Event;
import cowscope.mechanism.storage.Words.Marks;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Nodes that the medium damaged. Every file system told here keeps checksums of its metadata, and
/// there is one copy of each node: whoever needs a damaged one gets an answer instead (Btrfs:
/// `btrfs_read_extent_buffer`), and whatever lies below it is out of reach.
final class BadNodes {
  static final String CAUSE = "node-checksum";

  private BadNodes() {}

  static boolean any(World world, Collection<BlockId> nodes) {
    return nodes.stream().anyMatch(node -> bad(world, node));
  }

  private static boolean bad(World world, BlockId node) {
    Block block = world.block(node);
    return block != null && block.content().attributes().is(Marks.CORRUPT);
  }

  /// Whether a damaged node stands before a block of a file.
  static boolean before(World world, Located file, int index) {
    return any(world, Layouts.of(world).catalog().way(world, file, index));
  }

  /// What stands against walking these nodes, or null.
  static Snapshots.@Nullable Objection objection(World world, Collection<BlockId> nodes) {
    return any(world, nodes) ? new Snapshots.Objection(Layouts.of(world).badNode(), CAUSE) : null;
  }

  /// All nodes of an owner.
  static Set<BlockId> of(World world, Owner owner) {
    return Layouts.of(world).catalog().nodes(world, owner.name());
  }

  /// All nodes of an owner and of the live subvolume, whose place it is to take.
  static Set<BlockId> withLive(World world, Owner owner) {
    Set<BlockId> nodes = new LinkedHashSet<>(of(world, owner));
    nodes.addAll(Layouts.of(world).catalog().nodes(world, Words.LIVE));
    return nodes;
  }

  /// The answer to whoever needs a damaged node.
  static Event.Answered answer(World world, @Nullable SlotId slot) {
    return new Event.Answered(Layouts.of(world).badNode(), slot, CAUSE);
  }

  /// What a command on files is answered because it needs a damaged node; else null.
  static Event.@Nullable Answered stops(World world, StorageCommand command) {
    return switch (command) {
      case StorageCommand.Create(Name file, _, _, _) -> names(world, file);
      case StorageCommand.Write(FilePath path, _) -> range(world, path);
      case StorageCommand.Punch(FilePath path) -> range(world, path);
      case StorageCommand.Append(Name file, _) -> end(world, file);
      case StorageCommand.Truncate(Name file, _) -> whole(world, file);
      case StorageCommand.Delete(Name file) -> whole(world, file);
      case StorageCommand.Nocow(Name file) -> whole(world, file);
      case StorageCommand.Clone(Name file, Name copy) -> both(world, file, copy);
      case StorageCommand.Dedupe(Name file, Name other) -> both(world, file, other);
      case StorageCommand.Read(FilePath path) -> names(world, new Name(path.file()));
      case StorageCommand.Send(Name snapshot, _) -> names(world, new Name(snapshot + "/"));
      case StorageCommand.Snapshot _,
          StorageCommand.Drop _,
          StorageCommand.Rollback _,
          StorageCommand.Commit _,
          StorageCommand.Crash _,
          StorageCommand.Corrupt _,
          StorageCommand.Account _ ->
          null;
    };
  }

  /// The node that names the files.
  private static Event.@Nullable Answered names(World world, Name file) {
    Located located = Located.of(world, file.text());
    BlockId root = Subvolumes.rootNode(world, located.owner());
    return root != null && bad(world, root) ? answer(world, null) : null;
  }

  private static Event.@Nullable Answered whole(World world, Name file) {
    Located located = Located.of(world, file.text());
    boolean bad = any(world, Layouts.of(world).catalog().nodes(world, located));
    return bad ? answer(world, null) : null;
  }

  /// Where the next block of a file comes.
  private static Event.@Nullable Answered end(World world, Name name) {
    Located file = Located.of(world, name.text());
    FileEntry entry = Layouts.of(world).catalog().file(world, file.owner(), file.name());
    boolean bad = entry != null && before(world, file, entry.size());
    return bad ? answer(world, null) : names(world, name);
  }

  private static Event.@Nullable Answered both(World world, Name file, Name other) {
    Event.Answered answered = whole(world, file);
    return answered == null ? whole(world, other) : answered;
  }

  private static Event.@Nullable Answered range(World world, FilePath path) {
    if (path.last() == FilePath.ALL) {
      return whole(world, new Name(path.file()));
    }
    Located file = Located.of(world, path.file());
    int fanout = Tree.fanout(world);
    for (int at = path.first(); at <= path.last(); at = (at / fanout + 1) * fanout) {
      if (before(world, file, at)) {
        return answer(world, file.slot(at));
      }
    }
    return null;
  }
}
