package cowscope.mechanism.memory;

import cowscope.command.Name;
import cowscope.event.Event;
import cowscope.mechanism.Decision;
import cowscope.mechanism.memory.MemoryCommand.ByProcess;
import cowscope.world.Owner;
import cowscope.world.RegionId;
import cowscope.world.World;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// What each command does; that it makes sense was checked before.
final class Rules {
  private final Story story;

  private Rules(World world) {
    this.story = new Story(world);
  }

  static Decision.Accepted decide(World world, MemoryCommand command) {
    Rules rules = new Rules(world);
    if (command instanceof ByProcess by && Checks.gone(world, by.process())) {
      rules.nobodyThere(command);
    } else {
      rules.carryOut(command);
    }
    return rules.story.told();
  }

  /// The system ended the process that is asked; a child of it will not be born.
  private void nobodyThere(MemoryCommand command) {
    story.answer("ESRCH", null, "gone");
    if (command instanceof MemoryCommand.Fork(_, Name child)) {
      Ending.gone(story, child.text());
    }
    if (command instanceof MemoryCommand.Vfork(_, Name child)) {
      Ending.gone(story, child.text());
    }
  }

  private void carryOut(MemoryCommand command) {
    switch (command) {
      case MemoryCommand.Spawn(Name process) -> Forking.spawn(story, process.text());
      case MemoryCommand.File(Name file, int pages, String content) ->
          Mappings.file(story, file.text(), pages, content);
      case MemoryCommand.Map map -> Mappings.map(story, request(map));
      case MemoryCommand.Calloc(Name process, Name region, int pages) ->
          Mappings.calloc(
              story, request(new MemoryCommand.Map(process, region, pages, null, false, null)));
      case MemoryCommand.Read(Name process, Pages page) -> use(process, page, Use.READ, null);
      case MemoryCommand.Write(Name process, Pages page, String value) ->
          use(process, page, Use.WRITE, value);
      case MemoryCommand.Receive(Name process, Pages page, String value) ->
          use(process, page, Use.RECEIVE, value);
      case MemoryCommand.Send(Name process, Pages page) -> use(process, page, Use.SEND, null);
      case MemoryCommand.Fork(Name process, Name child) ->
          Forking.fork(story, owner(process), child.text());
      case MemoryCommand.Vfork(Name process, Name child) ->
          Forking.vfork(story, owner(process), child.text());
      case MemoryCommand.Exec(Name process, Name program) ->
          Ending.exec(story, owner(process), program == null ? null : program.text());
      case MemoryCommand.Exit(Name process) -> Ending.exit(story, owner(process));
      case MemoryCommand.Unmap(Name process, Pages page) -> unmap(process, page);
      case MemoryCommand.Discard(Name process, Pages page) ->
          each(process, page, "ENOMEM", (mapping, run) -> Discarding.discard(story, mapping, run));
      case MemoryCommand.Protect(Name process, Pages page, Protection protection) ->
          each(
              process,
              page,
              "ENOMEM",
              (mapping, run) -> Protecting.run(story, mapping, run, protection));
      case MemoryCommand.Mergeable(Name process, Name region) -> offer(process, region.text());
      case MemoryCommand.Merge() -> Merging.run(story);
      case MemoryCommand.Evict(Name process, Pages page) ->
          each(process, page, "ENOMEM", (mapping, run) -> Swapping.out(story, mapping, run));
      case MemoryCommand.Pin(Name process, Pages page) ->
          each(process, page, "EFAULT", (mapping, run) -> Pinning.pin(story, mapping, run));
      case MemoryCommand.Unpin(Name process, Pages page) ->
          each(process, page, "EINVAL", (mapping, run) -> Pinning.unpin(story, mapping, run));
      case MemoryCommand.Lock(Name process, Pages page) ->
          each(process, page, "ENOMEM", (mapping, run) -> Locking.run(story, mapping, run));
    }
  }

  private void use(Name process, Pages page, Use use, @Nullable String value) {
    Mapping mapping = mapping(process, page.region());
    if (mapping == null) {
      unmapped(use.refusal(Situation.HOLE), process, page.region());
    } else {
      Accesses.run(story, mapping, page.in(mapping.region().size()), use, value);
    }
  }

  private void unmap(Name process, Pages page) {
    each(
        process,
        page,
        null,
        (mapping, run) -> {
          Discarding.unmap(story, mapping, run);
          return true;
        });
  }

  private void offer(Name process, String region) {
    Mapping mapping = mapping(process, region);
    if (mapping == null) {
      unmapped("ENOMEM", process, region);
    } else if (mapping.shared()) {
      story.note("never-mergeable", mapping.slot(0));
    } else {
      story.add(new Event.RegionMarked(mapping.id(), Words.MERGEABLE, true));
    }
  }

  /// What one call of the system does to neighbouring pages; false ends it.
  private interface Call extends BiPredicate<Mapping, Pages.Run> {}

  private void each(Name process, Pages page, @Nullable String otherwise, Call call) {
    Mapping mapping = mapping(process, page.region());
    if (mapping == null) {
      unmapped(otherwise, process, page.region());
      return;
    }
    for (Pages.Run run : page.in(mapping.region().size())) {
      if (!call.test(story.again(mapping), run)) {
        return;
      }
    }
  }

  /// The region was asked for in vain: its address is a hole.
  private void unmapped(@Nullable String outcome, Name process, String region) {
    RegionId id = RegionId.of(space(process).name(), region);
    if (outcome == null) {
      story.note("nothing-mapped", id.slot(0));
    } else {
      story.answer(outcome, id.slot(0), "never-mapped");
    }
  }

  private Mappings.Request request(MemoryCommand.Map map) {
    MemoryCommand.Limit limit = map.limit();
    Name file = map.file();
    return new Mappings.Request(
        space(map.process()),
        map.region().text(),
        map.pages(),
        file == null ? null : file.text(),
        map.shared(),
        limit == null ? Protection.READ_WRITE : limit.protection());
  }

  private @Nullable Mapping mapping(Name process, String region) {
    return Mapping.find(story.world(), space(process).name(), region);
  }

  private Owner owner(Name process) {
    return story.world().existingOwner(process.text());
  }

  private Owner space(Name process) {
    return Spaces.holder(story.world(), owner(process));
  }
}
