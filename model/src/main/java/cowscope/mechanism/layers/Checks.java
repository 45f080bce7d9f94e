package cowscope.mechanism.layers;

import cowscope.mechanism.Decision.Refused;
import cowscope.mechanism.Draft;
import cowscope.world.Owner;
import cowscope.world.World;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What must be true of a command whatever the driver.
record Checks(World world) {

  /// What is wrong with the command in this world, or null.
  @Nullable Refused refuse(LayersCommand command) {
    return switch (command) {
      case LayersCommand.Image(var image, var base) ->
          first(vacant("image", image.text()), base == null ? null : image("base", base.text()));
      case LayersCommand.Add add -> first(building("image", add.image().text()), add(add));
      case LayersCommand.Run(var container, var image, _) ->
          first(vacant("container", container.text()), image("image", image.text()));
      case LayersCommand.Read(var container, _) -> container(container.text());
      case LayersCommand.Write(var container, _, _) -> container(container.text());
      case LayersCommand.Append(var container, _, _) -> container(container.text());
      case LayersCommand.Truncate truncate -> truncate(truncate);
      case LayersCommand.Chmod(var container, _, _) -> container(container.text());
      case LayersCommand.Rename(var container, _, _) -> container(container.text());
      case LayersCommand.Remove(var container, _) -> container(container.text());
      case LayersCommand.Mkdir(var container, _) -> container(container.text());
      case LayersCommand.Link link -> link(link);
      case LayersCommand.Open open ->
          first(container(open.container().text()), newName("fd", open.fd().text()));
      case LayersCommand.Map map -> map(map);
      case LayersCommand.Look(var fd) -> open("fd", fd.text());
      case LayersCommand.Close(var fd) -> open("fd", fd.text());
      case LayersCommand.Commit(var container, var image) -> commit(container.text(), image.text());
      case LayersCommand.Stop(var container) -> container(container.text());
      case LayersCommand.Prune(var image) -> image("image", image.text());
      case LayersCommand.Account(var owner) -> owner("owner", owner.text());
    };
  }

  private static @Nullable Refused first(@Nullable Refused one, @Nullable Refused other) {
    return one == null ? other : one;
  }

  private @Nullable Refused vacant(String argument, String name) {
    Owner there = world.owner(name);
    return there == null ? null : new Refused(argument, "the name " + name + " is in use already");
  }

  private @Nullable Refused owner(String argument, String name) {
    if (world.owner(name) != null) {
      return null;
    }
    String there =
        world.owners().isEmpty()
            ? "begin with \"image " + name + "\""
            : "there are "
                + world.owners().stream().map(Owner::name).collect(Collectors.joining(", "));
    return new Refused(argument, "there is no image or container " + name + "; " + there);
  }

  private @Nullable Refused image(String argument, String name) {
    Refused missing = owner(argument, name);
    return missing == null && Stacks.isContainer(world, name)
        ? new Refused(argument, name + " is a container; name an image")
        : missing;
  }

  private @Nullable Refused container(String name) {
    Refused missing = owner("container", name);
    return missing != null || Stacks.isContainer(world, name)
        ? missing
        : new Refused(
            "container",
            name + " is an image, which nobody changes; write \"run c1 from " + name + "\"");
  }

  private @Nullable Refused building(String argument, String name) {
    Refused wrong = image(argument, name);
    return wrong != null || Stacks.writable(world, name)
        ? wrong
        : new Refused(
            argument, "something stands on " + name + " already, so its layer is read-only");
  }

  private @Nullable Refused add(LayersCommand.Add add) {
    String image = add.image().text();
    if (world.owner(image) == null || Stacks.isContainer(world, image)) {
      return null;
    }
    Found found = Names.find(world, image, add.path().text());
    return found != null && found.directory()
        ? directory(add.path())
        : fileAbove(image, add.path());
  }

  private @Nullable Refused fileAbove(String owner, FilePath path) {
    for (String above : FilePath.ancestors(path.text())) {
      Found found = Names.find(world, owner, above);
      if (found != null && found.file()) {
        return new Refused("path", above + " is a file, so nothing can be in it");
      }
    }
    return null;
  }

  private static Refused directory(FilePath path) {
    return new Refused("path", path + " is a directory; name a file");
  }

  private @Nullable Refused absent(String argument, String owner, FilePath path) {
    return world.owner(owner) != null && Names.find(world, owner, path.text()) != null
        ? new Refused(argument, path + " is there already")
        : null;
  }

  private @Nullable Refused truncate(LayersCommand.Truncate truncate) {
    Refused wrong = container(truncate.container().text());
    if (wrong != null || truncate.size() == null) {
      return wrong;
    }
    Found found = Names.find(world, truncate.container().text(), truncate.path().text());
    return found != null && found.file() && truncate.size().bytes() > found.size()
        ? new Refused("size", "a file is only cut here; it has " + found.size() + " bytes")
        : null;
  }

  private @Nullable Refused link(LayersCommand.Link link) {
    String owner = link.owner().text();
    Refused wrong = owner("owner", owner);
    if (wrong == null && !Stacks.isContainer(world, owner)) {
      wrong = linkInImage(owner, link.path(), link.to());
    }
    return wrong == null && Driver.of(world).hardLinksRefused(world)
        ? new Refused(null, "hard links are told with the union drivers")
        : wrong;
  }

  private @Nullable Refused linkInImage(String image, FilePath path, FilePath to) {
    Refused wrong = first(building("owner", image), inTopLayer(image, path));
    return first(wrong, first(absent("to", image, to), above(image, to)));
  }

  private @Nullable Refused above(String owner, FilePath path) {
    return world.owner(owner) == null ? null : fileAbove(owner, path);
  }

  private @Nullable Refused inTopLayer(String image, FilePath path) {
    return new TopLayer(new Draft(world), image).entry(path.text()) == null
        ? new Refused("path", image + " has no file " + path + " in its own layer")
        : null;
  }

  private @Nullable Refused newName(String argument, String name) {
    return Descriptors.find(world, name) == null
        ? null
        : new Refused(argument, name + " is open already");
  }

  private @Nullable Refused open(String argument, String name) {
    return Descriptors.find(world, name) == null && !Closed.has(world, name)
        ? new Refused(argument, "no descriptor or mapping is called " + name)
        : null;
  }

  private @Nullable Refused map(LayersCommand.Map map) {
    Refused wrong =
        first(container(map.container().text()), newName("mapping", map.mapping().text()));
    if (wrong != null || map.fd() == null || Closed.has(world, map.fd().text())) {
      return wrong;
    }
    var descriptor = Descriptors.find(world, map.fd().text());
    return descriptor == null || !Descriptors.isDescriptor(descriptor, map.container().text())
        ? new Refused("fd", map.container() + " has no descriptor " + map.fd())
        : null;
  }

  private @Nullable Refused commit(String container, String image) {
    Refused wrong = first(container(container), vacant("image", image));
    return wrong == null && !Stacks.writable(world, container)
        ? new Refused("container", container + " has no layer of its own")
        : wrong;
  }
}
