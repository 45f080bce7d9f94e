package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Pool;
import cowscope.world.World;
import java.util.List;

/// Makes an empty file system (mkfs): a root without files, committed as transaction 0.
final class Formatting {
  private Formatting() {}

  static World start(StorageSettings settings) {
    Pool disk = Pool.of("disk", Words.DISK, settings.blocks());
    Pool metadata = Pool.unlimited("metadata", Words.METADATA, 0);
    Attributes state = Attributes.of(Words.State.TRANSACTION, 0);
    World bare = new World(settings.chosen(), state, List.of(), List.of(disk, metadata));
    Draft draft = new Draft(bare);
    Subvolumes.add(draft, Words.LIVE, Words.SUBVOLUME, null);
    Subvolumes.add(draft, Words.SUPERBLOCK, Words.SUPERBLOCK, null);
    boolean keys = Layouts.of(bare).catalog() instanceof Keys;
    BlockId root = keys ? Keys.emptyRoot(draft) : Tree.emptyRoot(draft);
    Subvolumes.point(draft, Words.LIVE, root, "format");
    Subvolumes.point(draft, Words.SUPERBLOCK, root, Mark.NONE, "format");
    draft.then(new Event.WorldMarked(Words.State.EVEN, RootList.of(draft.world())));
    Transactions.next(draft);
    return draft.world();
  }
}
