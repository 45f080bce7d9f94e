package cowscope.mechanism.storage;

import cowscope.command.Name;
import cowscope.event.Event;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Draft;
import cowscope.world.Attributes;
import cowscope.world.Owner;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// What happens when a command that makes sense is given.
final class Rules {
  private final Draft draft;
  private final Layout layout;
  private final Files files;

  private Rules(World world) {
    this.draft = new Draft(world);
    this.layout = Layouts.of(world);
    this.files = new Files(draft);
  }

  static Decision decide(World world, StorageCommand command) {
    Rules rules = new Rules(world);
    rules.run(command);
    long nodes = Reports.bytesOfNodes(rules.draft.accepted().events());
    return rules.draft.thenEffort(Attributes.of("bytesNodes", nodes)).accepted();
  }

  private void run(StorageCommand command) {
    Event.Answered stopped = BadNodes.stops(draft.world(), command);
    if (stopped == null) {
      carryOut(command);
    } else {
      draft.then(stopped);
    }
  }

  private void carryOut(StorageCommand command) {
    switch (command) {
      case StorageCommand.Create create -> files.create(create);
      case StorageCommand.Write(FilePath path, String value) -> files.write(path, value);
      case StorageCommand.Append(Name file, String value) -> files.append(file, value);
      case StorageCommand.Truncate(Name file, int blocks) -> files.truncate(file, blocks);
      case StorageCommand.Punch(FilePath path) -> files.punch(path);
      case StorageCommand.Delete(Name file) -> files.delete(file);
      case StorageCommand.Nocow(Name file) -> files.nocow(file);
      case StorageCommand.Read(FilePath path) -> Reading.read(draft, path);
      case StorageCommand.Clone(Name file, Name copy) -> files.copy(file, copy);
      case StorageCommand.Dedupe(Name file, Name other) -> files.dedupe(file, other);
      case StorageCommand.Snapshot(Name subvolume, Name name, boolean writable) ->
          snapshot(subvolume, name, writable);
      case StorageCommand.Drop(Name name) -> drop(name);
      case StorageCommand.Rollback(Name name) -> rollback(name);
      case StorageCommand.Commit _ -> Commit.run(draft);
      case StorageCommand.Crash _ -> PowerCut.run(draft);
      case StorageCommand.Corrupt(Damaged damaged) -> Damaging.damage(draft, damaged);
      case StorageCommand.Send(Name name, Name parent) -> send(name, parent);
      case StorageCommand.Account(Name owner) -> Reports.account(draft, owner.text());
    }
  }

  private void snapshot(Name subvolume, Name name, boolean writable) {
    Snapshots snapshots = layout.snapshots();
    Owner source = draft.world().owner(subvolume.text());
    if (snapshots != null && taken(name.text())) {
      draft.then(new Event.Answered("EEXIST", null, "snapshot-exists"));
    } else if (snapshots == null || source == null) {
      unsupported();
      Gone.refused(draft, name.text());
    } else if (objected(snapshots.objectionToTake(draft.world(), source, writable))) {
      Gone.refused(draft, name.text());
    } else {
      snapshots.take(draft, source, name.text(), writable);
    }
  }

  /// Whether there is a subvolume of this name, or a directory.
  private boolean taken(String name) {
    return draft.world().owner(name) != null
        || layout.catalog().files(draft.world(), Words.LIVE).stream()
            .anyMatch(file -> file.startsWith(name + "/"));
  }

  private void drop(Name name) {
    Snapshots snapshots = layout.snapshots();
    Owner snapshot = draft.world().owner(name.text());
    if (snapshots == null || snapshot == null) {
      unsupported();
    } else if (!objected(snapshots.objectionToDrop(draft.world(), snapshot))) {
      snapshots.drop(draft, snapshot);
    }
  }

  private void rollback(Name name) {
    Snapshots snapshots = layout.snapshots();
    Owner snapshot = draft.world().owner(name.text());
    if (snapshots == null || snapshot == null) {
      unsupported();
    } else if (!objected(snapshots.objectionToRollback(draft.world(), snapshot))) {
      snapshots.inTheWay(draft.world(), snapshot).forEach(other -> snapshots.drop(draft, other));
      snapshots.rollback(draft, draft.world().existingOwner(name.text()));
    }
  }

  private boolean objected(Snapshots.@Nullable Objection objection) {
    if (objection != null) {
      draft.then(new Event.Answered(objection.outcome(), null, objection.cause()));
    }
    return objection != null;
  }

  private void send(Name name, @Nullable Name parent) {
    if (layout.snapshots() == null) {
      unsupported();
    } else if (Subvolumes.writable(draft.world(), name.text())) {
      draft.then(new Event.Answered("EPERM", null, "send-writable"));
    } else {
      Reports.send(draft, name.text(), parent == null ? null : parent.text());
    }
  }

  private void unsupported() {
    draft.then(new Event.Answered("ENOTSUP", null, "no-snapshots"));
  }
}
