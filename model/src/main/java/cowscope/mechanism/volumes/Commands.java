package cowscope.mechanism.volumes;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.Owner;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Carries out commands that make sense.
record Commands(Rules rules, Draft draft) {

  void run(VolumesCommand command) {
    if (exists(command)) {
      draft.then(new Event.Answered("EEXIST", null, "exists"));
    } else {
      carryOut(command);
    }
  }

  /// Whether what a command is to make is there already; a backup that still runs goes on.
  private boolean exists(VolumesCommand command) {
    return switch (command) {
      case VolumesCommand.Volume(var volume, _, _) -> there(volume.text()) != null;
      case VolumesCommand.Snapshot(_, var name, _) -> there(name.text()) != null;
      case VolumesCommand.Backup backup -> {
        Owner there = there(Backups.name(backup));
        yield there != null && !Backups.runs(draft.world(), there, backup.volume().text());
      }
      case VolumesCommand.Write _,
          VolumesCommand.Read _,
          VolumesCommand.Drop _,
          VolumesCommand.Merge _,
          VolumesCommand.Discard _,
          VolumesCommand.Erase _,
          VolumesCommand.Account _ ->
          false;
    };
  }

  private @Nullable Owner there(String name) {
    return draft.world().owner(name);
  }

  private void carryOut(VolumesCommand command) {
    switch (command) {
      case VolumesCommand.Volume(var volume, int chunks, boolean empty) ->
          create(volume.text(), chunks, empty);
      case VolumesCommand.Write(var chunk, String value, boolean whole) ->
          forEach(chunk, slot -> rules.write(draft, slot, value, whole || oneBlock()));
      case VolumesCommand.Read(var chunk) -> forEach(chunk, this::read);
      case VolumesCommand.Snapshot(var volume, var name, Integer store) ->
          snapshot(volume.text(), name.text(), store);
      case VolumesCommand.Drop(var name) -> drop(name.text());
      case VolumesCommand.Merge(var snapshot) -> rules.merge(draft, snapshot.text());
      case VolumesCommand.Backup backup -> Backups.start(draft, backup);
      case VolumesCommand.Discard(var chunk) -> forEach(chunk, slot -> rules.discard(draft, slot));
      case VolumesCommand.Erase(int group) -> rules.erase(draft, group);
      case VolumesCommand.Account(var name) -> account(name.text());
    }
  }

  private boolean oneBlock() {
    return Devices.whole(draft.world(), Words.CHUNK_BLOCKS) == 1;
  }

  private void forEach(Chunks chunks, Consumer<SlotId> action) {
    int last = Math.min(chunks.last(), Devices.size(draft.world(), chunks.owner()) - 1);
    for (int i = chunks.first(); i <= last; i++) {
      action.accept(Devices.slot(chunks.owner(), i));
    }
  }

  private void create(String volume, int chunks, boolean empty) {
    if (!empty && rules.room(draft.world()) < chunks) {
      draft.then(new Event.Answered("ENOSPC", null, "no-room"));
      Gone.add(draft, volume);
      return;
    }
    Devices.add(draft, volume, Words.VOLUME, null, chunks);
    if (!empty) {
      SlotRange all = Devices.all(draft.world(), volume);
      long bytes = chunks * Devices.bytes(draft.world());
      draft.then(new Event.Attempted(all, "create", null, bytes, "create"));
    }
    for (int i = 0; i < chunks && !empty; i++) {
      rules.fill(draft, Devices.slot(volume, i), "A" + i);
    }
  }

  private void snapshot(String volume, String name, @Nullable Integer store) {
    if (Devices.invalid(draft.world(), volume)) {
      draft.then(new Event.Answered("EIO", Devices.slot(volume, 0), "invalid"));
      Gone.add(draft, name);
    } else {
      rules.snapshot(draft, volume, name, store);
    }
  }

  private void read(SlotId slot) {
    draft.then(new Event.Attempted(slot, "read", null, "read"));
    String value = Backups.value(draft.world(), slot);
    if (value == null) {
      draft.then(new Event.Answered("EIO", slot, "invalid"));
    } else {
      draft.then(new Event.ValueRead(slot, value));
    }
  }

  private void drop(String name) {
    if (draft.world().existingOwner(name).kind().equals(Words.BACKUP)) {
      Devices.clear(draft, name, "dropped");
      draft.then(new Event.OwnerRemoved(name, "dropped"));
    } else {
      rules.drop(draft, name);
    }
  }

  /// What an owner refers to, what is its own, and so what dropping it would free.
  private void account(String name) {
    World world = draft.world();
    Set<Block> mapped = new HashSet<>();
    Devices.targets(world, name).forEach(id -> mapped.add(world.existingBlock(id)));
    long own = mapped.stream().filter(block -> !block.shared()).mapToLong(Block::bytes).sum();
    long all = mapped.stream().mapToLong(Block::bytes).sum();
    boolean needed = !Devices.snapshotsOf(world, name).isEmpty() && rules instanceof OriginInPlace;
    draft.then(
        new Event.Noted(
            "account",
            Attributes.of("owner", name)
                .with("bytesReferred", all)
                .with("bytesOwn", own)
                .with("bytesFreed", needed || rules instanceof WriteOnce ? 0L : own)));
  }
}
