package cowscope.mechanism.volumes;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Attributes;
import cowscope.world.Owner;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Backups that are being taken: each scans its source from the first chunk to the last, one chunk
/// a step, while other commands go on.
///
/// A backup is torn when no instant of the scan had what it holds: when a chunk changed after it
/// was read, and after that one that was still to be read.
final class Backups {
  private Backups() {}

  static String name(VolumesCommand.Backup backup) {
    return backup.name() == null ? backup.volume().text() + "-backup" : backup.name().text();
  }

  /// Whether a backup of `source` still has chunks to read.
  static boolean runs(World world, Owner backup, String source) {
    return source.equals(backup.attributes().get(Words.OF)) && runs(world, backup);
  }

  private static boolean runs(World world, Owner backup) {
    return backup.kind().equals(Words.BACKUP)
        && !backup.attributes().is(Words.FAILED)
        && next(world, backup) < Devices.size(world, backup.name());
  }

  /// A new backup, unless this one goes on.
  static void start(Draft draft, VolumesCommand.Backup command) {
    String name = name(command);
    String source = command.volume().text();
    if (draft.world().owner(name) == null) {
      Devices.add(draft, name, Words.BACKUP, null, Devices.size(draft.world(), source));
      draft.then(new Event.OwnerMarked(name, Words.OF, source));
    }
  }

  /// Every backup notices what the step changed, and reads one chunk more.
  static void advance(Draft draft, World before) {
    for (Owner backup : draft.world().ownersOf(Words.BACKUP)) {
      if (runs(draft.world(), backup)) {
        notice(draft, before, backup);
        read(draft, backup);
      }
    }
  }

  /// The first chunk that a backup has not read.
  private static int next(World world, Owner backup) {
    int size = Devices.size(world, backup.name());
    for (int i = 0; i < size; i++) {
      Slot slot = world.slot(Devices.slot(backup.name(), i));
      if (slot == null || slot.value() == null) {
        return i;
      }
    }
    return size;
  }

  private static void notice(Draft draft, World before, Owner backup) {
    String source = backup.attributes().get(Words.OF, "");
    int next = next(draft.world(), backup);
    for (int i = 0; i < Devices.size(draft.world(), source); i++) {
      SlotId slot = Devices.slot(source, i);
      Owner now = draft.world().existingOwner(backup.name());
      boolean changed = !Objects.equals(value(before, slot), value(draft.world(), slot));
      if (changed && i < next && !now.attributes().is(Words.MISSED)) {
        draft.then(new Event.OwnerMarked(backup.name(), Words.MISSED, true));
      } else if (changed && i >= next && torn(now)) {
        draft.then(new Event.OwnerMarked(backup.name(), Words.TORN, true));
      }
    }
  }

  private static boolean torn(Owner backup) {
    return backup.attributes().is(Words.MISSED) && !backup.attributes().is(Words.TORN);
  }

  private static void read(Draft draft, Owner backup) {
    World world = draft.world();
    String source = backup.attributes().get(Words.OF, "");
    int next = next(world, backup);
    String value = value(world, Devices.slot(source, next));
    if (value == null) {
      draft.then(new Event.OwnerMarked(backup.name(), Words.FAILED, true));
      note(draft, backup, "backup-failed");
      return;
    }
    draft.then(new Event.Attempted(Devices.slot(source, next), "backup", null, "backup"));
    draft.then(new Event.SlotFilled(Devices.slot(backup.name(), next), value, "backup"));
    if (next + 1 == Devices.size(draft.world(), backup.name())) {
      boolean torn = draft.world().existingOwner(backup.name()).attributes().is(Words.TORN);
      note(draft, backup, torn ? "backup-torn" : "backup-consistent");
    }
  }

  private static void note(Draft draft, Owner backup, String cause) {
    String source = backup.attributes().get(Words.OF, "");
    draft.then(
        new Event.Noted(cause, Attributes.of("backup", backup.name()).with("source", source)));
  }

  /// What a chunk reads as, or null when it cannot be read.
  static @Nullable String value(World world, SlotId slot) {
    Slot found = world.slot(slot);
    if (found == null || Devices.invalid(world, Devices.owner(slot))) {
      return null;
    }
    if (found.block() == null) {
      return found.value() == null ? Words.ZEROS : found.value();
    }
    return world.existingBlock(found.block()).value();
  }
}
