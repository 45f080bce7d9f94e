package cowscope.mechanism.layers;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.BlockId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reading and changing what is in files.
record Contents(Draft draft, String container) {

  private World world() {
    return draft.world();
  }

  private @Nullable Found find(String path) {
    return Merged.of(world(), container).find(path);
  }

  void read(String path) {
    SlotId seen = attempt(path, "read", null);
    Found found = find(path);
    if (found == null) {
      absent();
    } else {
      draft.then(new Event.ValueRead(seen, value(found.data())));
    }
  }

  /// Says what is about to happen; returns the slot it happens to. A path that has no slot in the
  /// merged view is named as a value.
  SlotId attempt(String path, String action, @Nullable String value) {
    Found found = find(path);
    boolean creates = found == null && (action.equals("write") || action.equals("append"));
    String deed = creates ? "create" : action;
    SlotId seen = Files.slot(world(), container, found);
    if (found != null && found.slot() >= 0) {
      draft.then(new Event.Attempted(seen.alone(), deed, value, asked(deed, value), deed));
    } else {
      boolean two = deed.equals("rename") || deed.equals("link");
      String paths = two ? path + " to " + value : path;
      Long bytes = asked(deed, value);
      draft.then(new Event.Attempted(seen.alone(), deed, paths, bytes, deed + "-path"));
    }
    return seen;
  }

  /// The bytes of data that are to be changed: none where it is only names or metadata; null for
  /// who only looks.
  private static @Nullable Long asked(String deed, @Nullable String value) {
    return switch (deed) {
      case "write", "append", "create" -> value == null ? 0 : Files.length(value);
      case "read", "map" -> null;
      default -> 0L;
    };
  }

  private boolean readOnly() {
    return world().existingOwner(container).attributes().is(Words.READ_ONLY);
  }

  private void absent() {
    draft.then(new Event.Answered("ENOENT", Stacks.top(world(), container), "absent"));
  }

  /// Whether the directory that a path lies in is missing, which has been answered then. It is
  /// looked for before anything else (Linux: `filename_parentat`, then `mnt_want_write`).
  boolean absentParent(String path) {
    boolean absent = !Merged.of(world(), container).directory(FilePath.parent(path));
    if (absent) {
      absent();
    }
    return absent;
  }

  /// Whether a name may be taken from its directory; if not, that has been answered. A file system
  /// that is read-only says so before the name is looked up (Linux: `do_unlinkat`).
  boolean movable(String path, @Nullable Found found, SlotId seen) {
    if (absentParent(path) || !rootWritable(seen)) {
      return false;
    }
    if (found == null) {
      absent();
    }
    return found != null;
  }

  /// Whether the path is there and may be changed; if not, that has been answered.
  boolean changeable(@Nullable Found found, SlotId seen) {
    if (found == null) {
      absent();
      return false;
    }
    return rootWritable(seen);
  }

  boolean rootWritable(SlotId seen) {
    boolean fixed = readOnly();
    if (fixed) {
      draft.then(new Event.Answered("EROFS", seen, "read-only"));
    }
    return !fixed;
  }

  void write(String path, String content, boolean atEnd) {
    SlotId seen = attempt(path, atEnd ? "append" : "write", content);
    Found found = find(path);
    if ((found == null && absentParent(path)) || !rootWritable(seen)) {
      return;
    }
    if (found == null) {
      create(path, content);
      return;
    }
    BlockId file = new CopyUp(draft, container).data(found, seen);
    if (file != null) {
      change(seen, path, file, content, atEnd);
    }
  }

  private void change(SlotId seen, String path, BlockId file, String content, boolean atEnd) {
    Found own = Objects.requireNonNull(find(path));
    long length = Files.length(content);
    long size = atEnd ? own.size() + length : Math.max(own.size(), length);
    if (resize(seen, own, file, size)) {
      String text = atEnd ? value(file) + content : content;
      draft.then(new Event.Written(file, seen, text));
    }
  }

  /// A file gets another size. Returns false when the disk has no room, which has been answered.
  private boolean resize(SlotId seen, Found own, BlockId file, long size) {
    boolean partial = own.attributes().is(Words.PARTIAL);
    long held = world().existingBlock(file).bytes();
    long bytes = partial ? ownBytes(own.size(), held, size) : size;
    if (!Files.fits(world(), held, bytes)) {
      draft.then(new Event.Answered("ENOSPC", seen, "no-space"));
      return false;
    }
    if (bytes != held) {
      draft.then(new Event.BlockResized(file, bytes, bytes > held ? "grown" : "cut"));
    }
    if (partial) {
      new TopLayer(draft, container).mark(own.path(), Words.SIZE, size);
    }
    return true;
  }

  /// What a file that has only some blocks of its own takes after it grew.
  private long ownBytes(long before, long held, long after) {
    long block = Files.blockSize(world());
    long grown = Math.ceilDiv(after, block) - Math.ceilDiv(before, block);
    return Math.clamp(held + grown * block, Math.min(after, block), after);
  }

  private void create(String path, String content) {
    if (!Files.fits(world(), 0, Files.length(content))) {
      draft.then(new Event.Answered("ENOSPC", Stacks.top(world(), container), "no-space"));
      return;
    }
    new CopyUp(draft, container).parents(path);
    BlockId file = Files.next(world());
    long bytes = Files.length(content);
    draft.then(new Event.BlockAllocated(file, 1, Words.FILE_KIND, content, bytes, true, "created"));
    TopLayer top = new TopLayer(draft, container);
    top.point(path, file, "created");
    top.unhide(path);
  }

  void truncate(String path, long size) {
    SlotId seen = attempt(path, "truncate", Long.toString(size));
    Found found = find(path);
    if (!changeable(found, seen) || found == null) {
      return;
    }
    if (size == 0) {
      empty(found, seen);
      return;
    }
    BlockId file = new CopyUp(draft, container).data(found, seen);
    if (file != null && resize(seen, Objects.requireNonNull(find(path)), file, size)) {
      cut(seen, file, size);
    }
  }

  /// What is opened with O_TRUNC loses its data; those below need no copy (recording ovl-03).
  @Nullable BlockId empty(Found found, SlotId seen) {
    if (!found.own()) {
      return new CopyUp(draft, container).nothing(found, seen);
    }
    BlockId file = Objects.requireNonNull(found.data());
    draft.then(new Event.BlockResized(file, 0, "cut"));
    TopLayer top = new TopLayer(draft, container);
    if (found.attributes().is(Words.PARTIAL)) {
      top.mark(found.path(), Words.PARTIAL, null);
      top.mark(found.path(), Words.SIZE, null);
    }
    draft.then(new Event.Written(file, seen, ""));
    return file;
  }

  private void cut(SlotId seen, BlockId file, long size) {
    String old = value(file);
    if (Files.length(old) > size) {
      String left = old;
      while (Files.length(left) > size) {
        left = left.substring(0, left.length() - 1);
      }
      draft.then(new Event.Written(file, seen, left));
    }
  }

  void chmod(String path, String mode) {
    SlotId seen = attempt(path, "chmod", mode);
    Found found = find(path);
    if (!changeable(found, seen) || found == null) {
      return;
    }
    if (found.directory()) {
      new CopyUp(draft, container).directory(found, seen);
      new TopLayer(draft, container).mark(path, Words.MODE, mode);
    } else if (new CopyUp(draft, container).metadataAlone(found, seen)) {
      TopLayer top = new TopLayer(draft, container);
      new Links(world(), container).names(path).forEach(name -> top.mark(name, Words.MODE, mode));
    }
  }

  void open(String path, String name, OpenMode mode) {
    SlotId seen = attempt(path, "open", mode.word());
    Found found = find(path);
    if (found == null) {
      absent();
      return;
    }
    if (mode.writes() && !rootWritable(seen)) {
      return;
    }
    BlockId file =
        switch (mode) {
          case READ_ONLY -> found.data();
          case TRUNCATE -> empty(found, seen);
          case READ_WRITE, WRITE_ONLY, APPEND -> new CopyUp(draft, container).data(found, seen);
        };
    if (file != null) {
      Descriptors.open(draft, container, path, name, file);
    }
  }

  void map(String path, String name) {
    attempt(path, "map", null);
    Found found = find(path);
    if (found == null || found.data() == null) {
      absent();
    } else {
      Descriptors.map(draft, container, path, name, found.data());
    }
  }

  private String value(@Nullable BlockId file) {
    String value = file == null ? null : world().existingBlock(file).value();
    return value == null ? "" : value;
  }
}
