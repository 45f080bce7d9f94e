package cowscope.app.diagram;

import cowscope.app.diagram.RegionRole.Form;
import cowscope.event.Event;
import cowscope.mechanism.Depiction;
import cowscope.mechanism.Mechanism;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Draws one world.
final class DiagramBuilder {
  /// Of a run of copies, so many lines are drawn.
  private static final int MAX_COPY_LINES = 8;

  private static final Cell.Notes NONE = Cell.Notes.NONE;

  private final Layout layout;
  private final Cast cast;
  private final Depiction depiction;
  private final World world;
  private final World shown;
  private final Recent recent;
  private final int step;
  private final RowBuilder rows;

  /// How many blocks there is no room for.
  private int rest;

  /// How many of them are free.
  private int restFree;

  DiagramBuilder(Layout layout, Mechanism mechanism, World world, Recent recent, int step) {
    this.layout = layout;
    this.cast = layout.cast();
    this.depiction = mechanism.depiction();
    this.world = world;
    this.shown = mechanism.shown(world);
    this.recent = recent;
    this.step = step;
    this.rows = new RowBuilder(shown, depiction, recent, step);
  }

  Diagram build() {
    Map<Subject, Card> cards = new LinkedHashMap<>();
    Map<BlockId, Cell> cells = new LinkedHashMap<>();
    cast.owners().forEach(role -> put(cards, owner(role)));
    for (PoolRole pool : cast.pools()) {
      pool.nodes().forEach(node -> put(cards, node(node)));
      if (!pool.heat()) {
        cells(pool, cells);
      }
    }
    Diagram boxes =
        new Diagram(List.of(), cards, cells, List.of(), links(), copies(), rest(), step, world);
    List<Arrow> arrows = new ArrowBuilder(cast, world, recent, step, boxes::cell).drawn();
    for (Arrow arrow : arrows) {
      if (arrow.is(Arrow.Trait.DANGLING) && cast.node(arrow.block()) == null) {
        cells.computeIfAbsent(arrow.block(), this::free);
      }
    }
    return new Diagram(
        headings(cards.keySet(), cells.keySet()),
        cards,
        cells,
        arrows,
        boxes.links(),
        boxes.copies(),
        boxes.rest(),
        step,
        world);
  }

  private Diagram.@Nullable Rest rest() {
    if (rest == 0) {
      return null;
    }
    String text = rest == restFree ? rest + " " + depiction.word("free") : depiction.more(rest);
    return new Diagram.Rest(rest, text);
  }

  private static void put(Map<Subject, Card> cards, @Nullable Card card) {
    if (card != null) {
      cards.put(card.subject(), card);
    }
  }

  /// The titles of what is there; none stands over nothing.
  private List<Heading> headings(Set<Subject> cards, Set<BlockId> cells) {
    Set<String> there = new HashSet<>();
    cells.forEach(cell -> there.add(cell.prefix()));
    cast.pools().stream().filter(PoolRole::heat).forEach(pool -> there.add(pool.prefix()));
    Set<String> kinds = new HashSet<>();
    for (Subject card : cards) {
      switch (card) {
        case Subject.OfOwner(String name) -> kinds.add(shown.existingOwner(name).kind());
        case Subject.OfBlock(BlockId block) -> there.add(block.prefix());
        case Subject.OfSlots _ -> {}
      }
    }
    List<Heading> headings = new ArrayList<>();
    for (Title title : layout.titles()) {
      Pool pool = title.pool() && there.contains(title.key()) ? world.findPool(title.key()) : null;
      if (pool != null) {
        headings.add(Heading.of(title, depiction.poolTitle(world, pool)));
      } else if (!title.pool() && kinds.contains(title.key())) {
        headings.add(Heading.of(title, depiction.ownersTitle(title.key())));
      }
    }
    return headings;
  }

  /// Whether it was removed, and its free blocks with it.
  private static boolean gone(Pool pool) {
    return !pool.listed() && pool.used() == 0;
  }

  private @Nullable Card owner(OwnerRole role) {
    List<String> present =
        role.members().stream().filter(name -> shown.owner(name) != null).toList();
    if (present.isEmpty()) {
      return null;
    }
    Owner owner = shown.existingOwner(present.getFirst());
    String several = depiction.several(owner.kind(), present.size());
    List<Card.Part> parts = new ArrayList<>();
    for (RegionRole region : role.regions()) {
      Region there = shown.region(region.id());
      if (there != null && region.form() != Form.HIDDEN) {
        String heading = depiction.heading(world, owner, there);
        parts.add(part(region, heading, there));
      }
    }
    String subtitle = depiction.subtitle(world, owner);
    String doing = role.announces() ? depiction.next(world, owner) : null;
    Card.Next next =
        role.announces()
            ? new Card.Next(doing == null ? depiction.idle(owner) : doing, doing != null)
            : null;
    return new Card(
        Subject.of(role.name()),
        present.stream().map(Subject::of).toList(),
        range(owner.name(), present.getLast()),
        several + subtitle,
        next,
        parts,
        null);
  }

  private static String range(String first, String last) {
    return first.equals(last) ? first : first + " – " + last;
  }

  private Card.Part part(RegionRole role, String heading, Region region) {
    int hidden = rows.hidden(role);
    String more = hidden == 0 ? "" : depiction.more(hidden);
    return new Card.Part(role.id(), heading, rows.rows(role, region), more);
  }

  private @Nullable Card node(NodeRole role) {
    Block block = world.block(role.block());
    if (block == null) {
      return null;
    }
    if (!role.shown(step)) {
      rest++;
      return null;
    }
    Region slots = block.content().slots();
    List<Card.Part> parts = new ArrayList<>();
    if (slots != null && role.slots().form() != Form.HIDDEN) {
      parts.add(part(role.slots(), "", slots));
    }
    List<BlockId> present = role.members().stream().filter(id -> world.block(id) != null).toList();
    String title =
        present.size() == 1
            ? depiction.title(world, block)
            : range(block.id().toString(), present.getLast().toString());
    String several = depiction.several(block.kind(), present.size());
    String subtitle = several + depiction.subtitle(world, block);
    List<Subject> members = present.stream().map(Subject::of).toList();
    return new Card(Subject.of(block.id()), members, title, subtitle, null, parts, cell(block));
  }

  private void cells(PoolRole role, Map<BlockId, Cell> cells) {
    Pool pool = world.findPool(role.prefix());
    if (pool == null || gone(pool)) {
      return;
    }
    if (role.fixed()) {
      for (int number = 0; number < role.cells(); number++) {
        Block block = pool.block(number);
        BlockId id = block == null ? new BlockId(role.prefix(), number) : block.id();
        if (shows(role, id)) {
          cells.put(id, block == null ? free(id) : cell(block));
        } else if (block == null) {
          restFree++;
        }
      }
    } else {
      pool.forEachBlock(block -> {
        if (role.index(block.id().number()) >= 0 && shows(role, block.id())) {
          cells.put(block.id(), cell(block));
        }
      });
    }
  }

  private boolean shows(PoolRole role, BlockId id) {
    boolean there = role.shows(id.number(), step);
    rest += there ? 0 : 1;
    return there;
  }

  private Cell free(BlockId id) {
    return new Cell(id, Cell.Look.FREE, null, depiction.word("free"), null, false, false, NONE);
  }

  private Cell cell(Block block) {
    boolean waiting = recent.waiting(block.id());
    Cell.Look look = look(world, block, depiction, waiting);
    boolean held = depiction.held(world, block);
    String state = block.refs() == 0 && waiting && block.counted() ? "new" : state(block, look);
    return new Cell(
        block.id(),
        look,
        block.value(),
        depiction.word(block, held && look == Cell.Look.PRIVATE ? "held" : state),
        depiction.mark(world, block),
        recent.copied(block.id()),
        held,
        notes(block));
  }

  private Cell.Notes notes(Block block) {
    boolean spelled = depiction.spelled(block.kind());
    String stored = depiction.stored(world, block);
    String flag = depiction.flag(block);
    return spelled || stored != null || flag != null
        ? new Cell.Notes(
            spelled, depiction.room(block), stored, depiction.astray(world, block), flag)
        : NONE;
  }

  private static String state(Block block, Cell.Look look) {
    if (look != Cell.Look.ZERO) {
      return look.word();
    }
    return block.refs() == 0 ? "unused" : block.refs() == 1 ? "private" : "shared";
  }

  /// What a block looks like.
  ///
  /// @param waiting whether it was taken from its pool only now, so that nobody can point at it yet
  static Cell.Look look(World world, Block block, Depiction depiction, boolean waiting) {
    if (depiction.zero(block)) {
      return Cell.Look.ZERO;
    }
    int sharers = depiction.sharers(world, block);
    if (sharers < 0) {
      return Cell.Look.STATIC;
    }
    if (sharers == 0 && !waiting) {
      return Cell.Look.UNUSED;
    }
    return sharers > 1 ? Cell.Look.SHARED : Cell.Look.PRIVATE;
  }

  private List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (OwnerRole role : cast.owners()) {
      Owner child = world.owner(role.name());
      String parent = role.parent();
      if (child != null && parent != null && world.owner(parent) != null) {
        links.add(new Link(parent, child.name(), depiction.family(child, role.born())));
      }
    }
    return links;
  }

  private List<CopyLine> copies() {
    List<CopyLine> lines = new ArrayList<>();
    if (recent.copying()) {
      Event.BlockCopied last = recent.copies().getLast();
      String label = depiction.copying(last.bytes());
      for (int i = 0; i < Math.min(last.count(), MAX_COPY_LINES); i++) {
        lines.add(new CopyLine(last.source().plus(i), last.copy().plus(i), i == 0 ? label : ""));
      }
    }
    return lines;
  }
}
