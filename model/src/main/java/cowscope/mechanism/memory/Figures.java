package cowscope.mechanism.memory;

import cowscope.mechanism.Lexicon;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the sentences about an event need beyond its own fields, from the world before it.
final class Figures {
  /// Processes up to this size are counted for a comparison; for a larger one the count would cost
  /// more than the sentence is worth.
  private static final int WORTH_COUNTING = 4_096;

  private final Map<String, Object> figures = new HashMap<>();
  private final Lexicon lexicon;
  private final World world;

  Figures(Lexicon lexicon, World world) {
    this.lexicon = lexicon;
    this.world = world;
  }

  Map<String, Object> all() {
    return figures;
  }

  Figures put(String key, @Nullable Object value) {
    if (value != null) {
      figures.put(key, value instanceof List<?> many ? listed(many) : value);
    }
    return this;
  }

  Figures text(String key, String lexiconKey) {
    return put(key, lexicon.text(lexiconKey));
  }

  /// Which text tells the event.
  Figures cause(String cause) {
    return put("cause", cause);
  }

  /// Whose slots these are: `{process}`, the one that runs in that address space, `{page}` and what
  /// lies behind, `{of}`.
  Figures about(SlotRange slots) {
    int last = slots.end() - 1;
    String pages = slots.count() == 1 ? "" : "-" + last;
    about(slots.region());
    return put("page", figures.get("region") + "[" + slots.first() + pages + "]");
  }

  Figures about(RegionId id) {
    if (id instanceof RegionId.InOwner(String owner, String region)) {
      put("process", Spaces.running(world, owner));
      put("region", region);
      Mapping mapping = Mapping.find(world, owner, region);
      put("of", mapping == null ? null : mapping.region().attributes().get(Words.OF));
    }
    return this;
  }

  /// The frames that slots point at, `{frame}`, and how many entries the first has, `{owners}`;
  /// where they point at nothing, the frame behind.
  Figures frame(SlotRange slots) {
    BlockId first = world.target(slots.slot(0));
    Mapping mapping = Mapping.of(world, slots.region());
    if (first == null && mapping != null) {
      first = mapping.behind(world, slots.first());
    }
    Block block = first == null ? null : world.block(first);
    if (first != null && block != null) {
      blocks("frame", first, slots.count());
      put("owners", block.refs());
    }
    return this;
  }

  /// Neighbouring blocks: `F2`, or `F2 to F5`.
  Figures blocks(String key, BlockId first, int count) {
    boolean one = count == 1 || first.number() == BlockId.ONLY;
    return put(key, one ? first.toString() : first + " to " + first.plus(count - 1));
  }

  Figures target(@Nullable BlockId first, int count) {
    return first == null ? text("target", "target.none") : blocks("target", first, count);
  }

  /// How many of the slots point somewhere: `{present}`.
  Figures present(SlotRange slots) {
    return put("present", present(world.existingRegion(slots.region()), slots));
  }

  Figures child(RegionId region) {
    return region instanceof RegionId.InOwner(String child, _) ? put("child", child) : this;
  }

  /// What the limits are that an answer may be about.
  Figures promises() {
    Settings settings = new Settings(world.setup());
    settings.chosen().asMap().forEach(this::put);
    return put("promised", Commit.promised(world));
  }

  /// What fork would have copied: all private pages of a process that maps the frame.
  Figures comparison(BlockId frame) {
    boolean worth = Commit.mapped(world) <= WORTH_COUNTING;
    Owner sharer = worth ? sharer(frame) : null;
    long present = 0;
    for (Region region : sharer == null ? List.<Region>of() : sharer.regions()) {
      boolean counts = region.kind().startsWith(Words.PRIVATE);
      present += counts ? present(region, RegionId.of("", "").slots(0, region.size())) : 0;
    }
    String sentence = lexicon.text("comparison", Map.of("count", present));
    return put("comparison", present < 2 ? "" : sentence);
  }

  /// A process that maps the frame; all that share it have about as many pages.
  private @Nullable Owner sharer(BlockId frame) {
    for (Owner owner : world.ownersOf(Words.PROCESS)) {
      for (Region region : owner.regions()) {
        for (int index = 0; index < region.size(); index++) {
          if (frame.equals(world.target(region, index))) {
            return owner;
          }
        }
      }
    }
    return null;
  }

  private static int present(Region region, SlotRange slots) {
    int[] present = {0};
    region.entries().forEach(slots.first(), slots.count(), (index, entry) -> present[0]++);
    return present[0];
  }

  private static String listed(List<?> many) {
    return String.join(", ", many.stream().map(Object::toString).toList());
  }
}
