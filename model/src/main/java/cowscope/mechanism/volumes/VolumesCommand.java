package cowscope.mechanism.volumes;

import cowscope.command.Command;
import cowscope.command.Help;
import cowscope.command.Name;
import cowscope.command.Syntax;
import org.jspecify.annotations.Nullable;

/// What can be asked of volumes and their snapshots.
public sealed interface VolumesCommand extends Command {

  @Syntax("volume <volume> <chunks> [empty]")
  @Help(
      "makes a volume that holds A0, A1, ...; empty: nothing is written yet (dm-thin, write-once)")
  record Volume(Name volume, int chunks, boolean empty) implements VolumesCommand {}

  @Syntax("write <chunk> <value> [whole]")
  @Help("writes one block of a chunk, or the whole chunk")
  record Write(Chunks chunk, String value, boolean whole) implements VolumesCommand {}

  @Syntax("read <chunk>")
  @Help("reads chunks of a volume or a snapshot")
  record Read(Chunks chunk) implements VolumesCommand {}

  @Syntax("snapshot <volume> as <name> [store <store>]")
  @Help("keeps the volume as it is now; store: how many old chunks fit")
  record Snapshot(Name volume, Name name, @Nullable Integer store) implements VolumesCommand {}

  @Syntax("drop <owner>")
  @Help("gives up a snapshot, a volume or a backup")
  record Drop(Name owner) implements VolumesCommand {}

  @Syntax("merge <snapshot>")
  @Help("takes the volume back to its snapshot; what was written since is lost")
  record Merge(Name snapshot) implements VolumesCommand {}

  @Syntax("backup <volume> [as <name>]")
  @Help("scans a volume or snapshot, one chunk a step, while other commands go on")
  record Backup(Name volume, @Nullable Name name) implements VolumesCommand {}

  @Syntax("discard <chunk>")
  @Help("tells the device that chunks are not needed any more (dm-thin, write-once)")
  record Discard(Chunks chunk) implements VolumesCommand {}

  @Syntax("erase <group>")
  @Help("erases a group of blocks of a flash medium")
  record Erase(int group) implements VolumesCommand {}

  @Syntax("account <owner>")
  @Help("tells what is shared, what is its own, and what dropping it would free")
  record Account(Name owner) implements VolumesCommand {}
}
