package cowscope.mechanism.volumes;

import cowscope.mechanism.Decision.Refused;
import cowscope.mechanism.Draft;
import cowscope.world.SlotId;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// How one kind of device keeps the old data. Commands that reach it make sense: owners exist, are
/// of the right kind and have the chunks that are named.
interface Rules {

  /// The rules that a world was set up for.
  static Rules of(World world) {
    String kind = Devices.text(world, Words.KIND);
    return switch (kind) {
      case Words.DM_SNAPSHOT -> new DmSnapshot();
      case Words.DM_THIN -> new DmThin();
      case Words.VSS -> new Vss();
      case Words.DATABASE -> new DatabaseSnapshot();
      case Words.WRITE_ONCE -> new WriteOnce();
      default -> throw new IllegalArgumentException("no kind of volume " + kind);
    };
  }

  /// Why this kind of device does not know the command, or null when it does.
  @Nullable Refused refuse(World world, VolumesCommand command);

  /// How many chunks more the disk can give to a new volume.
  int room(World world);

  /// A chunk of a new volume gets its first content.
  void fill(Draft draft, SlotId slot, String value);

  void snapshot(Draft draft, String volume, String name, @Nullable Integer store);

  /// Part of a chunk is written, or all of it.
  void write(Draft draft, SlotId slot, String value, boolean whole);

  void drop(Draft draft, String owner);

  /// The snapshot's content goes back to its volume, and the snapshot goes.
  void merge(Draft draft, String snapshot);

  void discard(Draft draft, SlotId slot);

  void erase(Draft draft, int group);
}
