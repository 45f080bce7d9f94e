package cowscope.app.ui.stage;

import cowscope.app.diagram.Arrow;
import cowscope.app.diagram.Box;
import cowscope.app.diagram.Card;
import cowscope.app.diagram.CopyLine;
import cowscope.app.diagram.Diagram;
import cowscope.app.diagram.Grid;
import cowscope.app.diagram.Heading;
import cowscope.app.diagram.Layout;
import cowscope.app.diagram.Lines;
import cowscope.app.diagram.Link;
import cowscope.app.diagram.RegionRole;
import cowscope.app.diagram.Router;
import cowscope.app.diagram.Row;
import cowscope.app.diagram.Section;
import cowscope.app.diagram.Subject;
import cowscope.app.diagram.Title;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a diagram asks to be drawn, each kind by the key it keeps from diagram to diagram.
record Wanted(Layout places, Router router, Lines lines) {

  static Wanted at(Layout places) {
    return new Wanted(places, new Router(places), new Lines(places));
  }

  /// A slot's row with the name of the card it stands in.
  record Held(Row row, String holder) {}

  /// A copy on its way.
  record Copying(String label, Lines.CopyWay way) {}

  static Map<Title, String> headings(Diagram diagram) {
    Map<Title, String> headings = new LinkedHashMap<>();
    for (Heading heading : diagram.headings()) {
      headings.put(heading.place(), heading.text());
    }
    return headings;
  }

  /// The slots that are drawn as rows, or those that are drawn as small cells.
  Map<SlotId, Held> slots(Diagram diagram, boolean inRows) {
    Map<SlotId, Held> slots = new LinkedHashMap<>();
    for (Card card : diagram.cards().values()) {
      for (Card.Part part : card.parts()) {
        RegionRole role = places.cast().region(part.region());
        if (role != null && role.inRows() == inRows) {
          part.rows().forEach(row -> slots.put(row.slots().slot(0), new Held(row, card.title())));
        }
      }
    }
    return slots;
  }

  Map<SlotId, Router.Way> ways(List<Arrow> arrows) {
    Map<SlotId, Router.Way> ways = new LinkedHashMap<>();
    router.ways(arrows).forEach(way -> ways.put(way.arrow().slot(), way));
    return ways;
  }

  Map<Link, Lines.FamilyLine> families(Diagram diagram) {
    Map<Link, Lines.FamilyLine> found = new LinkedHashMap<>();
    int number = 0;
    for (Link link : diagram.links()) {
      Card parent = diagram.cards().get(Subject.of(link.parent()));
      Box largest = places.owners().get(link.parent());
      if (parent != null && largest != null) {
        Box now = places.card(largest, parent.regions());
        Lines.FamilyLine line = lines.family(link, now, number++);
        if (line != null) {
          found.put(link, line);
        }
      }
    }
    return found;
  }

  Map<CopyLine, Copying> copies(Diagram diagram) {
    Map<CopyLine, Copying> found = new LinkedHashMap<>();
    for (CopyLine line : diagram.copies()) {
      Lines.CopyWay way = lines.copy(line);
      if (way != null) {
        found.put(line, new Copying(line.label(), way));
      }
    }
    return found;
  }

  Map<Grid, Dots> pools(Diagram diagram) {
    Map<Grid, Dots> maps = new LinkedHashMap<>();
    for (Grid grid : places.grids().values()) {
      Pool pool = diagram.world().findPool(grid.role().prefix());
      if (grid.role().heat() && pool != null) {
        maps.put(grid, new Dots.OfPool(pool));
      }
    }
    return maps;
  }

  Map<Section, Dots> regions(Diagram diagram) {
    Map<Section, Dots> maps = new LinkedHashMap<>();
    for (Card card : diagram.cards().values()) {
      for (RegionId id : card.regions()) {
        Section section = places.sections().get(id);
        Region region = diagram.world().region(id);
        if (section != null && region != null && section.role().form() == RegionRole.Form.HEAT) {
          maps.put(section, new Dots.OfRegion(region));
        }
      }
    }
    return maps;
  }

  /// The box for what there is no room for, with what stands in it.
  Map<Box, String> rest(Diagram diagram) {
    Box box = places.rest();
    Diagram.Rest rest = diagram.rest();
    return box == null || rest == null ? Map.of() : Map.of(box, rest.text());
  }

  /// Rings around the dots that arrows start from or point at.
  Map<Arrow, MarkNode> marks(List<Arrow> arrows) {
    Map<Arrow, MarkNode> marks = new LinkedHashMap<>();
    for (Arrow arrow : arrows) {
      Box dot = places.block(arrow.block());
      Grid grid = places.grids().get(arrow.block().prefix());
      if (dot != null && grid != null && grid.role().heat()) {
        marks.put(arrow, new MarkNode(dot, grid.area().x()));
      }
    }
    return marks;
  }
}
