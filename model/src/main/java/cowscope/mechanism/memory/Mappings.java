package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.BlockRun;
import cowscope.world.Mark;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How files come into the page cache and regions into an address space (Linux: `do_mmap`).
final class Mappings {
  private static final int LETTERS = '~' - '@' + 1;
  private static final BlockId ZERO = new BlockId(Words.ZERO, BlockId.ONLY);

  private Mappings() {}

  /// What is to be mapped.
  ///
  /// @param file the file behind it, or null
  record Request(
      Owner space,
      String region,
      int pages,
      @Nullable String file,
      boolean shared,
      Protection protection) {

    String kind() {
      if (file != null) {
        return shared ? Words.SHARED_FILE : Words.PRIVATE_FILE;
      }
      return shared ? Words.SHARED : Words.PRIVATE;
    }

    /// Linux: `accountable_mapping`, `shmem_acct_size`.
    long charge() {
      boolean promised = shared ? file == null : protection.writable();
      return promised ? pages : 0;
    }
  }

  /// A file, all of it in the page cache.
  static void file(Story story, String name, int pages, @Nullable String content) {
    story.add(new Event.OwnerAdded(name, Words.FILE, null));
    RegionId cache = cache(story, name, pages);
    int page = 0;
    for (BlockRun run : story.world().pool(Words.RAM).freeRuns(pages)) {
      fill(story, run, page, content);
      SlotRange slots = cache.slots(page, run.count());
      story.add(new Event.SlotPointed(slots, run.first(), Access.READ_WRITE, Mark.NONE, "cached"));
      page += run.count();
    }
  }

  private static void fill(Story story, BlockRun run, int page, @Nullable String content) {
    int bytes = story.settings().pageSize();
    int step = content == null ? 1 : run.count();
    for (int i = 0; i < run.count(); i += step) {
      String value =
          content == null ? String.valueOf((char) ('@' + (page + i) % LETTERS)) : content;
      story.add(
          new Event.BlockAllocated(
              run.first().plus(i), step, Words.FILE_PAGE, value, bytes, true, "file"));
    }
  }

  private static RegionId cache(Story story, String owner, int pages) {
    RegionId cache = RegionId.of(owner, Words.PAGES);
    story.add(
        new Event.RegionAdded(cache, Words.CACHE, pages, false, Region.NUMBERED, Attributes.NONE));
    return cache;
  }

  /// Maps what is asked for, or answers ENOMEM and maps nothing.
  ///
  /// @return whether it is mapped
  static boolean map(Story story, Request request) {
    String obstacle = obstacle(story, request);
    if (obstacle != null) {
      story.answer("ENOMEM", null, obstacle);
      remember(story, request, true);
      return false;
    }
    remember(story, request, false);
    Attributes attributes =
        Attributes.of(
            Words.PARTS,
            Parts.whole(
                request.pages(), request.protection(), !request.shared() && request.charge() > 0));
    RegionId id = RegionId.of(request.space().name(), request.region());
    story.add(
        new Event.RegionAdded(
            id,
            request.kind(),
            request.pages(),
            true,
            Region.NUMBERED,
            behind(story, request, attributes)));
    if (story.eager()) {
      Eager.fill(story, Objects.requireNonNull(Mapping.of(story.world(), id)), 0, request.pages());
    }
    return true;
  }

  /// As map private; where the zero page comes at allocation, every entry points at it.
  static void calloc(Story story, Request request) {
    boolean mapped = map(story, request);
    if (mapped && story.settings().zeroPageAtAllocation() && !story.eager()) {
      RegionId id = RegionId.of(request.space().name(), request.region());
      SlotRange all = id.slots(0, request.pages());
      story.add(new Event.SlotPointed(all, ZERO, Access.READ_ONLY, Mark.NONE, "calloc"));
    }
  }

  private static @Nullable String obstacle(Story story, Request request) {
    int most = story.settings().addressSpace();
    if (most > 0 && Commit.mapped(request.space()) + request.pages() > most) {
      return "address-space";
    }
    if (!Commit.allows(story, request.charge())) {
      return "commit-limit";
    }
    boolean lacking = story.eager() && Eager.framesFor(story, request) > Frames.free(story);
    return lacking ? "no-frames" : null;
  }

  private static Attributes behind(Story story, Request request, Attributes attributes) {
    if (request.file() != null) {
      boolean never = request.shared() && request.protection() == Protection.READ_ONLY;
      Attributes of = attributes.with(Words.OF, request.file());
      return never ? of.with(Words.NEVER_WRITABLE, true) : of;
    }
    if (!request.shared()) {
      return attributes;
    }
    String name = request.space().name() + "." + request.region();
    String unused = name;
    for (int i = 2; story.world().owner(unused) != null; i++) {
      unused = name + "#" + i;
    }
    story.add(new Event.OwnerAdded(unused, Words.SHMEM, null));
    cache(story, unused, request.pages());
    return attributes.with(Words.OF, unused);
  }

  /// A process keeps in mind what it could not map: to use that is a fault of the process, not a
  /// mistake in the scenario.
  private static void remember(Story story, Request request, boolean failed) {
    List<String> names = unmapped(request.space());
    if (names.contains(request.region()) == failed) {
      return;
    }
    List<String> changed = new ArrayList<>(names);
    if (failed) {
      changed.add(request.region());
    } else {
      changed.remove(request.region());
    }
    story.add(
        new Event.OwnerMarked(
            request.space().name(),
            Words.UNMAPPED,
            changed.isEmpty() ? null : List.copyOf(changed)));
  }

  /// The names of the regions that a process asked for in vain.
  static List<String> unmapped(Owner process) {
    return process.attributes().get(Words.UNMAPPED, List.of());
  }
}
