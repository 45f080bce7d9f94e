package cowscope.app.diagram;

import cowscope.world.RegionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Looks for what must never be seen in a picture.
final class Geometry {
  private final Layout layout;
  private final Diagram diagram;
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  private Geometry(Layout layout, Diagram diagram) {
    this.layout = layout;
    this.diagram = diagram;
    diagram.cards().forEach((subject, card) -> boxes.put(card.title(), box(subject, card)));
    diagram.cells().keySet().forEach(id -> boxes.put(id.toString(), layout.block(id)));
    layout.grids().values().stream()
        .filter(grid -> grid.role().heat())
        .forEach(grid -> boxes.put("heat " + grid.role().name(), grid.area()));
  }

  /// What is wrong with the picture, a sentence each.
  static List<String> problems(Layout layout, Diagram diagram) {
    Geometry geometry = new Geometry(layout, diagram);
    geometry.boxesLieApart();
    geometry.rowsLieInTheirCards();
    geometry.arrowsRunBetween();
    return geometry.problems;
  }

  private Box box(Subject subject, Card card) {
    Box largest =
        switch (subject) {
          case Subject.OfOwner(String owner) -> layout.owners().get(owner);
          case Subject.OfBlock block -> layout.block(block.block());
          case Subject.OfSlots _ -> throw new AssertionError();
        };
    return layout.card(largest, card.regions());
  }

  private void boxesLieApart() {
    Box all = new Box(0, 0, layout.width(), layout.height());
    List<Map.Entry<String, Box>> list = List.copyOf(boxes.entrySet());
    for (int i = 0; i < list.size(); i++) {
      Box box = list.get(i).getValue();
      if (box.x() < 0 || box.y() < 0 || box.right() > all.right() || box.bottom() > all.bottom()) {
        problems.add(list.get(i).getKey() + " leaves the picture");
      }
      for (int j = 0; j < i; j++) {
        if (box.overlaps(list.get(j).getValue())) {
          problems.add(list.get(i).getKey() + " overlaps " + list.get(j).getKey());
        }
      }
    }
  }

  private void rowsLieInTheirCards() {
    for (Map.Entry<Subject, Card> entry : diagram.cards().entrySet()) {
      Box card = box(entry.getKey(), entry.getValue());
      List<Box> inside = new ArrayList<>();
      for (Card.Part part : entry.getValue().parts()) {
        Section section = layout.sections().get(part.region());
        inside.add(section.heading());
        if (part.rows().isEmpty() && section.body().height() > 0) {
          inside.add(section.body());
        }
        part.rows().forEach(row -> inside.add(section.row(row.slots())));
      }
      check(entry.getValue(), card, inside);
    }
  }

  private void check(Card card, Box box, List<Box> inside) {
    for (int i = 0; i < inside.size(); i++) {
      Box part = inside.get(i);
      if (part.x() < box.x() || part.right() > box.right() || part.bottom() > box.bottom()) {
        problems.add("a row leaves " + card.title());
      }
      for (int j = 0; j < i; j++) {
        if (part.overlaps(inside.get(j))) {
          problems.add("rows of " + card.title() + " overlap");
        }
      }
    }
  }

  private void arrowsRunBetween() {
    List<Router.Way> ways = new Router(layout).ways(diagram.arrows());
    if (ways.size() != diagram.arrows().size()) {
      problems.add("arrows without a way");
    }
    for (Router.Way way : ways) {
      for (Route.Point point : way.route().points(120)) {
        crossed(way, point);
      }
    }
  }

  private void crossed(Router.Way way, Route.Point point) {
    if (point.x() < 0 || point.y() < 0 || point.x() > layout.width()) {
      problems.add(way.arrow() + " leaves the picture");
    }
    boxes.forEach((name, box) -> {
      if (box.inset(0.5).contains(point.x(), point.y())) {
        problems.add(way.arrow().slot() + " runs through " + name + " at " + point);
      }
    });
  }

  /// Where each thing of a picture stands.
  static Map<Object, Box> places(Layout layout, Diagram diagram) {
    Map<Object, Box> places = new LinkedHashMap<>();
    for (Card card : diagram.cards().values()) {
      for (RegionId region : card.regions()) {
        places.put(region, layout.sections().get(region).body());
      }
    }
    diagram.cells().keySet().forEach(id -> places.put(id, layout.block(id)));
    return places;
  }
}
