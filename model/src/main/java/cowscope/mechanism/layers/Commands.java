package cowscope.mechanism.layers;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.BlockId;
import cowscope.world.SlotId;
import java.util.Objects;

/// Carries out commands that make sense.
record Commands(Draft draft) {

  void run(LayersCommand command) {
    Obstacles.Obstacle obstacle = new Obstacles(draft.world()).of(command);
    if (obstacle == null) {
      carryOut(command);
    } else {
      obstacle.answer(draft);
    }
    Closed.notice(draft, command);
  }

  private void carryOut(LayersCommand command) {
    Images images = new Images(draft);
    switch (command) {
      case LayersCommand.Image(var image, var base) ->
          images.image(image.text(), base == null ? null : base.text());
      case LayersCommand.Add(var image, var path, var size, var content) ->
          images.add(image.text(), path.text(), size.bytes(), content);
      case LayersCommand.Run(var container, var image, var root) ->
          images.run(container.text(), image.text(), root != null);
      case LayersCommand.Read(var container, var path) ->
          contents(container.text()).read(path.text());
      case LayersCommand.Write(var container, var path, var content) ->
          contents(container.text()).write(path.text(), content, false);
      case LayersCommand.Append(var container, var path, var content) ->
          contents(container.text()).write(path.text(), content, true);
      case LayersCommand.Truncate(var container, var path, var size) ->
          contents(container.text()).truncate(path.text(), size == null ? 0 : size.bytes());
      case LayersCommand.Chmod(var container, var path, var mode) ->
          contents(container.text()).chmod(path.text(), mode == null ? "changed" : mode.text());
      case LayersCommand.Rename(var container, var path, var to) ->
          names(container.text()).rename(path.text(), to.text());
      case LayersCommand.Remove(var container, var path) ->
          names(container.text()).remove(path.text());
      case LayersCommand.Mkdir(var container, var path) ->
          names(container.text()).mkdir(path.text());
      case LayersCommand.Link link -> link(link);
      case LayersCommand.Open(var container, var path, var fd, var mode) ->
          contents(container.text())
              .open(path.text(), fd.text(), mode == null ? OpenMode.READ_ONLY : mode);
      case LayersCommand.Map map -> map(map);
      case LayersCommand.Look(var fd) -> look(fd.text());
      case LayersCommand.Close(var fd) -> close(fd.text());
      case LayersCommand.Commit(var container, var image) ->
          images.commit(container.text(), image.text());
      case LayersCommand.Stop(var container) -> images.stop(container.text());
      case LayersCommand.Prune(var image) -> images.prune(image.text());
      case LayersCommand.Account(var owner) -> images.account(owner.text());
    }
  }

  private Contents contents(String container) {
    return new Contents(draft, container);
  }

  private Names names(String container) {
    return new Names(draft, container);
  }

  private void close(String name) {
    SlotId slot = Descriptors.find(draft.world(), name);
    if (slot == null) {
      Closed.answer(draft, name, "close");
    } else {
      Descriptors.close(draft, slot);
      Closed.add(draft, slot, name);
    }
  }

  private void link(LayersCommand.Link link) {
    String owner = link.owner().text();
    if (Stacks.isContainer(draft.world(), owner)) {
      names(owner).link(link.path().text(), link.to().text());
    } else {
      Names.linkInImage(draft, owner, link.path().text(), link.to().text());
    }
  }

  private void map(LayersCommand.Map map) {
    String container = map.container().text();
    if (map.path() != null) {
      contents(container).map(map.path().text(), map.mapping().text());
    } else {
      mapDescriptor(container, Objects.requireNonNull(map.fd()).text(), map.mapping().text());
    }
  }

  private void mapDescriptor(String container, String name, String mapping) {
    SlotId fd = Descriptors.find(draft.world(), name);
    if (fd == null) {
      Closed.answer(draft, name, "map");
    } else {
      draft.then(new Event.Attempted(fd, "map", null, "map-descriptor"));
      Descriptors.mapDescriptor(draft, container, fd, mapping);
    }
  }

  private void look(String name) {
    SlotId slot = Descriptors.find(draft.world(), name);
    if (slot == null) {
      Closed.answer(draft, name, "look");
      return;
    }
    boolean mapping = Descriptors.isMapping(slot);
    draft.then(new Event.Attempted(slot, "look", null, mapping ? "look-mapping" : "look"));
    BlockId file = draft.world().target(slot);
    if (mapping && file != null && draft.world().existingBlock(file).bytes() == 0) {
      draft.then(new Event.Answered("SIGBUS", slot, "past-end"));
      return;
    }
    String value = Views.value(draft.world(), file);
    draft.then(new Event.ValueRead(slot, value == null ? "" : value));
  }
}
