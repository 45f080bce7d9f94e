package cowscope.mechanism.storage;

import cowscope.command.Name;
import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Attributes;
import cowscope.world.World;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The commands that change files.
final class Files {
  private final Draft draft;
  private final Layout layout;
  private final Catalog catalog;

  Files(Draft draft) {
    this.draft = draft;
    this.layout = Layouts.of(draft.world());
    this.catalog = layout.catalog();
  }

  void create(StorageCommand.Create create) {
    Located file = Located.of(draft.world(), create.file().text());
    if (readOnly(file)) {
      return;
    }
    if (entry(file) != null) {
      answer("EEXIST", "file-exists");
    } else if (create.blocks() > Space.free(draft.world())) {
      answer("ENOSPC", "disk-full");
    } else {
      catalog.create(draft, file, new FileEntry(create.blocks(), false));
      String content = Objects.requireNonNullElse(create.content(), Fill.standard(file.name()));
      if (create.blocks() > 0) {
        new Writing(draft, file, 0, create.blocks()).run("create", content, create.extent());
      }
    }
  }

  void write(FilePath path, String value) {
    Located file = Located.of(draft.world(), path.file());
    FileEntry entry = changeable(file);
    if (entry != null && path.last() == FilePath.ALL && entry.size() == 0) {
      draft.then(Reading.pastEnd(path, entry));
    } else if (entry != null) {
      int last = path.last() == FilePath.ALL ? entry.size() - 1 : path.last();
      new Writing(draft, file, path.first(), last - path.first() + 1).run("write", value, true);
    }
  }

  void append(Name name, String value) {
    Located file = Located.of(draft.world(), name.text());
    FileEntry entry = changeable(file);
    if (entry != null) {
      new Writing(draft, file, entry.size(), 1).run("append", value, true);
    }
  }

  void truncate(Name name, int blocks) {
    Located file = Located.of(draft.world(), name.text());
    if (changeable(file) != null) {
      catalog.resize(draft, file, blocks);
      CowForks.cut(draft, file, blocks);
    }
  }

  void punch(FilePath path) {
    Located file = Located.of(draft.world(), path.file());
    FileEntry entry = changeable(file);
    if (entry == null) {
      return;
    }
    int end = entry.size();
    int last = path.last() == FilePath.ALL ? end - 1 : Math.min(path.last(), end - 1);
    if (path.first() <= last) {
      catalog.point(draft, file, new Catalog.Run(path.first(), last - path.first() + 1, null));
    }
    if (path.last() >= end || end == 0) {
      draft.then(Reading.pastEnd(path, entry));
    }
  }

  void delete(Name name) {
    Located file = Located.of(draft.world(), name.text());
    if (changeable(file) != null) {
      catalog.remove(draft, file);
      CowForks.cut(draft, file, 0);
    }
  }

  void nocow(Name name) {
    Located file = Located.of(draft.world(), name.text());
    FileEntry entry = changeable(file);
    if (entry == null) {
      return;
    }
    if (!layout.knowsNocow()) {
      answer("ENOTSUP", "no-nocow");
    } else if (entry.size() > 0) {
      draft.then(new Event.Noted("nocow-ignored", Attributes.of("file", file.toString())));
    } else if (!entry.nocow()) {
      catalog.allowInPlace(draft, file);
    }
  }

  void copy(Name name, Name copy) {
    Located from = Located.of(draft.world(), name.text());
    Located to = Located.of(draft.world(), copy.text());
    FileEntry source = readable(from);
    if (source == null || readOnly(to)) {
      return;
    }
    FileEntry target = entry(to);
    if (target != null && target.nocow() != source.nocow()) {
      answer("EINVAL", "nocow-differs");
    } else if (layout.clonesShare()) {
      Cloning.share(draft, from, to);
    } else if (blocks(from, source) > Space.free(draft.world())) {
      answer("ENOSPC", "disk-full");
    } else {
      Cloning.copy(draft, from, to);
    }
  }

  void dedupe(Name name, Name other) {
    Located first = Located.of(draft.world(), name.text());
    Located second = Located.of(draft.world(), other.text());
    FileEntry entry = readable(first);
    FileEntry changed = entry == null ? null : changeable(second);
    if (entry == null || changed == null) {
      return;
    }
    if (!layout.dedupes()) {
      answer("ENOTSUP", "no-dedupe");
    } else if (entry.nocow() != changed.nocow()) {
      answer("EINVAL", "nocow-differs");
    } else {
      new Dedupe(draft, first, second).run(changed.size());
    }
  }

  private int blocks(Located file, FileEntry entry) {
    int blocks = 0;
    for (int index = 0; index < entry.size(); index++) {
      blocks += Cloning.block(draft.world(), file, index) == null ? 0 : 1;
    }
    return blocks;
  }

  /// The file, when it may be changed; else an answer says why not.
  private @Nullable FileEntry changeable(Located file) {
    return readOnly(file) ? null : readable(file);
  }

  private boolean readOnly(Located file) {
    boolean readOnly = !Subvolumes.writable(draft.world(), file.owner());
    if (readOnly) {
      answer("EROFS", "read-only-snapshot");
    }
    return readOnly;
  }

  private @Nullable FileEntry readable(Located file) {
    FileEntry entry = entry(file);
    if (entry == null) {
      answer("ENOENT", "no-file");
    }
    return entry;
  }

  private @Nullable FileEntry entry(Located file) {
    World world = draft.world();
    return catalog.file(world, file.owner(), file.name());
  }

  private void answer(String outcome, String cause) {
    draft.then(new Event.Answered(outcome, null, cause));
  }
}
