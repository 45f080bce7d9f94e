package cowscope.mechanism.memory;

import cowscope.command.Name;
import cowscope.mechanism.Decision.Refused;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether a command makes sense in a world: what is wrong is a mistake in the scenario.
final class Checks {
  private final World world;

  private Checks(World world) {
    this.world = world;
  }

  /// What is wrong with `command`, or null.
  static @Nullable Refused refusal(World world, MemoryCommand command) {
    return new Checks(world).check(command);
  }

  /// Whether the system ended the process, or never let it begin.
  static boolean gone(World world, Name process) {
    return world.owner(process.text()) == null && Ending.gone(world).contains(process.text());
  }

  private @Nullable Refused check(MemoryCommand command) {
    if (command instanceof MemoryCommand.ByProcess by && gone(world, by.process())) {
      return null;
    }
    return switch (command) {
      case MemoryCommand.Spawn(Name process) -> unused("process", process);
      case MemoryCommand.File(Name file, int pages, _) ->
          any(unused("file", file), size(pages), fits(pages));
      case MemoryCommand.Map map ->
          any(
              newRegion(map.process(), map.region(), map.pages()),
              file(map.file()),
              map.shared() && map.file() == null ? anotherOwner("region") : null);
      case MemoryCommand.Calloc(Name process, Name region, int pages) ->
          newRegion(process, region, pages);
      case MemoryCommand.Fork(Name process, Name child) ->
          any(process(process), unused("child", child));
      case MemoryCommand.Vfork(Name process, Name child) ->
          any(process(process), unused("child", child));
      case MemoryCommand.Exec(Name process, _) -> process(process);
      case MemoryCommand.Exit(Name process) -> process(process);
      case MemoryCommand.Mergeable(Name process, Name region) ->
          any(process(process), region("region", process, region.text()));
      case MemoryCommand.Merge() -> mergeable();
      case MemoryCommand.Read(Name process, Pages page) -> pages(process, page);
      case MemoryCommand.Write(Name process, Pages page, _) -> pages(process, page);
      case MemoryCommand.Unmap(Name process, Pages page) -> pages(process, page);
      case MemoryCommand.Discard(Name process, Pages page) -> pages(process, page);
      case MemoryCommand.Protect(Name process, Pages page, _) -> pages(process, page);
      case MemoryCommand.Receive(Name process, Pages page, _) -> pages(process, page);
      case MemoryCommand.Send(Name process, Pages page) -> pages(process, page);
      case MemoryCommand.Evict(Name process, Pages page) -> pages(process, page);
      case MemoryCommand.Pin(Name process, Pages page) -> pages(process, page);
      case MemoryCommand.Unpin(Name process, Pages page) ->
          any(pages(process, page), pinned(process, page));
      case MemoryCommand.Lock(Name process, Pages page) -> pages(process, page);
    };
  }

  private static @Nullable Refused any(@Nullable Refused... refusals) {
    for (Refused refusal : refusals) {
      if (refusal != null) {
        return refusal;
      }
    }
    return null;
  }

  private @Nullable Refused process(Name name) {
    Owner owner = world.owner(name.text());
    if (owner == null || !owner.kind().equals(Words.PROCESS)) {
      return new Refused(
          "process", "there is no process " + name + "; " + listed(Words.PROCESS, "processes"));
    }
    Owner child = Spaces.awaited(world, name.text());
    return child == null
        ? null
        : new Refused(
            "process", name + " waits until its child " + child.name() + " calls exec or exit");
  }

  private @Nullable Refused file(@Nullable Name name) {
    if (name == null) {
      return null;
    }
    Owner owner = world.owner(name.text());
    return owner != null && owner.kind().equals(Words.FILE)
        ? null
        : new Refused("file", "there is no file " + name + "; " + listed(Words.FILE, "files"));
  }

  private String listed(String kind, String many) {
    List<Owner> owners = world.ownersOf(kind);
    return owners.isEmpty()
        ? "there are no " + many + " yet"
        : "there are "
            + owners.stream().map(Owner::name).limit(10).collect(Collectors.joining(", "));
  }

  private @Nullable Refused unused(String argument, Name name) {
    return any(
        world.owner(name.text()) == null
            ? null
            : new Refused(argument, "the name " + name + " is in use already"),
        anotherOwner(argument));
  }

  private @Nullable Refused anotherOwner(String argument) {
    return world.owners().size() < Limits.OWNERS
        ? null
        : new Refused(
            argument,
            "there may be at most "
                + Limits.OWNERS
                + " processes, files and pieces of shared memory");
  }

  private @Nullable Refused newRegion(Name process, Name region, int pages) {
    return any(process(process), regionName(region), size(pages), unusedRegion(process, region));
  }

  private static @Nullable Refused regionName(Name region) {
    boolean plain = region.text().matches("[\\p{L}\\p{N}_./@-]+");
    return plain
        ? null
        : new Refused("region", "the name of a region has letters, digits and _ . / @ - only");
  }

  private @Nullable Refused unusedRegion(Name process, Name region) {
    Owner space = space(process);
    return space == null || space.region(region.text()) == null
        ? null
        : new Refused("region", process + " has a region " + region + " already");
  }

  private @Nullable Refused mergeable() {
    return Merging.pages(world) <= Limits.MERGEABLE
        ? null
        : new Refused(
            null, "the mergeable regions may have at most " + Limits.MERGEABLE + " pages in all");
  }

  private static @Nullable Refused size(int pages) {
    return pages >= 1 && pages <= Limits.PAGES
        ? null
        : new Refused("pages", "there must be 1 to " + Limits.PAGES + " pages");
  }

  private @Nullable Refused fits(int pages) {
    int free = world.pool(Words.RAM).free();
    return pages <= free
        ? null
        : new Refused(
            "pages", "the page cache needs a frame for each page, and " + free + " are free");
  }

  private @Nullable Refused pages(Name process, Pages page) {
    return any(process(process), region("page", process, page.region()), inRegion(process, page));
  }

  private @Nullable Refused region(String argument, Name process, String name) {
    Owner space = space(process);
    if (space == null || space.region(name) != null || Mappings.unmapped(space).contains(name)) {
      return null;
    }
    return new Refused(
        argument, process + " has no region " + name + "; " + regions(space.regions()));
  }

  private static String regions(List<Region> regions) {
    return regions.isEmpty()
        ? "it has none yet"
        : "it has " + regions.stream().map(Region::name).collect(Collectors.joining(", "));
  }

  private @Nullable Refused inRegion(Name process, Pages page) {
    Owner space = space(process);
    Region region = space == null ? null : space.region(page.region());
    if (region == null) {
      return null;
    }
    int last = region.size() - 1;
    for (Pages.Run run : page.in(region.size())) {
      if (run.last() > last) {
        return new Refused(
            "page",
            "there is no " + region.name() + "[" + run.last() + "]; the last page is " + last);
      }
    }
    return null;
  }

  private @Nullable Refused pinned(Name process, Pages page) {
    Owner space = space(process);
    Mapping mapping = space == null ? null : Mapping.find(world, space.name(), page.region());
    if (mapping == null) {
      return null;
    }
    Map<Integer, Integer> wanted = new HashMap<>();
    for (Pages.Run run : page.in(mapping.region().size())) {
      for (int index = run.first(); index <= run.last(); index++) {
        int times = wanted.merge(index, 1, Integer::sum);
        if (Pinning.through(mapping, index).size() < times) {
          return new Refused("page", page.region() + "[" + index + "] is not pinned");
        }
      }
    }
    return null;
  }

  /// The process whose regions `process` uses, or null when there is no such process.
  private @Nullable Owner space(Name process) {
    Owner owner = world.owner(process.text());
    return owner == null ? null : Spaces.holder(world, owner);
  }
}
