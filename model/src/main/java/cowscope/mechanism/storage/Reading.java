package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Attributes;
import cowscope.world.World;

/// Reads.
final class Reading {
  private Reading() {}

  static void read(Draft draft, FilePath path) {
    World world = draft.world();
    Located file = Located.of(world, path.file());
    FileEntry entry = Layouts.of(world).catalog().file(world, file.owner(), file.name());
    if (entry == null) {
      draft.then(new Event.Answered("ENOENT", null, "no-file"));
      return;
    }
    int last = path.last() == FilePath.ALL ? entry.size() - 1 : path.last();
    for (int index = path.first(); index <= Math.min(last, entry.size() - 1); index++) {
      draft.then(found(world, file, index));
    }
    if (path.first() > last || last >= entry.size()) {
      draft.then(pastEnd(path, entry));
    }
  }

  private static Event found(World world, Located file, int index) {
    String value = Peeking.read(world, file, index);
    if (value != null) {
      return new Event.ValueRead(file.slot(index), value);
    }
    return BadNodes.before(world, file, index)
        ? BadNodes.answer(world, file.slot(index))
        : new Event.Answered("EIO", file.slot(index), "checksum");
  }

  /// Beyond the end of a file there is nothing to read, and nothing to make a hole of.
  static Event pastEnd(FilePath path, FileEntry entry) {
    return new Event.Noted(
        "past-end",
        Attributes.of("path", path.toString())
            .with("file", path.file())
            .with("size", entry.size()));
  }
}
