package cowscope.mechanism.layers;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Access;
import cowscope.world.Mark;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Giving paths to files and directories, and taking them away.
record Names(Draft draft, String container) {

  private World world() {
    return draft.world();
  }

  private Merged merged() {
    return Merged.of(world(), container);
  }

  private TopLayer top() {
    return new TopLayer(draft, container);
  }

  private Contents contents() {
    return new Contents(draft, container);
  }

  void remove(String path) {
    SlotId seen = contents().attempt(path, "remove", null);
    Found found = merged().find(path);
    if (!contents().movable(path, found, seen) || found == null) {
      return;
    }
    boolean below = merged().below(path) != null;
    if (below) {
      new CopyUp(draft, container).parents(path);
    }
    if (found.directory()) {
      removeDirectory(path, below);
    } else {
      nameless(path, path);
      top().hide(path, below, "removed");
    }
    keepParent(path);
  }

  /// A directory that was there by what lay in it stays when the last of it goes.
  private void keepParent(String path) {
    String parent = FilePath.parent(path);
    if (!merged().directory(parent)) {
      top().mark(parent, Words.DIRECTORY, true);
    }
  }

  /// One whiteout hides a directory with all that lies in it.
  private void removeDirectory(String path, boolean below) {
    within(path).forEach(inside -> nameless(inside, path));
    Descriptors.directoryRenamed(draft, container, path, null);
    if (below) {
      top().mark(Driver.of(world()).whiteout(path), Words.WHITEOUT, true);
    }
    for (String inside : within(path)) {
      LayerIndex.Entry entry = Objects.requireNonNull(top().entry(inside));
      draft.then(new Event.SlotRemoved(top().slot(inside), "removed"));
      Files.freeUnused(draft, entry.block(), "removed");
    }
    top().hide(path, below, "removed");
  }

  /// Descriptors of a file that loses a name keep to another that it has, outside of what goes.
  private void nameless(String path, String going) {
    String other =
        new Links(world(), container)
            .names(path).stream()
                .filter(name -> !name.equals(going) && !FilePath.within(name, going))
                .findFirst()
                .orElse(null);
    Descriptors.renamed(draft, container, path, other);
  }

  /// The entries of the container's own layer that lie in a directory.
  private List<String> within(String directory) {
    return top().index().entries().keySet().stream()
        .filter(name -> FilePath.within(name, directory))
        .toList();
  }

  void mkdir(String path) {
    SlotId seen = contents().attempt(path, "mkdir", null);
    if (contents().absentParent(path) || !contents().rootWritable(seen)) {
      return;
    }
    new CopyUp(draft, container).parents(path);
    boolean always = Driver.of(world()).newDirectoryOpaque(world());
    makeDirectory(path, always && mergedDirectory(FilePath.parent(path)));
  }

  /// A directory where something was removed before hides what lies below (recording ovl-06).
  ///
  /// @param opaque whether it is marked so in any case
  private void makeDirectory(String path, boolean opaque) {
    TopLayer top = top();
    if (opaque || top.index().whiteout(path)) {
      String marker = Driver.of(world()).opaqueMarker(path);
      top.mark(marker == null ? path : marker, Words.OPAQUE, true);
    }
    top.mark(path, Words.DIRECTORY, true);
    top.unhide(path);
  }

  /// Whether layers below have a say in what a directory shows.
  private boolean mergedDirectory(String path) {
    LayerIndex index = top().index();
    return path.isEmpty()
        || index.redirect(path) != null
        || (!index.opaque(path) && merged().below(path) != null);
  }

  /// Two names of one file both stay (rename(2)).
  void rename(String path, String to) {
    SlotId seen = contents().attempt(path, "rename", to);
    Found found = merged().find(path);
    if (contents().absentParent(path)
        || contents().absentParent(to)
        || !contents().movable(path, found, seen)
        || found == null
        || new Links(world(), container).same(path, to)) {
      return;
    }
    if (found.directory()) {
      renameDirectory(found, to, seen);
      keepParent(path);
    } else if (new CopyUp(draft, container).metadataAlone(found, seen)) {
      renameFile(path, to);
      keepParent(path);
    }
  }

  /// The file is in the container's own layer by now.
  private void renameFile(String path, String to) {
    TopLayer top = top();
    LayerIndex.Entry entry = Objects.requireNonNull(top.entry(path));
    String below = merged().nameBelow(path);
    boolean hides = merged().below(path) != null;
    new CopyUp(draft, container).parents(to);
    LayerIndex.Entry replaced = top.entry(to);
    nameless(to, to);
    if (replaced != null) {
      clear(to, replaced);
    }
    if (entry.is(Words.METADATA_ONLY) && entry.redirect() == null) {
      top.mark(to, Words.REDIRECT, below);
    }
    top.copyEntry(entry, to, "renamed");
    if (replaced != null && replaced.block() != null && entry.block() == null) {
      draft.then(
          new Event.SlotPointed(top.slot(to).alone(), null, Access.NONE, Mark.NONE, "replaced"));
    }
    top.unhide(to);
    Descriptors.renamed(draft, container, path, to);
    if (replaced != null) {
      Files.freeUnused(draft, replaced.block(), "replaced");
    }
    top.hide(path, hides, "renamed");
  }

  /// Marks that a name had before it is given to another file go; a whiteout stays until then.
  private void clear(String name, LayerIndex.Entry old) {
    old.attributes().asMap().keySet().stream()
        .filter(key -> !key.equals(Words.WHITEOUT))
        .forEach(key -> top().mark(name, key, null));
  }

  private void renameDirectory(Found found, String to, SlotId seen) {
    String path = found.path();
    TopLayer top = top();
    String redirect = top.index().redirect(path);
    boolean opaque = top.index().opaque(path);
    boolean lower = mergedDirectory(path);
    if (lower && redirect == null && !Driver.of(world()).movesDirectories(world())) {
      draft.then(new Event.Answered("EXDEV", seen, "lower-directory"));
      return;
    }
    if (merged().find(to) != null && !merged().empty(to)) {
      draft.then(new Event.Answered("ENOTEMPTY", seen, "not-empty"));
      return;
    }
    boolean hides = merged().below(path) != null;
    String nameBelow = merged().nameBelow(path);
    new CopyUp(draft, container).parents(to);
    if (merged().find(to) != null) {
      removeDirectory(to, merged().below(to) != null);
    }
    List<String> inside = within(path);
    for (String name : inside) {
      LayerIndex.Entry entry = Objects.requireNonNull(top.entry(name));
      top.copyEntry(entry, FilePath.moved(name, path, to), "renamed");
    }
    boolean moved = Driver.of(world()).movedDirectoryOpaque();
    appear(to, lower ? nameBelow : null, opaque || (moved && mergedDirectory(FilePath.parent(to))));
    Descriptors.directoryRenamed(draft, container, path, to);
    top.hide(path, hides, "renamed");
    for (String name : inside) {
      draft.then(new Event.SlotRemoved(top.slot(name), "renamed"));
    }
  }

  /// A directory shows under a new name, with what layers below have under `nameBelow`. All that
  /// its own layer has in it is there already, so that nothing hidden comes to light in between.
  private void appear(String to, @Nullable String nameBelow, boolean opaque) {
    if (nameBelow == null) {
      makeDirectory(to, opaque);
    } else {
      top().mark(to, Words.REDIRECT, nameBelow);
      top().mark(to, Words.DIRECTORY, true);
      top().unhide(to);
    }
  }

  void link(String path, String to) {
    SlotId seen = contents().attempt(path, "link", to);
    Found found = merged().find(path);
    if (found == null) {
      contents().changeable(found, seen);
    } else if (!contents().absentParent(to)
        && contents().rootWritable(seen)
        && new CopyUp(draft, container).metadataAlone(found, seen)) {
      new CopyUp(draft, container).parents(to);
      linkTo(path, to);
    }
  }

  /// A file whose data lie below says where, so that both names find them (Linux:
  /// `ovl_set_link_redirect`).
  private void linkTo(String path, String to) {
    LayerIndex.Entry old = Objects.requireNonNull(top().entry(path));
    if (old.is(Words.METADATA_ONLY) && old.redirect() == null) {
      top().mark(path, Words.REDIRECT, merged().nameBelow(path));
    }
    LayerIndex.Entry entry = Objects.requireNonNull(top().entry(path));
    top().copyEntry(entry, to, "linked");
    top().unhide(to);
  }

  /// A second name in an image that is still being built.
  static void linkInImage(Draft draft, String image, String path, String to) {
    new Names(draft, image).linkTo(path, to);
  }

  /// What is at a path, for checks.
  static @Nullable Found find(World world, String owner, String path) {
    return Merged.of(world, owner).find(path);
  }
}
