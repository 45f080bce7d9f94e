package cowscope.app.ui.stage;

import cowscope.app.diagram.Arrow;
import cowscope.app.diagram.Box;
import cowscope.app.diagram.Card;
import cowscope.app.diagram.Cell;
import cowscope.app.diagram.CopyLine;
import cowscope.app.diagram.Diagram;
import cowscope.app.diagram.Grid;
import cowscope.app.diagram.Layout;
import cowscope.app.diagram.Lines;
import cowscope.app.diagram.Link;
import cowscope.app.diagram.RegionRole;
import cowscope.app.diagram.Router;
import cowscope.app.diagram.Row;
import cowscope.app.diagram.Section;
import cowscope.app.diagram.Subject;
import cowscope.app.diagram.Title;
import cowscope.world.BlockId;
import cowscope.world.SlotId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The nodes of a diagram, kept by identity from one diagram to the next, also when an edit gives
/// everyone another place: lines behind, boxes before them, what travels in front.
final class Picture extends Pane {
  private static final double TITLES_APART = 10;

  private final Pane lines = layer();
  private final Pane boxes = layer();
  private final Pane front = layer();
  private final Painter painter;
  private Layout places;
  private Wanted wanted;

  private final Keep<Title, String, HeadingNode> headings;
  private final Keep<Subject, Card, CardNode> cards;
  private final Keep<SlotId, Wanted.Held, RowNode> rows;
  private final Keep<SlotId, Wanted.Held, SlotNode> slots;
  private final Keep<BlockId, Cell, CellNode> cells;
  private final Keep<SlotId, Router.Way, ArrowNode> arrows;
  private final Keep<Link, Lines.FamilyLine, FamilyNode> links;
  private final Keep<CopyLine, Wanted.Copying, CopyNode> copies;
  private final Keep<Grid, Dots, HeatNode> pools;
  private final Keep<Section, Dots, HeatNode> regions;
  private final Keep<Arrow, MarkNode, MarkNode> marks;
  private final Keep<Box, String, RestNode> rest;

  Picture(Layout places, Painter painter) {
    this.painter = painter;
    this.places = places;
    this.wanted = Wanted.at(places);
    headings = new Keep<>(boxes, this::heading, HeadingNode::show);
    cards = new Keep<>(boxes, (subject, card) -> card(card), CardNode::show);
    rows = new Keep<>(boxes, (slot, held) -> row(held), (node, held) -> node.show(held.row()));
    slots = new Keep<>(boxes, (slot, held) -> slot(held), (node, held) -> node.show(held.row()));
    cells = new Keep<>(boxes, (id, cell) -> cell(id, cell), CellNode::show);
    arrows = new Keep<>(lines, (slot, way) -> new ArrowNode(way), ArrowNode::show);
    links = new Keep<>(lines, (link, line) -> new FamilyNode(line), FamilyNode::show);
    copies =
        new Keep<>(
            front, (line, copy) -> new CopyNode(copy.way(), copy.label()), (node, copy) -> {});
    pools = new Keep<>(boxes, this::pool, HeatNode::show);
    regions = new Keep<>(boxes, this::region, HeatNode::show);
    marks = new Keep<>(front, (arrow, mark) -> mark, (node, mark) -> {});
    rest = new Keep<>(boxes, RestNode::new, RestNode::show);
    getChildren().addAll(lines, boxes, front);
    span();
  }

  private void span() {
    setPrefSize(places.width(), places.height());
    setMinSize(places.width(), places.height());
  }

  /// Gives everyone the places of another run. What that has too keeps its node: new nodes have to
  /// be styled, which takes most of the time of an edit.
  void arrange(Layout layout) {
    places = layout;
    wanted = Wanted.at(layout);
    span();
    cards.nodes().forEach((subject, node) -> node.stand(box(subject), layout));
    rows.nodes().values().forEach(node -> node.stand(box(node.subject()), low(node.row())));
    slots.nodes().values().forEach(node -> node.stand(box(node.subject())));
    cells.nodes().forEach((id, node) -> node.stand(box(Subject.of(id)), crowded()));
    copies.clear();
    marks.clear();
  }

  private static Pane layer() {
    Pane layer = new Pane();
    layer.setPickOnBounds(false);
    return layer;
  }

  /// What came and went when the picture changed.
  record Turn(List<Node> born, List<Keep.Gone> gone) {}

  /// Makes the nodes agree with the diagram.
  Turn show(Diagram diagram) {
    List<Node> born = new ArrayList<>();
    List<Keep.Gone> gone = new ArrayList<>();
    List<Arrow> active = diagram.arrows().stream().filter(Arrow::active).toList();
    headings.show(Wanted.headings(diagram), born, gone);
    cards.show(diagram.cards(), born, gone);
    rows.show(wanted.slots(diagram, true), born, gone);
    slots.show(wanted.slots(diagram, false), born, gone);
    cells.show(diagram.cells(), born, gone);
    arrows.show(wanted.ways(diagram.arrows()), born, gone);
    links.show(wanted.families(diagram), born, gone);
    copies.show(wanted.copies(diagram), born, gone);
    pools.show(wanted.pools(diagram), born, gone);
    regions.show(wanted.regions(diagram), born, gone);
    marks.show(wanted.marks(active), born, gone);
    rest.show(wanted.rest(diagram), born, gone);
    return new Turn(born, gone);
  }

  /// How the arrows run now.
  Map<SlotId, Router.Way> shownWays() {
    Map<SlotId, Router.Way> ways = new HashMap<>();
    arrows.nodes().forEach((slot, node) -> ways.put(slot, node.way()));
    return ways;
  }

  Layout places() {
    return places;
  }

  Pane front() {
    return front;
  }

  Map<SlotId, ArrowNode> arrows() {
    return arrows.nodes();
  }

  Map<SlotId, Router.Way> ways(List<Arrow> wantedArrows) {
    return wanted.ways(wantedArrows);
  }

  Collection<MarkNode> marks(List<Arrow> wantedArrows) {
    return wanted.marks(wantedArrows).values();
  }

  /// Lines that are only there for a moment.
  void add(List<Node> more) {
    more.forEach(node -> node.setManaged(false));
    lines.getChildren().addAll(more);
  }

  void remove(List<Node> nodes) {
    lines.getChildren().removeAll(nodes);
  }

  /// All that one can point at, but for the dots of heat maps.
  List<Thing> things() {
    List<Thing> things = new ArrayList<>(cards.nodes().values());
    things.addAll(rows.nodes().values());
    things.addAll(slots.nodes().values());
    things.addAll(cells.nodes().values());
    return things;
  }

  @Nullable CellNode cell(BlockId block) {
    return cells.get(block);
  }

  /// The node of a block, with slots or without, or null when it is not drawn by itself.
  @Nullable Node block(BlockId block) {
    CellNode cell = cells.get(block);
    return cell == null ? cards.get(Subject.of(block)) : cell;
  }

  /// The node of a slot, or null when it is not drawn by itself.
  @Nullable Node slot(SlotId slot) {
    RegionRole role = places.cast().region(slot.region());
    int row = role == null || !role.inRows() ? -1 : role.rowOf(slot.index());
    return role == null || row < 0 ? slots.get(slot) : rows.get(role.rows().get(row).slot(0));
  }

  /// The node of an owner's or a block's card.
  @Nullable CardNode card(Subject subject) {
    return cards.get(subject);
  }

  /// No wider than up to the next one in its line, or to the edge.
  private HeadingNode heading(Title place, String text) {
    double end =
        places.titles().stream()
            .filter(other -> other.y() == place.y() && other.x() > place.x())
            .mapToDouble(other -> other.x() - TITLES_APART)
            .min()
            .orElse(places.width());
    return new HeadingNode(place, end - place.x(), text);
  }

  private CardNode card(Card card) {
    return new CardNode(card, box(card.subject()), places);
  }

  private CellNode cell(BlockId id, Cell cell) {
    return new CellNode(cell, box(Subject.of(id)), crowded());
  }

  /// Whether blocks have no room for more than name, value and count.
  boolean crowded() {
    return places.metrics().crowded();
  }

  private RowNode row(Wanted.Held held) {
    Row row = held.row();
    return new RowNode(row, held.holder(), box(row.subject()), low(row));
  }

  private boolean low(Row row) {
    Section section = places.sections().get(row.slots().region());
    return section != null && section.role().form() == RegionRole.Form.LOW_ROWS;
  }

  private SlotNode slot(Wanted.Held held) {
    return new SlotNode(held.row(), held.holder(), box(held.row().subject()));
  }

  private HeatNode pool(Grid grid, Dots dots) {
    String prefix = grid.role().prefix();
    HeatNode node =
        new HeatNode(
            grid.area(),
            grid.role().cells(),
            grid.columns(),
            index -> Subject.of(new BlockId(prefix, index)),
            painter);
    node.show(dots);
    return node;
  }

  private HeatNode region(Section section, Dots dots) {
    RegionRole role = section.role();
    HeatNode node =
        new HeatNode(
            section.body(),
            role.size(),
            section.columns(),
            index -> Subject.of(role.id().slot(index)),
            painter);
    node.show(dots);
    return node;
  }

  private Box box(Subject subject) {
    Box box =
        switch (subject) {
          case Subject.OfOwner(String owner) -> places.owners().get(owner);
          case Subject.OfBlock(BlockId block) -> places.block(block);
          case Subject.OfSlots slots -> places.slot(slots.first());
        };
    return box == null ? new Box(0, 0, 1, 1) : box;
  }
}
