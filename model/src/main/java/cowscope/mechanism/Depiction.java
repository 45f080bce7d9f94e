package cowscope.mechanism;

import cowscope.world.Access;
import cowscope.world.Block;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.Slot;
import cowscope.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a picture of a world says about its parts, in the words of a mechanism's lexicon. Every key
/// may be missing; a mechanism that has more to say extends this class.
///
/// Texts of several parts are written with ` · ` between them; a part with a hole that nobody fills
/// is left out, so `pid {pid} · from {parent}` serves processes with and without a parent.
public class Depiction {
  private static final String SEPARATOR = " · ";

  private final Lexicon lexicon;

  public Depiction(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// What stands above the owners of one kind: `picture.owners.process`.
  public String ownersTitle(String kind) {
    return text("picture.owners." + kind, kind + "s", Map.of());
  }

  /// What stands above a pool: `picture.pool.ram`, with `{capacity}` and the setup's members.
  public String poolTitle(World world, Pool pool) {
    Map<String, Object> figures = new LinkedHashMap<>(world.setup().asMap());
    if (pool.capacity() != Pool.UNLIMITED) {
      figures.put("capacity", String.format(Locale.ROOT, "%,d", pool.capacity()));
    }
    if (figures.get("pageSize") instanceof Number size) {
      figures.put("pageSize", Amount.bytes(size.longValue()));
    }
    return text("picture.pool." + pool.name(), pool.name(), figures);
  }

  /// What stands beside an owner's name: `picture.owner.process`, with the owner's attributes,
  /// `{parent}` and `{children}`.
  public String subtitle(World world, Owner owner) {
    Map<String, Object> figures = new LinkedHashMap<>(owner.attributes().asMap());
    if (owner.parent() != null) {
      figures.put("parent", owner.parent());
    }
    String children =
        world.owners().stream()
            .filter(other -> owner.name().equals(other.parent()))
            .map(Owner::name)
            .collect(Collectors.joining(", "));
    if (!children.isEmpty()) {
      figures.put("children", children);
    }
    return text("picture.owner." + owner.kind(), owner.kind(), figures);
  }

  /// Whether the commands are statements of a program, to be shown as code: `picture.statement`.
  public boolean statement() {
    return lexicon.find("picture.statement") != null;
  }

  /// Whether the owners stand side by side instead of one below the other: `picture.owners` says
  /// `columns`.
  public boolean columns() {
    return "columns".equals(lexicon.find("picture.owners"));
  }

  /// Whether places are chosen so that all together fill a stage well, instead of always alike:
  /// `picture.places` says `fitting`.
  public boolean fitting() {
    return "fitting".equals(lexicon.find("picture.places"));
  }

  /// What stands on a stage that has nothing to show: `picture.nothing`.
  public String nothing() {
    return text("picture.nothing", "Nothing is here.", Map.of());
  }

  /// Whether the slots of such regions are drawn, or only the arrows from their holder:
  /// `picture.rows.root` may say `hidden`. The slots of a block that go by numbers are drawn only
  /// when it says `shown`. For views that are not counted there is `picture.rows.view.file` too.
  ///
  /// @param kind of the regions
  /// @param usually what holds when it says neither
  public boolean drawn(String kind, boolean usually) {
    String said = lexicon.find("picture.rows." + kind);
    return said == null ? usually : said.equals("shown");
  }

  /// Whether what the slots of such regions point at stands on one another, the last on top, so
  /// that the arrows to the topmost say enough: `picture.arrows.layers` says `stacked`.
  public boolean stacked(String kind) {
    return "stacked".equals(lexicon.find("picture.arrows." + kind));
  }

  /// Whether owners of this kind stand with those they come from: `picture.family.container` does
  /// not say `none`.
  public boolean related(String kind) {
    return !"none".equals(lexicon.find("picture.family." + kind));
  }

  /// Whether a slot says that something below it is gone.
  public boolean erased(Slot slot) {
    return false;
  }

  /// Whether owners of this kind say what they do next: `picture.next.thread` exists.
  public boolean announces(String kind) {
    return lexicon.find("picture.next." + kind) != null;
  }

  /// What an owner does next, such as an instruction; null when there is nothing.
  public @Nullable String next(World world, Owner owner) {
    return null;
  }

  /// What stands in place of that when there is nothing: `picture.next.thread`.
  public String idle(Owner owner) {
    return text("picture.next." + owner.kind(), "", Map.of());
  }

  /// What stands in place of a slot of such a region while it is not there, or null for nothing:
  /// `picture.missing.registers`.
  public @Nullable String missing(String kind) {
    return lexicon.find("picture.missing." + kind);
  }

  /// Whether the values of such blocks, or of slots in such regions, are texts that are drawn
  /// character by character: `picture.spelled.buffer` exists.
  ///
  /// @param kind of the blocks or the regions
  public boolean spelled(String kind) {
    return lexicon.find("picture.spelled." + kind) != null;
  }

  /// Whether the value in the slot itself is such a text.
  public boolean spelled(World world, Slot slot) {
    return false;
  }

  /// How many characters there is room for where a text is drawn character by character; 0 where
  /// nobody knows.
  public int room(Block block) {
    return 0;
  }

  /// The count as it is stored in the block, in words, where that is something else than how many
  /// count on it; null where there is nothing to say.
  public @Nullable String stored(World world, Block block) {
    return null;
  }

  /// Whether the stored count is not the true one.
  public boolean astray(World world, Block block) {
    return false;
  }

  /// A mark that the block bears, in a word, or null.
  public @Nullable String flag(Block block) {
    return null;
  }

  /// Whether a borrowed pointer looks at something that is gone.
  public boolean dangling(World world, Slot slot) {
    return slot.access() == Access.BORROWED
        && slot.block() != null
        && world.block(slot.block()) == null;
  }

  /// What stands in a slot whose access is stopped: `picture.fault`.
  public String fault() {
    return text("picture.fault", "fault!", Map.of());
  }

  /// What stands above a region's slots: `picture.region.private`, with the region's attributes,
  /// `{region}` and `{size}`.
  public String heading(World world, Owner owner, Region region) {
    Map<String, Object> figures = new LinkedHashMap<>(region.attributes().asMap());
    figures.put("region", region.name());
    figures.put("size", region.size());
    return text(
        "picture.region." + region.kind(),
        "{region} · " + region.kind().replace('-', ' '),
        figures);
  }

  /// What a block with slots of its own is called: its name.
  public String title(World world, Block block) {
    return block.content().attributes().get("name", block.id().toString());
  }

  /// What stands below that: `picture.node.leaf`, with the block's attributes and `{value}`.
  public String subtitle(World world, Block block) {
    Map<String, Object> figures = new LinkedHashMap<>(block.content().attributes().asMap());
    if (block.value() != null) {
      figures.put("value", block.value());
    }
    return text("picture.node." + block.kind(), block.kind(), figures);
  }

  /// What stands on the line between a parent and its child: `picture.family.process`, with
  /// `{step}`.
  public String family(Owner child, int step) {
    return text("picture.family." + child.kind(), "from step {step}", Map.of("step", step));
  }

  /// What stands before the remark of a card that stands for several of a kind, which are all
  /// alike: `picture.several.container`, with `{count}`; nothing for one.
  public String several(String kind, int count) {
    return count == 1
        ? ""
        : text("picture.several." + kind, "{count} of kind " + kind, Map.of("count", count))
            + SEPARATOR;
  }

  /// What a slot points at, in words: `→ F0`, a value of its own, or `picture.slot.empty`.
  public String target(World world, Slot slot) {
    if (slot.block() != null) {
      return "→ " + slot.block();
    }
    return slot.value() != null ? slot.value() : text("picture.slot.empty", "nothing", Map.of());
  }

  /// What a slot allows, shortly: `rw`, `r-`, `--`, and `r- cow` where a write would be let through
  /// after a trap.
  public String access(World world, Slot slot) {
    if (slot.access() == Access.BORROWED) {
      return dangling(world, slot) ? text("picture.dangling", "dangling", Map.of()) : "";
    }
    String more = copiedOnWrite(world, slot) ? " cow" : "";
    return slot.access().text() + more;
  }

  /// Whether the owner may write through this slot although it is read-only now.
  protected boolean copiedOnWrite(World world, Slot slot) {
    return false;
  }

  /// One word for what a block is: `picture.block.file.shared`, else `picture.block.shared`, else
  /// `shared` itself.
  ///
  /// @param state `shared`, `private`, `unused`, `free` or `new`, or `held` for one that only a
  ///   snapshot keeps
  public String word(Block block, String state) {
    String special = lexicon.find("picture.block." + block.kind() + "." + state);
    return special != null ? special : word(state);
  }

  /// One word for a block that is not there, or for a state as such.
  public String word(String state) {
    return text("picture.block." + state, state, Map.of());
  }

  /// Whether the block holds zeros for everyone and is drawn as such.
  public boolean zero(Block block) {
    return block.kind().equals("zero");
  }

  /// Whether only a snapshot keeps the block.
  public boolean held(World world, Block block) {
    return false;
  }

  /// How many share a block: those that count on it, unless the mechanism knows better; -1 where
  /// that cannot be told.
  public int sharers(World world, Block block) {
    return block.counted() ? block.refs() : -1;
  }

  /// What stands on the corner of a block: its count, such as `×2`, or null.
  public @Nullable String mark(World world, Block block) {
    return block.counted() ? "×" + block.refs() : null;
  }

  /// What stands on the line from a block to its copy: `picture.copy`, with `{bytes}`.
  public String copying(long bytes) {
    return text("picture.copy", "copy {bytes}", Map.of("bytes", Amount.bytes(bytes)));
  }

  /// What stands for blocks for which a picture has no room: `picture.more`, with `{count}`.
  public String more(int count) {
    return text(
        "picture.more", "{count} more", Map.of("count", String.format(Locale.ROOT, "%,d", count)));
  }

  /// The states that the legend explains, in order: `picture.legend`, words with commas between.
  public List<String> legend() {
    String words =
        text("picture.legend", "shared, private, faulting, free, copied, read-only", Map.of());
    return Stream.of(words.split(",")).map(String::strip).toList();
  }

  /// What the legend says of a state: `picture.legend.copied`.
  public String legend(String state) {
    return text("picture.legend." + state, state, Map.of());
  }

  /// The text for a key with its holes filled, or `otherwise` treated likewise.
  protected final String text(String key, String otherwise, Map<String, ?> figures) {
    @Nullable String found = lexicon.find(key);
    String filled = Lexicon.fill(found == null ? otherwise : found, figures);
    return Stream.of(filled.split(SEPARATOR))
        .filter(part -> !part.contains("{"))
        .collect(Collectors.joining(SEPARATOR));
  }
}
